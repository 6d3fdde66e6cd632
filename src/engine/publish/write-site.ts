import { setFlagsFromString } from 'node:v8';
import type { Run } from '../run.ts';
import type { WriteTask } from '../tasks/write.ts';
import { WorkThread } from '../threads/work-thread.ts';
import type { Changes, Planned } from './changes.ts';
import type { StoredSiteCache } from './site-cache.ts';
import type { PartTask } from './write-part.ts';
import { newTurns, writeSources } from './write-sources.ts';
import { WrittenOutputs } from './written.ts';

/** Up to here a plan of its own in another thread costs more than it saves. */
const fewOutputs = 200;
/** From so many pages and files on, what lists all articles takes longer to write than the pages of a small change. */
const largeSite = 2000;

/**
 * Threads that write the pages of a large change beside this one, and beside those of the search: the machine is seldom
 * larger, and each has to load all that makes pages and to plan them anew.
 */
const otherWriters = 1;

/**
 * Writes the changed pages and files and remembers them, in threads beside the search where that takes long.
 * @param whole The files that list the whole archive, below the output folder.
 */
export async function writeSite(
  run: Run,
  cache: StoredSiteCache,
  { pages, files }: Changes,
  whole: ReadonlySet<string> = new Set(),
): Promise<void> {
  const written = new WrittenOutputs(run, [...pages, ...files]);
  const writing: Writing = { run, cache, written };
  if (pages.length + files.length > fewOutputs) await writeMany(writing, { pages, files });
  else await writeFew(writing, { pages, files }, whole);
  written.flush();
}

/** What the ways of writing share. */
interface Writing {
  readonly run: Run;
  readonly cache: StoredSiteCache;
  readonly written: WrittenOutputs;
}

type Outputs = Pick<Changes, 'pages' | 'files'>;

async function writeFew(
  writing: Writing,
  { pages, files }: Outputs,
  whole: ReadonlySet<string>,
): Promise<void> {
  const apart =
    writing.run.store.outputCount() < largeSite ? [] : files.filter(({ path }) => whole.has(path));
  const here = [...files.filter((file) => !apart.includes(file)), ...pages];
  if (apart.length === 0) return writeHere(writing, here);
  const task = partOf(writing.run, apart);
  const pagesThenData = async (): Promise<void> => {
    await writeHere(writing, here);
    await writeHere(writing, apart, task.turns);
  };
  return all([dataInThread(writing, task), pagesThenData()]);
}

const writeHere = (
  { run, written }: Writing,
  outputs: readonly Planned[],
  turns = newTurns(),
): Promise<void> =>
  writeSources(
    outputs.map(({ source }) => source),
    run.outDir,
    (paths) => written.add(paths),
    turns,
  );

async function writeMany(writing: Writing, { pages, files }: Outputs): Promise<void> {
  const { run } = writing;
  keepHeapsSmall();
  // Assets are no part of the plan that the threads make again.
  await writeHere(writing, files.filter(isAsset));
  const outputs = [...files.filter((file) => !isAsset(file)), ...pages];
  const task: WriteTask = { ...partOf(run, outputs), config: run.config };
  await all([
    ...Array.from({ length: otherWriters }, () => writeInThread(writing, task)),
    writeHere(writing, outputs, task.turns),
  ]);
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
 * In a thread of its own, which ends with the task. What it holds of what is new has a bound: without one such threads
 * and those of the search took 400 MB more for 50,000 articles.
 */
async function writeInThread({ cache, written }: Writing, task: WriteTask): Promise<void> {
  const thread = new WorkThread({ maxYoungGenerationSizeMb: 48 });
  try {
    cache.take(await thread.run('writePart', task, (paths) => written.add(paths)));
  } finally {
    await thread.end();
  }
}

async function dataInThread({ run, cache, written }: Writing, task: PartTask): Promise<void> {
  cache.take(await run.threads.beside.run('writeData', task, (paths) => written.add(paths)));
}
