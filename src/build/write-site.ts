import { KronikaError } from '../errors.ts';
import type { Changes, Planned } from './changes.ts';
import type { Run } from './run.ts';
import { writeSources } from './write-sources.ts';
import type { WriteReply, WriteTask } from './write-task.ts';

/** Up to here a plan of their own in other threads costs more than it saves. */
const fewOutputs = 400;
/** Pages of one thread's run: Eleventy keeps a whole run in memory, which must not grow with the archive. */
const pagesARun = 2500;

/** Writes the changed pages and files, in threads beside the search where they are many. */
export async function writeSite(run: Run, { pages, files }: Changes): Promise<void> {
  const write = (outputs: readonly Planned[]): Promise<void> =>
    writeSources(
      outputs.map(({ source }) => source),
      run.outDir,
    );
  if (pages.length + files.length <= fewOutputs) return write([...files, ...pages]);
  // Assets are no part of the plan that the threads make again.
  await write(files.filter(isAsset));
  const planned = files.filter((file) => !isAsset(file));
  await writeInThreads(run, [...runsOf(pages, pagesARun), ...runsOf(planned, planned.length)]);
}

const isAsset = ({ path }: Planned): boolean => path.startsWith('assets/');

function runsOf(outputs: readonly Planned[], most: number): string[][] {
  const runs: string[][] = [];
  for (let at = 0; at < outputs.length; at += most) {
    runs.push(outputs.slice(at, at + most).map(({ path }) => path));
  }
  return runs;
}

async function writeInThreads(run: Run, runs: readonly string[][]): Promise<void> {
  const { Tinypool } = await import('tinypool');
  const { seedsDir, outDir, cacheDir, config } = run;
  const pool = new Tinypool({
    filename: new URL('./write-task.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    isolateWorkers: true,
  });
  try {
    for (const paths of runs) {
      const task: WriteTask = { seedsDir, outDir, cacheDir, config, paths };
      const { failure }: WriteReply = await pool.run(task);
      if (failure) throw new KronikaError(failure.code, failure.message, failure);
    }
  } finally {
    await pool.destroy();
  }
}
