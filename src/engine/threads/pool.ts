import { Tinypool } from 'tinypool';
import { readerFailed } from '../seeds/outcome.ts';
import type { IngestReply, IngestTask } from '../tasks/read.ts';

/**
 * Workers that read seeds, and that survive a seed which a worker does not survive. They are processes, not threads:
 * their memory is free again when they end, before the search index needs it.
 */

export interface IngestPool {
  readonly run: (task: IngestTask) => Promise<IngestReply[]>;
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  /** The module that reads a task. */
  readonly reader: URL;
  /** Milliseconds that a batch of seeds may take. */
  readonly patience: number;
}

/** The slowest real file of 10,000 needs well under one second. */
const standard: PoolOptions = {
  reader: new URL('../tasks/read.ts', import.meta.url),
  patience: 60_000,
};

/** Megabytes of heap for one worker: seeds are at most 16 MiB. */
const workerHeap = 768;
/** Megabytes for what is new in it: more would lie about as garbage for no gain in time. */
const workerYoungHeap = 16;

export function startPool(workers: number, { reader, patience }: PoolOptions = standard): IngestPool {
  const pool = new Tinypool({
    filename: reader.href,
    minThreads: workers,
    maxThreads: workers,
    runtime: 'child_process',
    serialization: 'advanced',
    execArgv: [
      `--max-old-space-size=${workerHeap}`,
      `--max-semi-space-size=${workerYoungHeap}`,
      // Threads that collect beside a worker have no core of their own, as there is a worker for each.
      '--single-threaded-gc',
      '--disable-warning=ExperimentalWarning',
    ],
  });
  return { run: (task) => runTask(pool, task, patience), close: () => pool.destroy() };
}

/** A batch that kills its worker or takes for ever is run again file by file: only the culprit is lost. */
async function runTask(pool: Tinypool, task: IngestTask, patience: number): Promise<IngestReply[]> {
  try {
    return await pool.run(task, { signal: AbortSignal.timeout(patience) });
  } catch (error) {
    const [only, ...more] = task.jobs;
    if (only && more.length === 0) return [readerFailed(only.path, error)];
    const replies: IngestReply[] = [];
    for (const job of task.jobs) replies.push(...(await runTask(pool, { ...task, jobs: [job] }, patience)));
    return replies;
  }
}
