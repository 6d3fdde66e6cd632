import { setFlagsFromString } from 'node:v8';
import type { Changes, Planned } from './changes.ts';
import type { Run } from './run.ts';
import { WorkThread } from './work-thread.ts';
import type { PartTask } from './write-part.ts';
import { writeSources } from './write-sources.ts';

/** Up to here a plan of its own in another thread costs more than it saves. */
const fewOutputs = 200;
/** From so many pages and files on, what lists all articles takes longer to write than the pages of a small change. */
const largeSite = 2000;

/**
 * Writes the changed pages and files, in threads beside the search where that takes long.
 * @param whole The files that list the whole archive, below the output folder.
 */
export async function writeSite(
  run: Run,
  { pages, files }: Changes,
  whole: ReadonlySet<string> = new Set(),
): Promise<void> {
  const write = (outputs: readonly Planned[]): Promise<void> =>
    writeSources(
      outputs.map(({ source }) => source),
      run.outDir,
    );
  if (pages.length + files.length > fewOutputs) return writeMany(run, { pages, files }, write);
  const apart = run.store.outputCount() < largeSite ? [] : files.filter(({ path }) => whole.has(path));
  const here = files.filter((file) => !apart.includes(file));
  await all([...(apart.length > 0 ? [dataInThread(run, apart)] : []), write([...here, ...pages])]);
}

async function writeMany(
  run: Run,
  { pages, files }: Pick<Changes, 'pages' | 'files'>,
  write: (outputs: readonly Planned[]) => Promise<void>,
): Promise<void> {
  keepHeapsSmall();
  // Assets are no part of the plan that the thread makes again.
  await write(files.filter(isAsset));
  const parts = inTwo(
    files.filter((file) => !isAsset(file)),
    pages,
  );
  await all(parts.filter(({ length }) => length > 0).map((part) => partInThread(run, part)));
}

/** Where one fails the others are waited for: they still write. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

const isAsset = ({ path }: Planned): boolean => path.startsWith('assets/');

/** Two parts that take about as long; one thread writes all files, which it measures, as two would keep the measures of one. */
const inTwo = (files: readonly Planned[], pages: readonly Planned[]): Planned[][] => [
  [...files, ...pages.filter((_, at) => at % 2 === 0)],
  pages.filter((_, at) => at % 2 === 1),
];

/**
 * From here on heaps grow by a quarter at most before they are swept. Left alone they grow up to fourfold where the machine
 * has room, those of all threads at once: a fifth more memory for 50,000 articles, and no time saved. A build of few
 * pages would be slower for it.
 */
const keepHeapsSmall = (): void => setFlagsFromString('--heap-growing-percent=25');

const partOf = ({ seedsDir, outDir, cacheDir, code }: Run, outputs: readonly Planned[]): PartTask => ({
  ...{ seedsDir, outDir, cacheDir, code: code.site },
  paths: outputs.map(({ path }) => path),
});

/** In a thread of its own, which ends with the part. */
async function partInThread(run: Run, outputs: readonly Planned[]): Promise<void> {
  const thread = new WorkThread();
  try {
    await thread.run('writePart', { ...partOf(run, outputs), config: run.config });
  } finally {
    await thread.end();
  }
}

const dataInThread = (run: Run, files: readonly Planned[]): Promise<void> =>
  run.threads.beside.run('writeData', partOf(run, files));
