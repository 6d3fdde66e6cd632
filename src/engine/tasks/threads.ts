import type { ResourceLimits } from 'node:worker_threads';
import type { Limits } from '../threads/limits.ts';
import { TaskThread } from '../threads/task-thread.ts';
import type { tasks } from './index.ts';
import { type Reader, startReader } from './readers.ts';

/** A thread that does the tasks of a build. */
type Thread = TaskThread<typeof tasks>;

export const startThread = (limits?: ResourceLimits): Thread =>
  new TaskThread<typeof tasks>(new URL('./main.ts', import.meta.url), limits);

/** The threads and processes beside a build's own thread, started when wanted; whoever builds often has them at hand. */
export class Threads {
  #reader: { readonly key: string; readonly process: Reader } | null = null;
  /** Compares the output folder, then makes the search. */
  readonly beside = startThread();

  /** Reads the few seeds of a small change, while this thread loads what makes pages; another where limits or the code change. */
  async readerWith(limits: Limits, module: URL): Promise<Reader> {
    const key = `${module} ${JSON.stringify(limits)}`;
    if (this.#reader?.key !== key) {
      await this.#reader?.process.end();
      this.#reader = { key, process: startReader(limits, module) };
    }
    return this.#reader.process;
  }

  async end(): Promise<void> {
    await Promise.all([this.#reader?.process.end(), this.beside.end()]);
  }
}
