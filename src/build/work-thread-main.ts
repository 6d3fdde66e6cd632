import { parentPort } from 'node:worker_threads';
import { failureOf } from './failure.ts';
import type { Order, Reply } from './work-thread.ts';
import { works } from './works.ts';

/** What runs in a thread of the build: takes orders one after the other. */

async function reply({ number, name, task, loadOnly }: Order): Promise<Reply> {
  try {
    const { default: work } = await works[name]();
    return { number, result: loadOnly ? null : await (work as (task: unknown) => unknown)(task) };
  } catch (error) {
    return { number, failure: failureOf(error) };
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last.then(async () => parentPort?.postMessage(await reply(order)));
});
