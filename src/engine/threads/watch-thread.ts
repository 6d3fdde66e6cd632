import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { type Limit, type Limits, limitPipe } from './limits.ts';

/*
 * The thread that ends its own process where a step of a task is over a limit, or where its parent is gone: nothing else
 * can stop a step that never comes back. It counts the processor time of the process, so that a machine with much else to do stops no step.
 */

/** The data that the thread is started with. */
export interface Watched {
  readonly limits: Limits;
  /** The id of the process that gives the tasks. */
  readonly parent: number;
  /** Milliseconds of processor time that the process had used when the step began; -1 between steps. */
  readonly begun: Int32Array<SharedArrayBuffer>;
}

/** Milliseconds between two looks. */
const every = 100;

// Its only starter gives it this (answer-process.ts).
const { limits, parent, begun } = workerData as Watched;

function exceeded(): Limit | null {
  const since = Atomics.load(begun, 0);
  if (since < 0) return null;
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 - since > limits.processorSeconds * 1000) return 'processorSeconds';
  return process.memoryUsage.rss() > limits.memoryMegabytes * 2 ** 20 ? 'memoryMegabytes' : null;
}

setInterval(() => {
  // A step that never comes back does not hear that the parent has ended, either.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  const limit = exceeded();
  if (limit === null) return;
  writeSync(limitPipe, limit);
  process.kill(process.pid, 'SIGKILL');
}, every);
