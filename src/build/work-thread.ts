import { type ResourceLimits, Worker } from 'node:worker_threads';
import { errorOf, type Failure } from './failure.ts';
import type { ResultOf, TaskOf, WorkName } from './works.ts';

/** What a thread is told: to do a work, or only to load what it will take. */
export interface Order {
  readonly number: number;
  readonly name: WorkName;
  readonly task: unknown;
  readonly loadOnly: boolean;
}

/** The answer to an order. */
export type Reply = { readonly number: number } & (
  | { readonly result: unknown }
  | { readonly failure: Failure }
);

/**
 * A thread that does one piece of work after the other, and keeps what it has loaded for the next. It starts at once
 * with its first work: a pool would wait for this thread to be idle, and that is busy making pages.
 */
export class WorkThread {
  readonly #limits: ResourceLimits;
  #worker: Worker | null = null;
  #orders = 0;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();

  constructor(limits: ResourceLimits = {}) {
    this.#limits = limits;
  }

  /** @throws what the work throws, as it was thrown there. */
  run<Name extends WorkName>(name: Name, task: TaskOf<Name>): Promise<ResultOf<Name>> {
    return this.#order(name, task, false) as Promise<ResultOf<Name>>;
  }

  /** Has the thread load a work while it has nothing else to do. */
  load(name: WorkName): void {
    // What cannot be loaded is told by running it.
    this.#order(name, null, true).catch(() => {});
  }

  /** Ends the thread with whatever it is doing. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #order(name: WorkName, task: unknown, loadOnly: boolean): Promise<unknown> {
    this.#worker ??= this.#start();
    this.#orders += 1;
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#orders, answer);
    this.#worker.postMessage({ number: this.#orders, name, task, loadOnly } satisfies Order);
    return answer.promise;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./work-thread-main.ts', import.meta.url), {
      resourceLimits: this.#limits,
    });
    worker.on('message', (reply: Reply) => {
      const answer = this.#waiting.get(reply.number);
      this.#waiting.delete(reply.number);
      if ('failure' in reply) answer?.reject(errorOf(reply.failure));
      else answer?.resolve(reply.result);
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('A thread of the build ended before its work was done')));
    return worker;
  }

  #fail(error: unknown): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
