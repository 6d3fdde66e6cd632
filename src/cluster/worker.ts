import { hostname, totalmem } from 'node:os';
import type { PgBoss } from 'pg-boss';
import type { Done } from '../engine/shards/do-job.ts';
import type { Job } from '../engine/shards/job.ts';
import type { SharedFolder } from '../engine/shards/shared-folder.ts';
import { TaskProcess } from '../engine/threads/task-process.ts';
import { KronikaError } from '../errors.ts';
import { jobsQueue, openDatabase, workerName } from './database.ts';
import { assertCluster } from './identity.ts';
import type { JobTask } from './job-main.ts';

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

type JobProcess = TaskProcess<JobTask, Done>;

/** The database gives up on a job that takes too long, and says so here. */
const noLimit = 1e9;

/**
 * Does jobs until told to end, or until it finds that it is not fit for them.
 * @throws KronikaError what makes it unfit, and as `openDatabase` does
 */
export async function work(options: WorkerOptions): Promise<void> {
  const { database, shared, concurrency } = options;
  const boss = await openDatabase(database, { name: `${workerName}${hostname()} ${process.pid}` });
  const processes = startProcesses(concurrency);
  try {
    await assertCluster(boss, shared);
    shared.removeLeft();
    await takeJobs(boss, processes, options);
  } finally {
    try {
      // Those that are being done are done to their end.
      await boss.stop({ graceful: true, timeout: 3_600_000 });
    } finally {
      await Promise.all(processes.map((one) => one.end()));
    }
  }
}

/** @throws KronikaError what makes this machine unfit */
async function takeJobs(
  boss: PgBoss,
  processes: readonly JobProcess[],
  options: WorkerOptions,
): Promise<void> {
  const { concurrency, say, ending } = options;
  const free = [...processes];
  const ended = Promise.withResolvers<void>();
  ending.addEventListener('abort', () => ended.resolve(), { once: true });
  if (ending.aborted) ended.resolve();
  const taking = { batchSize: 1, localConcurrency: concurrency, pollingIntervalSeconds: 0.5 } as const;
  await boss.work<Job, string, typeof taking>(jobsQueue, taking, async ([job]) => {
    const one = free.pop();
    if (!job || !one) throw new Error('a job came for which there is no process');
    // It took too long, or was given to another while the database heard nothing of this machine.
    const stop = (): void => void one.end();
    job.signal.addEventListener('abort', stop);
    try {
      return await doIn(one, job.data, options);
    } catch (error) {
      if (error instanceof KronikaError && unfit.has(error.code)) ended.reject(error);
      throw error;
    } finally {
      job.signal.removeEventListener('abort', stop);
      free.push(one);
    }
  });
  say(`This worker does ${concurrency} jobs at a time.`);
  await ended.promise;
}

function startProcesses(count: number): JobProcess[] {
  const memoryMegabytes = Math.max(1024, Math.floor((totalmem() / 2 ** 20 / count) * 0.75));
  const main = new URL('./job-main.ts', import.meta.url);
  return Array.from(
    { length: count },
    () => new TaskProcess(main, { processorSeconds: noLimit, memoryMegabytes }),
  );
}

async function doIn(
  process: JobProcess,
  job: Job,
  { seedsDir, cacheDir, shared, say }: WorkerOptions,
): Promise<string> {
  const begun = performance.now();
  const done = await process.run({ job, seedsDir, cacheDir, sharedDir: shared.dir });
  if (done === 'done') say(`${job.kind} ${job.name} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return done;
}
