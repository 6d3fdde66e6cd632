import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { memoryOf } from '../../src/engine/run/meter.ts';

/** The time and memory that one run of a command took. */
export interface Figures {
  readonly seconds: number;
  /** The most memory that the command and all that it started held at one time, in bytes. */
  readonly peakMemory: number;
}

const sampleEvery = 50;

interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

/**
 * Runs a command to its end and measures it.
 * @throws Error where it fails, with what it wrote
 */
export function run({ command, args, cwd }: Command): Promise<Figures> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  return watched(child.pid ?? 0, async () => {
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${command} ended with ${code}: ${Buffer.concat(output)}`);
  });
}

/** Measures how long something takes, and the memory of a process and its children meanwhile. */
export async function watched(pid: number, work: () => Promise<void>): Promise<Figures> {
  const start = performance.now();
  let peakMemory = 0;
  const timer = setInterval(() => {
    peakMemory = Math.max(peakMemory, memoryOf(pid));
  }, sampleEvery);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return { seconds: (performance.now() - start) / 1000, peakMemory };
}

/** Two commands after each other, as one. */
export const together = (first: Figures, second: Figures): Figures => ({
  seconds: first.seconds + second.seconds,
  peakMemory: Math.max(first.peakMemory, second.peakMemory),
});

/** The middle run by time, with the highest memory of all runs. */
export function median(runs: readonly Figures[]): Figures {
  const times = runs.map(({ seconds }) => seconds).sort((a, b) => a - b);
  return {
    seconds: times[Math.floor(times.length / 2)] ?? 0,
    peakMemory: Math.max(...runs.map(({ peakMemory }) => peakMemory)),
  };
}
