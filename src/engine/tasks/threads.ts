import { WorkThread } from '../threads/work-thread.ts';

/** The threads that work beside a build's own, each started when it is wanted; who builds often keeps them. */
export class Threads {
  /** Reads the few seeds of a small change, while this thread loads what makes pages. */
  readonly reader = new WorkThread();
  /** Looks at the output folder, then makes the search, then writes what lists the whole archive. */
  readonly beside = new WorkThread();

  async end(): Promise<void> {
    await Promise.all([this.reader.end(), this.beside.end()]);
  }
}
