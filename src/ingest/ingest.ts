import type { ArchiveConfig } from '../config.ts';
import type { ArticleRecord, Problem, Tombstone } from '../record.ts';

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

/** Bytes in, records out; a pure function of its arguments that never throws for what a seed holds. */
export declare function ingestSeed(file: SeedFile, config: IngestConfig): IngestResult;
