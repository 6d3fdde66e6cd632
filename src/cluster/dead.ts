import type { JobInsert, PgBoss } from 'pg-boss';
import { sha256 } from '../disk/hash.ts';
import type { Job, JobKind } from '../engine/shards/job.ts';
import { deadQueue } from './database.ts';

/* The queue of failures: pg-boss gives it the jobs that failed, and a build the seeds that could not be read. */

/** A job that failed each time, or a seed that could not be read in one that was done. */
export interface DeadJob {
  readonly kind: JobKind;
  readonly name: string;
  /** The path of the seed; none where the whole job failed. */
  readonly seed?: string;
}

/** A dead job with the error of its last try. */
interface FoundDead extends DeadJob {
  readonly message: string;
}

export async function deadJobs(boss: PgBoss, most: number): Promise<FoundDead[]> {
  const found = await boss.findJobs<DeadJob>(deadQueue, { queued: true, limit: most });
  return found.map(({ data, sourceOutput }) => ({
    ...data,
    message: data.seed === undefined ? messageIn(sourceOutput) : 'It could not be read.',
  }));
}

/** Tells of seeds that could not be read, while the rest of their range was; of each once, however often it is told. */
export async function tellSeeds(boss: PgBoss, job: Job, seeds: readonly string[]): Promise<void> {
  const dead = seeds.map((seed): JobInsert<DeadJob> => {
    const data = { ...job, seed };
    return { id: idOf(data), data };
  });
  await boss.insert(deadQueue, dead);
}

/** An id as PostgreSQL takes it, of a form that is left to whoever makes them (RFC 9562, section 5.8). */
function idOf({ kind, name, seed }: DeadJob): string {
  const hash = sha256(JSON.stringify([kind, name, seed]));
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/** An error as it was thrown, or what pg-boss says of a job whose worker was lost. */
function messageIn(output: object | null): string {
  const told = output && 'value' in output ? output.value : output;
  if (typeof told === 'object' && told !== null && 'message' in told) return String(told.message);
  return JSON.stringify(told);
}
