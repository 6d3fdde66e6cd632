import type { JobKind } from '../engine/shards/job.ts';

/** A job that failed each time, or a seed that could not be read in one that was done. */
export interface DeadJob {
  readonly kind: JobKind;
  readonly name: string;
  /** The path of the seed; none where the whole job failed. */
  readonly seed?: string;
}
