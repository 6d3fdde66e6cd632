import { readdirSync, readFileSync } from 'node:fs';

/** Time and memory of one stage. */
export interface StageFigures {
  readonly name: string;
  readonly milliseconds: number;
  /** The most memory that this process and its children held at one time, in bytes, as sampled. */
  readonly peakMemory: number;
}

const sampleEvery = 200;

/** Resident bytes of a process on Linux, and its children's ids; nothing where the system does not say. */
function askSystem(pid: number): { bytes: number; children: number[] } {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    const tasks = readdirSync(`/proc/${pid}/task`);
    const children = tasks.flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').split(' ').filter(Boolean).map(Number),
    );
    return { bytes: pages * 4096, children };
  } catch {
    // The process ended while it was asked about, or the system has no /proc: it counts for nothing.
    return { bytes: 0, children: [] };
  }
}

/** Resident bytes of a process and all below it; 0 where the system does not say. */
export function memoryOf(process: number): number {
  let bytes = 0;
  const waiting = [process];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    const found = askSystem(pid);
    bytes += found.bytes;
    waiting.push(...found.children);
  }
  return bytes;
}

const memoryOfAll = (): number => memoryOf(process.pid) || process.memoryUsage.rss();

/** Runs a stage and measures it. */
export async function measure<Result>(
  name: string,
  figures: StageFigures[],
  task: () => Promise<Result>,
): Promise<Result> {
  const start = performance.now();
  let peakMemory = memoryOfAll();
  const sample = (): void => {
    peakMemory = Math.max(peakMemory, memoryOfAll());
  };
  const timer = setInterval(sample, sampleEvery).unref();
  try {
    return await task();
  } finally {
    clearInterval(timer);
    sample();
    figures.push({ name, milliseconds: performance.now() - start, peakMemory });
  }
}
