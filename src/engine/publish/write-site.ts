import { setFlagsFromString } from 'node:v8';
import type { Problem } from '../../record.ts';
import type { NameGroup } from '../../search/index/names/groups.ts';
import type { Run } from '../run/run.ts';
import { type Changes, isPage, type Planned } from './changes.ts';
import type { SiteCacheData, StoredSiteCache } from './site-cache.ts';
import { newTurns, type OnWritten, writeOutputs } from './write-outputs.ts';
import type { PartTask } from './write-part.ts';
import { WrittenOutputs } from './written.ts';

/** Up to here a plan of its own in another thread costs more than it saves. */
const fewOutputs = 200;

/**
 * Threads that write the pages of a large change beside this one, and beside those of the search: the machine is seldom
 * larger, and each has to load all that makes pages and to plan them anew.
 */
const otherWriters = 1;

/** The tasks of writing that are done beside this thread. */
export interface WriteTasks {
  /** Writes in a thread that is there for this alone. @returns additions to the cache */
  readonly writePart: (task: PartTask, onWritten: OnWritten) => Promise<SiteCacheData>;
}

/** The ways of writing share this. */
interface Writing {
  readonly run: Run;
  readonly cache: StoredSiteCache;
  readonly tasks: WriteTasks;
  /** Those that the search has gathered; null before. */
  readonly names: readonly NameGroup[] | null;
}

interface Underway extends Writing {
  readonly written: WrittenOutputs;
}

/**
 * Writes the changed pages and files and stores what they are, in threads beside the search where that takes long.
 * @returns the faults in making something of one seed, which was left out
 */
export async function writeSite(writing: Writing, { pages, files }: Changes): Promise<readonly Problem[]> {
  const written = new WrittenOutputs(writing.run, [...pages, ...files]);
  const underway: Underway = { ...writing, written };
  if (pages.length + files.length > fewOutputs) await writeMany(underway, { pages, files });
  else await writeHere(underway, [...files, ...pages]);
  written.end();
  return written.faults;
}

type Outputs = Pick<Changes, 'pages' | 'files'>;

const writeHere = (
  { run, written }: Underway,
  outputs: readonly Planned[],
  turns = newTurns(),
): Promise<void> =>
  writeOutputs(
    outputs.map(({ source }) => source),
    { outDir: run.outDir, templates: run.own.templates },
    (run) => written.add(run),
    turns,
  );

async function writeMany(writing: Underway, { pages, files }: Outputs): Promise<void> {
  const { run, names } = writing;
  keepHeapsSmall();
  // The threads make the plan again without assets.
  await writeHere(writing, files.filter(isAsset));
  const outputs = await withoutOthers(writing, [...files.filter((file) => !isAsset(file)), ...pages]);
  const task = partOf(run, names, outputs);
  await all([
    ...Array.from({ length: otherWriters }, () => writeInThread(writing, task)),
    writeHere(writing, outputs, task.turns),
  ]);
}

/** Takes over what others have written of these. @returns those that are left */
async function withoutOthers(
  { run, names, written, cache }: Underway,
  outputs: readonly Planned[],
): Promise<readonly Planned[]> {
  if (!run.elsewhere) return outputs;
  const wanted = outputs.map(({ path, fingerprint, source }) => ({
    path,
    fingerprint,
    isPage: isPage(source),
  }));
  const done = await run.elsewhere.render(wanted, {
    names,
    onWritten: (some) => written.add(some),
    onCache: (data) => cache.take(data),
  });
  return outputs.filter(({ path }) => !done.has(path));
}

/** Where one fails the others are waited for: they still write. */
async function all(writings: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(writings);
  await Promise.all(writings);
}

const isAsset = ({ source }: Planned): boolean => source.mark === 'asset';

/**
 * From here on heaps grow by a quarter at most before they are swept. Left alone they grow up to fourfold where the
 * machine has room, those of all threads at once: a fifth more memory for 50,000 articles and more, and no time saved. A
 * build of few pages would be slower for it.
 */
const keepHeapsSmall = (): void => setFlagsFromString('--heap-growing-percent=25');

const partOf = (
  { seedsDir, outDir, cacheDir, code, config, corrections, subjects, own }: Run,
  names: PartTask['names'],
  outputs: readonly Planned[],
): PartTask => ({
  ...{ seedsDir, outDir, cacheDir, code: code.site, config, names },
  corrections: { names: corrections, subjects },
  paths: outputs.map(({ path }) => path),
  turns: newTurns(),
  templates: own.templates,
});

async function writeInThread({ cache, tasks, written }: Underway, task: PartTask): Promise<void> {
  cache.take(await tasks.writePart(task, (run) => written.add(run)));
}
