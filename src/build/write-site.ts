import { setFlagsFromString } from 'node:v8';
import type { Changes, Planned } from './changes.ts';
import type { Run } from './run.ts';
import type { Kept, KeptMemory } from './site-memory.ts';
import { WorkThread } from './work-thread.ts';
import type { PartTask } from './write-part.ts';
import { newTurns, writeSources } from './write-sources.ts';
import type { WriteTask } from './write-task.ts';

/** Up to here a plan of its own in another thread costs more than it saves. */
const fewOutputs = 200;
/** From so many pages and files on, what lists all articles takes longer to write than the pages of a small change. */
const largeSite = 2000;

/** Threads that write the pages of a large change, beside those of the search: the machine is seldom larger. */
const writers = 2;

/**
 * Writes the changed pages and files, in threads beside the search where that takes long.
 * @param whole The files that list the whole archive, below the output folder.
 */
export async function writeSite(
  run: Run,
  memory: KeptMemory,
  { pages, files }: Changes,
  whole: ReadonlySet<string> = new Set(),
): Promise<void> {
  if (pages.length + files.length > fewOutputs) return writeMany(run, memory, { pages, files });
  const apart = run.store.outputCount() < largeSite ? [] : files.filter(({ path }) => whole.has(path));
  const here = files.filter((file) => !apart.includes(file));
  await all([
    ...(apart.length > 0 ? [dataInThread(run, memory, apart)] : []),
    writeSources(sourcesOf([...here, ...pages]), run.outDir),
  ]);
}

const sourcesOf = (outputs: readonly Planned[]) => outputs.map(({ source }) => source);

async function writeMany(
  run: Run,
  memory: KeptMemory,
  { pages, files }: Pick<Changes, 'pages' | 'files'>,
): Promise<void> {
  keepHeapsSmall();
  // Assets are no part of the plan that the threads make again.
  await writeSources(sourcesOf(files.filter(isAsset)), run.outDir);
  const task = { ...partOf(run, [...files.filter((file) => !isAsset(file)), ...pages]), config: run.config };
  await all(Array.from({ length: writers }, async () => memory.take(await writtenInThread(task))));
}

/** Where one fails the others are waited for: they still write. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

const isAsset = ({ path }: Planned): boolean => path.startsWith('assets/');

/**
 * From here on heaps grow by a quarter at most before they are swept. Left alone they grow up to fourfold where the
 * machine has room, those of all threads at once: a fifth more memory for 50,000 articles and more, and no time saved. A
 * build of few pages would be slower for it.
 */
const keepHeapsSmall = (): void => setFlagsFromString('--heap-growing-percent=25');

const partOf = ({ seedsDir, outDir, cacheDir, code }: Run, outputs: readonly Planned[]): PartTask => ({
  ...{ seedsDir, outDir, cacheDir, code: code.site },
  paths: outputs.map(({ path }) => path),
  turns: newTurns(),
});

/**
 * In a thread of its own, which ends with the task. What it holds of what is new has a bound: without one these threads
 * and those of the search take 400 MB more for 50,000 articles.
 */
async function writtenInThread(task: WriteTask): Promise<Kept> {
  const thread = new WorkThread({ maxYoungGenerationSizeMb: 48 });
  try {
    return await thread.run('writePart', task);
  } finally {
    await thread.end();
  }
}

const dataInThread = async (run: Run, memory: KeptMemory, files: readonly Planned[]): Promise<void> =>
  memory.take(await run.threads.beside.run('writeData', partOf(run, files)));
