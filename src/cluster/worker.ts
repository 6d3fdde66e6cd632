import { hostname, totalmem } from 'node:os';
import type { PgBoss } from 'pg-boss';
import type { Done } from '../engine/shards/do-job.ts';
import { answerPath, type Job } from '../engine/shards/job.ts';
import type { RecordsHead } from '../engine/shards/jobs/ingest.ts';
import type { SharedFolder } from '../engine/shards/shared-folder.ts';
import { TaskProcess } from '../engine/threads/task-process.ts';
import { KronikaError } from '../errors.ts';
import { deadQueue, jobsQueue, openDatabase, workerName } from './database.ts';
import type { DeadJob } from './dead.ts';
import { assertCluster } from './identity.ts';
import type { LaneTask } from './lane-main.ts';

/* A worker takes jobs as long as there are some, each in a process that lives on for the next. */

export interface WorkerOptions {
  readonly database: string;
  readonly seedsDir: string;
  readonly cacheDir: string;
  readonly shared: SharedFolder;
  /** Jobs that are done at the same time. */
  readonly concurrency: number;
  readonly say: (line: string) => void;
  /** Tells that it is to end when its jobs are done. */
  readonly ending: AbortSignal;
}

/** With such an error no job can be done here: others do them. */
const unfit = new Set([
  'other-code',
  'other-runtime',
  'other-settings',
  'disk-full',
  'cache-not-writable',
  'shared-not-writable',
]);

type Lane = TaskProcess<LaneTask, Done>;

/** Nothing watches the time of a job: the database gives up on one that shows no sign of life. */
const noLimit = 1e9;

/**
 * Does jobs until told to end, or until it finds that it is not fit for them.
 * @throws KronikaError what makes it unfit, and as `openDatabase` does
 */
export async function work(options: WorkerOptions): Promise<void> {
  const { database, shared, concurrency, say, ending } = options;
  const boss = await openDatabase(database, { name: `${workerName}${hostname()} ${process.pid}` });
  const lanes = startLanes(concurrency);
  const ended = Promise.withResolvers<void>();
  try {
    await assertCluster(boss, shared);
    shared.removeLeft();
    const free = [...lanes];
    const watched = new AbortController();
    ending.addEventListener('abort', () => ended.resolve(), { signal: watched.signal });
    if (ending.aborted) ended.resolve();
    await boss.work<Job, string, { batchSize: 1; localConcurrency: number; pollingIntervalSeconds: number }>(
      jobsQueue,
      { batchSize: 1, localConcurrency: concurrency, pollingIntervalSeconds: 0.5 },
      async ([job]) => {
        const lane = free.pop();
        if (!job || !lane) throw new Error('a job came for which there is no process');
        try {
          return await doIn(lane, job.data, options, boss);
        } catch (error) {
          if (error instanceof KronikaError && unfit.has(error.code)) ended.reject(error);
          throw error;
        } finally {
          free.push(lane);
        }
      },
    );
    say(`This worker does ${concurrency} jobs at a time.`);
    await ended.promise;
    watched.abort();
  } finally {
    // Those that are being done are done to their end.
    await boss.stop({ graceful: true, timeout: 3_600_000 });
    await Promise.all(lanes.map((lane) => lane.end()));
  }
}

function startLanes(count: number): Lane[] {
  const memoryMegabytes = Math.max(1024, Math.floor((totalmem() / 2 ** 20 / count) * 0.75));
  return Array.from(
    { length: count },
    () =>
      new TaskProcess(new URL('./lane-main.ts', import.meta.url), {
        processorSeconds: noLimit,
        memoryMegabytes,
      }),
  );
}

async function doIn(
  lane: Lane,
  job: Job,
  { seedsDir, cacheDir, shared, say }: WorkerOptions,
  boss: PgBoss,
): Promise<string> {
  const begun = performance.now();
  const done = await lane.run({ job, seedsDir, cacheDir, sharedDir: shared.dir });
  if (done === 'done') {
    say(`${job.kind} ${job.name} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    if (job.kind === 'ingest') await tellFailed(job, shared, boss);
  }
  return done;
}

/** Seeds that could not be read are dead, and the rest of their range is not. */
async function tellFailed(job: Job, shared: SharedFolder, boss: PgBoss): Promise<void> {
  const failed = shared.head<RecordsHead>(answerPath(job))?.failed ?? [];
  if (failed.length === 0) return;
  const dead = failed.map((seed): { data: DeadJob } => ({ data: { ...job, seed } }));
  await boss.insert(deadQueue, dead);
}
