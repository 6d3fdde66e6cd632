import { Session } from 'node:inspector';

/**
 * Counts how often the blocks of all code are run, its libraries' among them: the same number on every machine, whatever
 * else it has to do. What one regular expression or one function of the engine does inside is not counted.
 */
export class WorkCounter {
  readonly #session = new Session();

  /** To be made before the code whose work is counted is loaded. */
  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The work of `run`, and nothing of before. */
  async of(run: () => Promise<unknown>): Promise<number> {
    this.#take();
    await run();
    return this.#take();
  }

  end(): void {
    this.#session.disconnect();
  }

  /** Tells what was counted since it was last asked; the inspector answers before `post` returns. */
  #take(): number {
    let work = 0;
    this.#session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error) throw error;
      for (const { functions } of coverage.result)
        for (const { ranges } of functions) for (const { count } of ranges) work += count;
    });
    return work;
  }
}
