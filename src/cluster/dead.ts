import type { JobInsert, PgBoss } from 'pg-boss';
import { sha256 } from '../disk/hash.ts';
import type { Job } from '../engine/shards/job.ts';
import { deadQueue, seedsQueue } from './database.ts';

/* The queues of failures: pg-boss gives one the jobs that failed, and a build the other the seeds that could not be read. */

/** A job that failed each time, with the error of its last try. */
interface DeadJob extends Job {
  readonly message: string;
}

/** A seed that could not be read, in a job that was done. */
interface DeadSeed extends Job {
  readonly seed: string;
}

export async function deadJobs(boss: PgBoss, most: number): Promise<DeadJob[]> {
  const found = await boss.findJobs<Job>(deadQueue, { queued: true, limit: most });
  return found.map(({ data, sourceOutput }) => ({ ...data, message: messageIn(sourceOutput) }));
}

export async function deadSeeds(boss: PgBoss, most: number): Promise<DeadSeed[]> {
  const found = await boss.findJobs<DeadSeed>(seedsQueue, { queued: true, limit: most });
  return found.map(({ data }) => data);
}

/** Tells of seeds that could not be read, while the rest of their range was; of each once, however often it is told. */
export async function tellSeeds(boss: PgBoss, job: Job, seeds: readonly string[]): Promise<void> {
  const dead = seeds.map((seed): JobInsert<DeadSeed> => {
    const data = { ...job, seed };
    return { id: idOf(data), data };
  });
  await boss.insert(seedsQueue, dead);
}

/** An id as PostgreSQL takes it, of a form that is left to whoever makes them (RFC 9562, section 5.8). */
function idOf({ kind, name, seed }: DeadSeed): string {
  const hash = sha256(JSON.stringify([kind, name, seed]));
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join('-');
}

/** An error as it was thrown, or what pg-boss says of a job whose worker was lost. */
function messageIn(output: object | null): string {
  const told = output && 'value' in output ? output.value : output;
  if (typeof told === 'object' && told !== null && 'message' in told) return String(told.message);
  return JSON.stringify(told);
}
