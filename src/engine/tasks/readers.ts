import { type Readers, type ReadReply, type ReadTask, readerFailed } from '../seeds/read-task.ts';
import { startPool } from '../threads/pool.ts';
import type { Thread } from './threads.ts';

/** Up to here starting processes costs more than they save. */
const fewSeeds = 8;

interface ProcessOptions {
  /** The module that reads a task. */
  readonly module: URL;
  /** Milliseconds that a batch of seeds may take. */
  readonly patience: number;
}

/** The slowest real file of 10,000 needs well under one second. */
const standard: ProcessOptions = { module: new URL('./read-seeds.ts', import.meta.url), patience: 60_000 };

/** Megabytes of heap for one process: seeds are at most 16 MiB. */
const heap = 768;

/** Those who read so many seeds: a thread where they are few, else processes. */
export const readersFor = (seeds: number, workers: number, thread: Thread): Readers =>
  seeds <= fewSeeds ? threadReader(thread) : processReaders(workers);

const threadReader = (thread: Thread): Readers => ({
  count: 1,
  read: (task) => thread.run('readSeeds', task),
  end: async () => {},
});

/** Processes that read seeds, and that survive a seed which one of them does not survive. */
export function processReaders(count: number, options = standard): Readers {
  const { run, end } = startPool<ReadTask, readonly ReadReply[]>({ ...options, processes: count, heap });
  /** A batch that kills its process or takes for ever is run again file by file: only the culprit is lost. */
  const read = async (task: ReadTask): Promise<readonly ReadReply[]> => {
    try {
      return await run(task);
    } catch (error) {
      const [only, ...more] = task.seeds;
      if (only && more.length === 0) return [readerFailed(only, error)];
      const replies: ReadReply[] = [];
      for (const seed of task.seeds) replies.push(...(await read({ ...task, seeds: [seed] })));
      return replies;
    }
  };
  return { count, read, end };
}
