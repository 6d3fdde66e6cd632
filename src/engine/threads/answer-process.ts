import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import { once } from '../../cached.ts';
import { failureOf } from './failure.ts';
import type { Limits } from './limits.ts';
import type { ProcessReply } from './task-process.ts';
import type { Watched } from './watch-thread.ts';

/** Does a task; it says when it begins a step, for which the limits hold. */
type StepTask<Input, Result> = (input: Input, beginStep: () => void) => Promise<Result>;

/** Answers the tasks that this process is given by its parent, and ends with it. */
export function answerInProcess<Input, Result>(task: StepTask<Input, Result>): void {
  const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(-1);
  const limits: Limits = JSON.parse(process.argv[2] ?? '');
  const workerData: Watched = { limits, parent: Number(process.argv[3]), begun };
  new Worker(new URL('./watch-thread.ts', import.meta.url), { workerData }).unref();
  const beginStep = (): void => {
    const { user, system } = process.cpuUsage();
    Atomics.store(begun, 0, Math.floor((user + system) / 1000));
  };
  const answer = async (input: Input): Promise<ProcessReply> => {
    try {
      return { result: await task(input, beginStep) };
    } catch (error) {
      return { failure: failureOf(error) };
    } finally {
      Atomics.store(begun, 0, -1);
    }
  };
  // A terminal tells all processes at once to end: its parent does so when the task is done, or ends, and this with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.once('disconnect', () => process.exit());
  process.on('message', async (input: Input) => {
    process.send?.(await answer(input));
    keepCompiled();
  });
}

/**
 * Puts the modules that the first task has loaded into the cache of compiled ones: Node does so when a process ends by
 * itself, but this one is killed, and each would compile them again, which takes longer than reading some seeds.
 */
const keepCompiled = once(() => flushCompileCache());
