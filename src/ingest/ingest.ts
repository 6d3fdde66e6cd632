import type { ArchiveConfig } from '../config.ts';
import { describeError } from '../errors.ts';
import type { ArticleRecord, Problem, Tombstone } from '../record.ts';
import { articleFrom } from './article.ts';
import { claimants } from './formats/index.ts';
import { isProblem, readSeed } from './seed.ts';

/** One seed as it lies in the folder, with its sidecar where it has one. */
export interface SeedFile {
  /** Path inside the seeds folder, with / between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sidecar: Uint8Array | null;
}

/** What became of one seed: every seed gives at least one record, tombstone or problem. */
export interface IngestResult {
  readonly path: string;
  readonly records: readonly ArticleRecord[];
  readonly tombstones: readonly Tombstone[];
  readonly problems: readonly Problem[];
}

export type IngestConfig = Pick<ArchiveConfig, 'publishers' | 'timeZone'>;

/** Bytes in, records out; depends on nothing but its arguments and never throws for what a seed holds. */
export async function ingestSeed(file: SeedFile, config: IngestConfig): Promise<IngestResult> {
  const { path } = file;
  try {
    return { path, tombstones: [], problems: [], ...read(file, config) };
  } catch (error) {
    return failed(path, {
      path,
      code: 'unreadable',
      message: `Reading the file failed: ${describeError(error)}.`,
      advice: 'This is a fault in Kronika; keep the file and report it.',
    });
  }
}

function read(file: SeedFile, config: IngestConfig): Pick<IngestResult, 'records'> & Partial<IngestResult> {
  const seed = readSeed(file);
  if (isProblem(seed)) return failed(file.path, seed);
  const [format, ...others] = claimants(seed);
  if (others.length > 0) {
    const names = [format, ...others].map(({ name }) => name).join(', ');
    return failed(file.path, {
      path: file.path,
      code: 'ambiguous-format',
      message: `More than one format claims the file: ${names}.`,
      advice: 'Make the claims of these formats disjoint (src/ingest/formats/README.md).',
    });
  }
  return { records: format.parse(seed).map((draft) => articleFrom(draft, seed, format.name, config)) };
}

const failed = (path: string, problem: Problem): IngestResult => ({
  path,
  records: [],
  tombstones: [],
  problems: [problem],
});
