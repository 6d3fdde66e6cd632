import type { ResourceLimits } from 'node:worker_threads';
import { TaskThread } from '../threads/task-thread.ts';
import type { tasks } from './index.ts';

/** A thread that does the tasks of a build. */
export type Thread = TaskThread<typeof tasks>;

export const startThread = (limits?: ResourceLimits): Thread =>
  new TaskThread<typeof tasks>(new URL('./main.ts', import.meta.url), limits);

/** The threads beside a build's own, each started when it is wanted; whoever builds often has them at hand. */
export class Threads {
  /** Reads the few seeds of a small change, while this thread loads what makes pages. */
  readonly reader = startThread();
  /** Compares the output folder, then makes the search, then writes what lists the whole archive. */
  readonly beside = startThread();

  async end(): Promise<void> {
    await Promise.all([this.reader.end(), this.beside.end()]);
  }
}
