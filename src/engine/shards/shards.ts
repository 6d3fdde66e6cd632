import { build } from '../build.ts';
import type { BuildOptions } from '../run/options.ts';
import type { BuildSummary } from '../summary.ts';
import { Ahead, type Others } from './ahead.ts';
import type { Job } from './job.ts';
import { SharedFolder } from './shared-folder.ts';

/** The wishes of whoever builds with others. */
export interface ShardOptions {
  /** The folder that all of them see. */
  readonly shared: string;
  /** The most seeds of a range, and pages of a part. */
  readonly most: number;
  /** Bytes of a container for each of which a job of its own reads a stripe of it; 64 MiB unless told. */
  readonly bytesAStripe?: number;
}

/** Goes through a build until others have something to do. */
class JobsLeft extends Error {
  override readonly name = 'JobsLeft';
}

/**
 * Builds as far as it can without others.
 * @returns the jobs for which it waits; none where all are done, and the site with them
 * @throws KronikaError as `build` does
 */
export async function planShards(options: BuildOptions, shards: ShardOptions): Promise<readonly Job[]> {
  const left: Job[] = [];
  try {
    await buildWith(options, shards, {
      doJobs: async (jobs) => {
        left.push(...jobs);
        throw new JobsLeft('others have something to do');
      },
    });
    return [];
  } catch (error) {
    if (!(error instanceof JobsLeft)) throw error;
    return left;
  }
}

/**
 * Builds with what others have done, and does the rest.
 * @throws KronikaError as `build` does
 */
export const mergeShards = (options: BuildOptions, shards: ShardOptions): Promise<BuildSummary> =>
  buildWith(options, shards, { doJobs: async () => {} });

/**
 * Builds with others.
 * @throws KronikaError as `build` does
 */
export function buildWith(
  options: BuildOptions,
  { shared, most, bytesAStripe }: ShardOptions,
  others: Others,
): Promise<BuildSummary> {
  const folder = new SharedFolder(shared);
  folder.removeLeft();
  return build({
    ...options,
    elsewhere: (basis) => new Ahead(basis, { shared: folder, most, bytesAStripe, others }),
  });
}
