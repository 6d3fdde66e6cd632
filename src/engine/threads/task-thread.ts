import { type ResourceLimits, Worker } from 'node:worker_threads';
import { errorOf, type Failure } from './failure.ts';

/** Tells whoever gave a task how far it is done. */
export type OnProgress<Progress> = (progress: Progress) => void;

/** A module whose default export does a task; `never` as every function takes that. */
interface TaskModule {
  readonly default: (input: never, report: never) => unknown;
}

/** The tasks that a thread can be given, by name; each module is loaded when its task is given first. */
export type Tasks = Readonly<Record<string, () => Promise<TaskModule>>>;

type TaskName<Registry extends Tasks> = keyof Registry & string;
type Task<Registry extends Tasks, Name extends TaskName<Registry>> = Awaited<
  ReturnType<Registry[Name]>
>['default'];
type InputOf<Registry extends Tasks, Name extends TaskName<Registry>> = Parameters<Task<Registry, Name>>[0];
type ResultOf<Registry extends Tasks, Name extends TaskName<Registry>> = Awaited<
  ReturnType<Task<Registry, Name>>
>;
/** The values by which a task tells how far it is done, where it tells anything. */
type ProgressOf<Registry extends Tasks, Name extends TaskName<Registry>> =
  Parameters<Task<Registry, Name>>[1] extends OnProgress<infer Progress> ? Progress : never;

/** Tells a thread to do a task, or only to load its module. */
export interface TaskMessage {
  readonly number: number;
  readonly name: string;
  readonly input: unknown;
  readonly loadOnly: boolean;
}

/** News of a task: how far it is done, then the answer to it. */
export type TaskReply = { readonly number: number } & (
  | { readonly progress: unknown }
  | { readonly result: unknown }
  | { readonly failure: Failure }
);

/** A caller that waits for the answer to a task. */
interface Waiting extends PromiseWithResolvers<unknown> {
  readonly onProgress: OnProgress<unknown>;
  /** The first error that it threw: told when the task is done, which goes on until then. */
  thrown?: { readonly error: unknown };
}

/**
 * A thread that does one task after the other, and has what it loaded at hand for the next. It starts at once with its
 * first task: a pool would wait for this thread to be idle, and that is busy making pages.
 */
export class TaskThread<Registry extends Tasks> {
  readonly #main: URL;
  readonly #limits: ResourceLimits;
  #worker: Worker | null = null;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param main The module that runs in the thread and answers the tasks of the registry (answer.ts). */
  constructor(main: URL, limits: ResourceLimits = {}) {
    this.#main = main;
    this.#limits = limits;
  }

  /** @throws what the task throws, as it was thrown there, and what `onProgress` throws. */
  run<Name extends TaskName<Registry>>(
    name: Name,
    input: InputOf<Registry, Name>,
    onProgress: OnProgress<ProgressOf<Registry, Name>> = () => {},
  ): Promise<ResultOf<Registry, Name>> {
    // A message has no type: the registry on both sides is the same.
    return this.#send(name, input, { onProgress }) as Promise<ResultOf<Registry, Name>>;
  }

  /** Has the thread load the module of a task while it has nothing else to do. */
  load(name: TaskName<Registry>): void {
    // Running the task tells where its module cannot be loaded.
    this.#send(name, null, { loadOnly: true }).catch(() => {});
  }

  /** Ends the thread with whatever it is doing. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #send(
    name: string,
    input: unknown,
    { loadOnly = false, onProgress = () => {} }: { loadOnly?: boolean; onProgress?: OnProgress<never> },
  ): Promise<unknown> {
    this.#worker ??= this.#start();
    this.#last += 1;
    const answer = Promise.withResolvers<unknown>();
    // The registry says that the task tells just what its listener takes.
    this.#waiting.set(this.#last, { ...answer, onProgress: onProgress as OnProgress<unknown> });
    this.#worker.postMessage({ number: this.#last, name, input, loadOnly } satisfies TaskMessage);
    return answer.promise;
  }

  #start(): Worker {
    const worker = new Worker(this.#main, {
      resourceLimits: this.#limits,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    worker.on('message', (reply: TaskReply) => this.#hear(reply));
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('A thread of the build ended before its task was done')));
    return worker;
  }

  #hear(reply: TaskReply): void {
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
