import { Tinypool } from 'tinypool';

/** Processes that do tasks beside each other. Where one dies or its time is over, its task fails and another starts. */
export interface Pool<Input, Result> {
  readonly run: (input: Input) => Promise<Result>;
  readonly end: () => Promise<void>;
}

export interface PoolOptions {
  /** The module whose default export does a task. */
  readonly module: URL;
  readonly processes: number;
  /** Milliseconds that a task may take. */
  readonly patience: number;
  /** Megabytes of heap for one process. */
  readonly heap: number;
}

/** Megabytes for what is new in a process: more would lie about as garbage for no gain in time. */
const youngHeap = 16;

/** Processes, not threads: their memory is free again when they end, before the search index needs it. */
export function startPool<Input, Result>({
  module,
  processes,
  patience,
  heap,
}: PoolOptions): Pool<Input, Result> {
  const pool = new Tinypool({
    filename: module.href,
    minThreads: processes,
    maxThreads: processes,
    runtime: 'child_process',
    serialization: 'advanced',
    execArgv: [
      `--max-old-space-size=${heap}`,
      `--max-semi-space-size=${youngHeap}`,
      // Threads that collect garbage beside a process have no core of their own, as there is a process for each.
      '--single-threaded-gc',
      '--disable-warning=ExperimentalWarning',
    ],
  });
  return {
    run: (input) => pool.run(input, { signal: AbortSignal.timeout(patience) }),
    end: () => pool.destroy(),
  };
}
