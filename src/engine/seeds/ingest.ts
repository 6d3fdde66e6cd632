import { availableParallelism } from 'node:os';
import type { Store } from '../../archive/store.ts';
import type { ReadingSettings } from '../../ingest/draft.ts';
import type { IngestJob, IngestReply, IngestTask } from '../tasks/read.ts';
import { startPool } from '../threads/pool.ts';
import type { WorkThread } from '../threads/work-thread.ts';
import { problemOutcome } from './outcome.ts';
import type { Scan } from './scan.ts';

/** Brings the store to what the seeds folder holds, reading only what may have changed. */

export interface IngestOptions {
  readonly seedsDir: string;
  readonly settings: ReadingSettings;
  /** The last day that a date may name, as `2021-01-12`. */
  readonly lastDay: string;
  /** Hash of the code that reads seeds: records of other code are made again. */
  readonly code: string;
  readonly workers: number;
  /** Reads the seeds where they are few. */
  readonly reader: WorkThread;
  /** Called when seeds are being read elsewhere, where there are some to read. */
  readonly onReading: () => void;
  readonly onProgress: (done: number, total: number) => void;
}

export interface IngestCounts {
  readonly files: number;
  /** Files that were turned into records in this build. */
  readonly ingested: number;
  readonly removed: number;
}

/** Files a task: enough to make messages between threads rare, few enough to keep all threads busy to the end. */
const batchSize = 24;
/** Up to here starting processes costs more than they save. */
const fewFiles = 8;

/** Worker threads to use: all cores, as the main thread mostly waits. */
export const defaultWorkers = (): number => Math.min(availableParallelism(), 8);

/** Replies kept in one transaction. */
const keptTogether = 600;

export async function ingestAll(store: Store, scan: Scan, options: IngestOptions): Promise<IngestCounts> {
  const { lastDay } = options;
  store.transaction(() => {
    forgetOtherCode(store, `${options.code} ${JSON.stringify(options.settings)}`);
    forgetLaterDay(store, lastDay);
  });
  const known = store.knownSeeds();
  const present = new Set([...scan.seeds, ...scan.problems].map((found) => found.path));
  const gone = [...known.keys()].filter((path) => !present.has(path));
  const problems = scan.problems
    .map((problem) => problemOutcome(problem, '', JSON.stringify(problem)))
    .filter(({ path, digest }) => known.get(path)?.digest !== digest);
  store.transaction(() => {
    for (const path of gone) store.removeSeed(path);
    for (const problem of problems) store.putSeed(problem);
    store.settle();
  });
  const jobs = scan.seeds.flatMap(({ path, stamp, hasSidecar }): IngestJob[] => {
    const before = known.get(path);
    const due = before !== undefined && before.againOn !== null && before.againOn <= lastDay;
    if (!due && stamp !== '' && before?.stamp === stamp) return [];
    return [{ path, hasSidecar, knownDigest: due ? '' : (before?.digest ?? '') }];
  });
  let ingested = 0;
  let waiting: IngestReply[] = [];
  const keepWaiting = (): void => {
    store.transaction(() => {
      for (const reply of waiting) keep(store, reply);
      store.settle();
    });
    waiting = [];
  };
  await runJobs(jobs, options, (replies) => {
    waiting.push(...replies);
    ingested += replies.filter((reply) => !('unchangedStamp' in reply)).length;
    if (waiting.length >= keptTogether) keepWaiting();
  });
  keepWaiting();
  return { files: present.size, ingested, removed: gone.length };
}

/** What other code or settings made of the seeds stands until it is made again, but is not trusted. */
function forgetOtherCode(store: Store, code: string): void {
  if (store.fact('ingest-code') === code) return;
  store.forgetSeeds();
  store.setFact('ingest-code', code);
}

/** Where the clock was set back, dates that were taken since may lie ahead of it. */
function forgetLaterDay(store: Store, lastDay: string): void {
  if (store.fact('last-day') > lastDay) store.forgetSeeds();
  store.setFact('last-day', lastDay);
}

function keep(store: Store, reply: IngestReply): void {
  if ('unchangedStamp' in reply) store.restamp(reply.path, reply.unchangedStamp);
  else store.putSeed(reply);
}

/** Runs all jobs, in one thread where they are few, and hands over their replies as they come. */
async function runJobs(
  jobs: readonly IngestJob[],
  { seedsDir, settings, lastDay, workers, reader, onReading, onProgress }: IngestOptions,
  take: (replies: readonly IngestReply[]) => void,
): Promise<void> {
  if (jobs.length === 0) return;
  const pool = jobs.length <= fewFiles ? null : startPool(workers);
  const run = pool?.run ?? ((task: IngestTask) => reader.run('read', task));
  const config = { ...settings, lastDay };
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    while (next < jobs.length) {
      const batch = jobs.slice(next, next + batchSize);
      next += batch.length;
      take(await run({ seedsDir, config, jobs: batch }));
      done += batch.length;
      onProgress(done, jobs.length);
    }
  };
  try {
    // One lane more than workers: the next batch waits at hand when a worker becomes free.
    const lanes = Array.from({ length: pool ? workers + 1 : 1 }, lane);
    onReading();
    await Promise.all(lanes);
  } finally {
    await pool?.close();
  }
}
