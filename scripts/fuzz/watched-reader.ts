import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Reading } from './reader.ts';

/** The limits that no file may pass; an honest one of this size takes a tenth of a second. */
const limits = { seconds: 3, growth: 500e6 } as const;

interface WatchOptions {
  /** The module of the process that reads. */
  readonly module: URL;
  /** Processor seconds after which an input is given up. */
  readonly givenUpAfter: number;
}

const standard: WatchOptions = { module: new URL('./reader.ts', import.meta.url), givenUpAfter: 20 };
/** Where the system does not tell a process's time, as long on the clock, many times over as others work too. */
const givenUpOnClock = 300;
const lookEvery = 250;

/** Ticks of the processor's clock a second, as Linux counts them for programs. */
const ticks = 100;

/** Processor seconds of a process so far; null where the system does not say. */
function secondsOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  } catch {
    return null;
  }
}

/** A process that reads; where an input ends it or holds it up, another one reads the next. */
export class WatchedReader {
  #child: ChildProcess | null = null;
  /** A `Reading` that the process reports or, as a string, how it ended. */
  readonly #replies = new EventEmitter();
  readonly #options: WatchOptions;

  constructor(options: WatchOptions = standard) {
    this.#options = options;
  }

  /** @returns a sentence for each fault */
  async read(bytes: Uint8Array): Promise<string[]> {
    this.#child ??= this.#start();
    const child = this.#child;
    const guard = this.#guard(child);
    const heard = once(this.#replies, 'reply');
    child.send(bytes);
    const [reply]: (Reading | string)[] = await heard;
    clearInterval(guard);
    if (reply === undefined || typeof reply === 'string') {
      this.#child = null;
      return [`ends the process (${reply})`];
    }
    return [...reply.faults, ...costsOf(reply)];
  }

  end(): void {
    this.#child?.kill();
  }

  #start(): ChildProcess {
    return fork(this.#options.module, {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=1024'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
      .on('message', (reading) => this.#replies.emit('reply', reading))
      .on('exit', (code, signal) => this.#replies.emit('reply', String(signal ?? code)));
  }

  #guard(child: ChildProcess): NodeJS.Timeout {
    const pid = child.pid ?? 0;
    const [start, clock] = [secondsOf(pid), performance.now()];
    return setInterval(() => {
      const now = secondsOf(pid);
      const isOver =
        start === null || now === null
          ? performance.now() - clock > givenUpOnClock * 1000
          : now - start > this.#options.givenUpAfter;
      if (isOver) child.kill('SIGKILL');
    }, lookEvery);
  }
}

function costsOf({ seconds, growth }: Reading): string[] {
  return [
    ...(seconds > limits.seconds ? [`takes ${seconds.toFixed(1)} s of the processor`] : []),
    ...(growth > limits.growth ? [`takes ${Math.round(growth / 1e6)} MB`] : []),
  ];
}
