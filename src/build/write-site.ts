import { setFlagsFromString } from 'node:v8';
import type { Changes, Planned } from './changes.ts';
import type { Run } from './run.ts';
import { inThread } from './thread.ts';
import { writeSources } from './write-sources.ts';
import type { WriteTask } from './write-task.ts';

/** Up to here a plan of its own in another thread costs more than it saves. */
const fewOutputs = 200;

/** Writes the changed pages and files, in threads beside the search where they are many. */
export async function writeSite(run: Run, { pages, files }: Changes): Promise<void> {
  const write = (outputs: readonly Planned[]): Promise<void> =>
    writeSources(
      outputs.map(({ source }) => source),
      run.outDir,
    );
  if (pages.length + files.length <= fewOutputs) return write([...files, ...pages]);
  keepHeapsSmall();
  // Assets are no part of the plan that the thread makes again.
  await write(files.filter(isAsset));
  const planned = files.filter((file) => !isAsset(file));
  const threads = inTwo(planned, pages)
    .filter(({ length }) => length > 0)
    .map((part) =>
      writeInThread(
        run,
        part.map(({ path }) => path),
      ),
    );
  // Where one fails the other is waited for: it still writes.
  await Promise.allSettled(threads);
  await Promise.all(threads);
}

const isAsset = ({ path }: Planned): boolean => path.startsWith('assets/');

/** Two parts that take about as long; one thread writes all files, which it measures, as two would keep the measures of one. */
const inTwo = (files: readonly Planned[], pages: readonly Planned[]): Planned[][] => [
  [...files, ...pages.filter((_, at) => at % 2 === 0)],
  pages.filter((_, at) => at % 2 === 1),
];

/**
 * From here on heaps grow by half at most before they are swept. Left alone they grow up to fourfold where the machine
 * has room, those of all threads at once: a fifth more memory for 50,000 articles, and no time saved. A build of few
 * pages would be slower for it.
 */
const keepHeapsSmall = (): void => setFlagsFromString('--heap-growing-percent=50');

async function writeInThread(run: Run, paths: readonly string[]): Promise<void> {
  const { seedsDir, outDir, cacheDir, config } = run;
  const task: WriteTask = { seedsDir, outDir, cacheDir, config, code: run.code.site, paths };
  await inThread(new URL('./write-task.ts', import.meta.url), task);
}
