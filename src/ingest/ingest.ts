import { describeError, KronikaError } from '../errors.ts';
import type { ArticleRecord, Problem, Tombstone } from '../record.ts';
import { articleFrom } from './article.ts';
import type { Format, IngestConfig, SeedFile } from './draft.ts';
import { claimants } from './formats/index.ts';
import { isProblem, readSeed } from './seed.ts';
import { ofOneArticle, readSidecar, type SidecarRead } from './sidecar.ts';

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
  const shared = drafts.length > 1 ? ofOneArticle(sidecar, file.path) : null;
  const valid = shared ? {} : sidecar;
  const articles = drafts.map((draft) => articleFrom(draft, seed, format.name, config, valid));
  const records = articles.map(({ record }) => record);
  const [againOn = null] = articles.flatMap((article) => article.againOn ?? []).sort();
  const found = { ...nothing, problems: shared ? [...problems, shared] : problems, againOn };
  const reason = sidecar.withhold;
  if (reason === undefined) return { ...found, records };
  return {
    ...found,
    tombstones: records.map(({ id }) => ({ id, path: seed.path, sha256: seed.sha256, reason })),
  };
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
