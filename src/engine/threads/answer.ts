import { parentPort } from 'node:worker_threads';
import { failureOf } from './failure.ts';
import type { OnProgress, TaskMessage, TaskReply, Tasks } from './task-thread.ts';

/** Answers the tasks that this thread is given, one after the other. */
export function answerTasks(tasks: Tasks): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (message: TaskMessage) => {
    last = last.then(async () => tell(await replyTo(message, tasks)));
  });
}

const tell = (reply: TaskReply): void => parentPort?.postMessage(reply);

async function replyTo({ number, name, input, loadOnly }: TaskMessage, tasks: Tasks): Promise<TaskReply> {
  try {
    const load = tasks[name];
    if (!load) throw new Error(`There is no task “${name}”`);
    const { default: task } = await load();
    if (loadOnly) return { number, result: null };
    const report = (progress: unknown): void => tell({ number, progress });
    // A message has no type: who sends it has the same registry.
    const run = task as (input: unknown, report: OnProgress<unknown>) => unknown;
    return { number, result: await run(input, report) };
  } catch (error) {
    return { number, failure: failureOf(error) };
  }
}
