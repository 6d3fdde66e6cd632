import type { Changes, Planned } from './changes.ts';
import type { Run } from './run.ts';
import { inThread } from './thread.ts';
import { writeSources } from './write-sources.ts';
import type { WriteTask } from './write-task.ts';

/** Up to here a plan of its own in another thread costs more than it saves. */
const fewOutputs = 400;

/** Writes the changed pages and files, in a thread beside the search where they are many. */
export async function writeSite(run: Run, { pages, files }: Changes): Promise<void> {
  const write = (outputs: readonly Planned[]): Promise<void> =>
    writeSources(
      outputs.map(({ source }) => source),
      run.outDir,
    );
  if (pages.length + files.length <= fewOutputs) return write([...files, ...pages]);
  // Assets are no part of the plan that the thread makes again.
  await write(files.filter(isAsset));
  const planned = [...files.filter((file) => !isAsset(file)), ...pages];
  await writeInThread(
    run,
    planned.map(({ path }) => path),
  );
}

const isAsset = ({ path }: Planned): boolean => path.startsWith('assets/');

async function writeInThread(run: Run, paths: readonly string[]): Promise<void> {
  const { seedsDir, outDir, cacheDir, config } = run;
  const task: WriteTask = { seedsDir, outDir, cacheDir, config, code: run.code.site, paths };
  await inThread(new URL('./write-task.ts', import.meta.url), task);
}
