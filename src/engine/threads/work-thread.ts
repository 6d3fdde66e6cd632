import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { ProgressOf, ResultOf, TaskOf, WorkName } from '../tasks/index.ts';
import { errorOf, type Failure } from './failure.ts';
import type { OnProgress } from './progress.ts';

/** What a thread is told: to do a work, or only to load what it will take. */
export interface Order {
  readonly number: number;
  readonly name: WorkName;
  readonly task: unknown;
  readonly loadOnly: boolean;
}

/** What is heard of an order: how far it is done, then the answer to it. */
export type Reply = { readonly number: number } & (
  | { readonly progress: unknown }
  | { readonly result: unknown }
  | { readonly failure: Failure }
);

/** Who waits for the answer to an order. */
interface Waiting extends PromiseWithResolvers<unknown> {
  readonly onProgress: OnProgress<unknown>;
  /** What it threw first: told when the work is done, which goes on until then. */
  thrown?: { readonly error: unknown };
}

/**
 * A thread that does one piece of work after the other, and keeps what it has loaded for the next. It starts at once
 * with its first work: a pool would wait for this thread to be idle, and that is busy making pages.
 */
export class WorkThread {
  readonly #limits: ResourceLimits;
  #worker: Worker | null = null;
  #orders = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(limits: ResourceLimits = {}) {
    this.#limits = limits;
  }

  /** @throws what the work throws, as it was thrown there, and what `onProgress` throws. */
  run<Name extends WorkName>(
    name: Name,
    task: TaskOf<Name>,
    onProgress: OnProgress<ProgressOf<Name>> = () => {},
  ): Promise<ResultOf<Name>> {
    return this.#order(name, task, { onProgress }) as Promise<ResultOf<Name>>;
  }

  /** Has the thread load a work while it has nothing else to do. */
  load(name: WorkName): void {
    // What cannot be loaded is told by running it.
    this.#order(name, null, { loadOnly: true }).catch(() => {});
  }

  /** Ends the thread with whatever it is doing. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #order(
    name: WorkName,
    task: unknown,
    { loadOnly = false, onProgress = () => {} }: { loadOnly?: boolean; onProgress?: OnProgress<never> },
  ): Promise<unknown> {
    this.#worker ??= this.#start();
    this.#orders += 1;
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#orders, { ...answer, onProgress: onProgress as OnProgress<unknown> });
    this.#worker.postMessage({ number: this.#orders, name, task, loadOnly } satisfies Order);
    return answer.promise;
  }

  #start(): Worker {
    const worker = new Worker(new URL('../tasks/main.ts', import.meta.url), {
      resourceLimits: this.#limits,
    });
    worker.on('message', (reply: Reply) => this.#hear(reply));
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('A thread of the build ended before its work was done')));
    return worker;
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number);
    if (!waiting) return;
    if ('progress' in reply) {
      try {
        waiting.onProgress(reply.progress);
      } catch (error) {
        waiting.thrown ??= { error };
      }
      return;
    }
    this.#waiting.delete(reply.number);
    if ('failure' in reply) waiting.reject(errorOf(reply.failure));
    else if (waiting.thrown) waiting.reject(waiting.thrown.error);
    else waiting.resolve(reply.result);
  }

  #fail(error: unknown): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
