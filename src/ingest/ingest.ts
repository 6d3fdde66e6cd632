import { describeError, KronikaError } from '../errors.ts';
import type { ArticleRecord, Problem, Tombstone } from '../record.ts';
import { articleFrom } from './article.ts';
import type { Format, IngestConfig, SeedFile } from './draft.ts';
import { claimants } from './formats/index.ts';
import { isProblem, readSeed } from './read/seed.ts';
import { readSidecar, type SidecarRead } from './sidecar/sidecar.ts';
import { correctionsFor } from './sidecar/sidecar-items.ts';

export type { IngestConfig, SeedFile } from './draft.ts';

/** What became of one seed: every seed gives at least one record, tombstone or problem. */
export interface IngestResult {
  readonly path: string;
  readonly records: readonly ArticleRecord[];
  readonly tombstones: readonly Tombstone[];
  readonly problems: readonly Problem[];
  /** The day from which on reading gives something else, as a date is then no later one; null where it never does. */
  readonly againOn: string | null;
}

/** Bytes in, records out; depends on nothing but its arguments and never throws for what a seed holds. */
export async function ingestSeed(file: SeedFile, config: IngestConfig): Promise<IngestResult> {
  const { path } = file;
  try {
    return { path, ...read(file, config) };
  } catch (error) {
    if (error instanceof KronikaError)
      return failed(path, { path, code: error.code, message: error.message, advice: error.advice });
    return failed(path, {
      path,
      code: 'unreadable',
      message: `Reading the file failed: ${describeError(error)}.`,
      advice: 'This is a fault in Kronika; keep the file and report it.',
    });
  }
}

function read(file: SeedFile, config: IngestConfig): Omit<IngestResult, 'path'> {
  const seed = readSeed(file);
  const { sidecar, problems } = file.sidecar ? readSidecar(file.sidecar, file.path) : noSidecar;
  if (isProblem(seed)) return { ...nothing, problems: [seed, ...problems] };
  const [format, ...others] = claimants(seed);
  if (others.length > 0)
    return { ...nothing, problems: [ambiguous(file.path, [format, ...others]), ...problems] };
  const drafts = format.parse(seed);
  const { corrections, problems: misplaced } = correctionsFor(drafts, sidecar, file.path);
  const records: ArticleRecord[] = [];
  const tombstones: Tombstone[] = [];
  const later: string[] = [];
  for (const [at, draft] of drafts.entries()) {
    const correction = corrections[at] ?? {};
    const { record, againOn } = articleFrom(draft, seed, format.name, config, correction);
    if (againOn !== null) later.push(againOn);
    const reason = correction.withhold;
    if (reason === undefined) records.push(record);
    else tombstones.push({ id: record.id, path: seed.path, sha256: seed.sha256, reason });
  }
  const [againOn = null] = later.sort();
  return { records, tombstones, problems: [...problems, ...misplaced], againOn };
}

const nothing = { records: [], tombstones: [], problems: [], againOn: null };
const noSidecar: SidecarRead = { sidecar: {}, problems: [] };

const ambiguous = (path: string, formats: readonly Format[]): Problem => ({
  path,
  code: 'ambiguous-format',
  message: `More than one format claims the file: ${formats.map(({ name }) => name).join(', ')}.`,
  advice: 'Make the claims of these formats disjoint (src/ingest/formats/README.md).',
});

const failed = (path: string, problem: Problem): IngestResult => ({
  path,
  ...nothing,
  problems: [problem],
});
