import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { describeError } from '../../errors.ts';
import { errorOf, type Failure } from './failure.ts';
import { isLimit, type Limit, type Limits, limitPipe } from './limits.ts';

/** The answer of a process to a task. */
export type ProcessReply = { readonly result: unknown } | { readonly failure: Failure };

/** A process that ended before it had done its task. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
  /** The limit that it was over, where it was over one. */
  readonly limit: Limit | null;

  constructor(message: string, limit: Limit | null) {
    super(message);
    this.limit = limit;
  }
}

/** Megabytes for what is new in a process: more would lie about as garbage for no gain in time. */
const youngHeap = 16;

interface Started {
  readonly child: ChildProcess;
  /** Never fails. */
  readonly ended: Promise<ProcessEnded>;
}

/**
 * A process that does one task at a time, and has what it loaded at hand for the next. It ends where a step of a task is
 * over its limits; the next task starts another. It is no thread, as a thread that wants more memory than there is takes
 * all others with it, and as its memory is free again when it ends.
 */
export class TaskProcess<Input extends object, Result> {
  readonly #main: URL;
  readonly #limits: Limits;
  #started: Started | null = null;

  /** @param main The module that runs in the process and answers its tasks (answer-process.ts). */
  constructor(main: URL, limits: Limits) {
    this.#main = main;
    this.#limits = limits;
  }

  /** @throws ProcessEnded, or what the task throws, as it was thrown there */
  async run(input: Input): Promise<Result> {
    this.#started ??= start(this.#main, this.#limits);
    const { child, ended } = this.#started;
    const answered = Promise.withResolvers<ProcessReply>();
    child.once('message', (reply: ProcessReply) => answered.resolve(reply));
    // A message that cannot be sent was for a process that has ended, which is told below.
    child.send(input, () => {});
    const reply = await Promise.race([answered.promise, ended]);
    if (reply instanceof ProcessEnded) {
      this.#started = null;
      throw reply;
    }
    if ('failure' in reply) throw errorOf(reply.failure);
    // A message has no type: the module that answers does tasks of this kind.
    return reply.result as Result;
  }

  /** Ends the process with whatever it is doing. */
  async end(): Promise<void> {
    const started = this.#started;
    this.#started = null;
    if (!started) return;
    started.child.kill('SIGKILL');
    await started.ended;
  }
}

function start(main: URL, limits: Limits): Started {
  const child = fork(main, [JSON.stringify(limits), String(process.pid)], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc', 'pipe'],
    execArgv: [
      `--max-old-space-size=${limits.memoryMegabytes}`,
      `--max-semi-space-size=${youngHeap}`,
      // Threads that collect garbage beside a process have no core of their own, as there is a process for each.
      '--single-threaded-gc',
      '--disable-warning=ExperimentalWarning',
    ],
  });
  return { child, ended: endOf(child) };
}

/** Waits for the end of a process, and says why it came. */
async function endOf(child: ChildProcess): Promise<ProcessEnded> {
  const lastWords = text(child.stderr);
  const told = text(child.stdio[limitPipe]);
  try {
    const [code, signal] = await once(child, 'close');
    const limit = limitOf(await told, await lastWords);
    // The engine's own account of its memory helps nobody; whatever else the process said may.
    if (limit === null) process.stderr.write(await lastWords);
    return new ProcessEnded(`the process that read it ended (${signal ?? `exit code ${code}`})`, limit);
  } catch (error) {
    return new ProcessEnded(`no process could be started: ${describeError(error)}`, null);
  }
}

/** The watch tells of a limit; where memory is wanted all at once, the engine ends the process before the watch looks. */
function limitOf(told: string, lastWords: string): Limit | null {
  if (isLimit(told)) return told;
  return lastWords.includes('heap out of memory') ? 'memoryMegabytes' : null;
}

async function text(stream: unknown): Promise<string> {
  return stream instanceof Readable ? readText(stream) : '';
}
