import { parentPort } from 'node:worker_threads';
import { failureOf } from '../threads/failure.ts';
import type { OnProgress } from '../threads/progress.ts';
import type { Order, Reply } from '../threads/work-thread.ts';
import { works } from './index.ts';

/** What runs in a thread of the build: takes orders one after the other. */

async function reply({ number, name, task, loadOnly }: Order): Promise<Reply> {
  try {
    const { default: work } = await works[name]();
    const report = (progress: unknown): void => tell({ number, progress });
    const result = loadOnly
      ? null
      : await (work as (task: unknown, report: OnProgress<unknown>) => unknown)(task, report);
    return { number, result };
  } catch (error) {
    return { number, failure: failureOf(error) };
  }
}

const tell = (reply: Reply): void => parentPort?.postMessage(reply);

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last.then(async () => tell(await reply(order)));
});
