import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { fileName } from '../archive/database.ts';
import { readArchive } from '../archive/read.ts';
import { narrow } from '../archive/store/narrow.ts';
import { Store } from '../archive/store/store.ts';
import { makeFolder } from '../disk/folders.ts';
import type { Setting } from '../engine/build.ts';
import { codeKeys } from '../engine/cache/code.ts';
import { beginComparing } from '../engine/output/compare.ts';
import { openOutput } from '../engine/output/output.ts';
import { publish } from '../engine/publish/publish.ts';
import { StageRunner } from '../engine/run/run.ts';
import { publishTasks } from '../engine/stages.ts';
import { Threads } from '../engine/tasks/threads.ts';
import type { Problem } from '../record.ts';

/** The articles of a kit as an archive of their own. */
export interface Part {
  readonly archive: Archive;
  readonly store: Store;
  /** A site of these articles alone. @throws KronikaError as a build does */
  readonly site: () => Promise<PartSite>;
  /** Removes all that was made for it. */
  readonly close: () => void;
}

interface PartSite {
  readonly folder: string;
  /** Of what could not be made of a seed, and was left out. */
  readonly problems: readonly Problem[];
}

/** A build leaves the whole archive and its site, as they are. */
export const wholeArchive = ({ store, seedsDir, outDir }: Setting): Part => ({
  archive: readArchive(store.database, seedsDir),
  store,
  site: async () => ({ folder: outDir, problems: [] }),
  close: () => {},
});

/** Below the cache folder, for as long as a kit is made. */
const partFolder = 'kit';

/** A part of the archive, in a store of its own, of which a site is made as of any archive: it tells of nothing else. */
export function partOfArchive(setting: Setting, ids: ReadonlySet<string>): Part {
  const folder = join(setting.cacheDir, partFolder);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // Another that was killed may have left it.
  remove();
  const cacheDir = join(folder, 'cache');
  makeFolder(cacheDir);
  const store = new Store(cacheDir);
  const close = (): void => {
    store.close();
    remove();
  };
  try {
    narrow(store, join(setting.cacheDir, fileName), ids);
  } catch (error) {
    close();
    throw error;
  }
  const archive = readArchive(store.database, setting.seedsDir);
  const outDir = join(folder, 'site');
  return {
    archive,
    store,
    close,
    site: async () => ({
      folder: outDir,
      problems: await publishPart({ ...setting, store, cacheDir, outDir, stampsDir: null }, archive),
    }),
  };
}

async function publishPart(setting: Setting, archive: Archive): Promise<readonly Problem[]> {
  const { store, cacheDir, outDir, options } = setting;
  makeFolder(outDir);
  const release = openOutput(outDir);
  const threads = new Threads();
  try {
    const compare = beginComparing(store, setting, (task) => threads.beside.run('compareOutput', task));
    const stages = new StageRunner(options.reporter);
    const run = { ...setting, stages, code: await codeKeys(cacheDir), elsewhere: null };
    return (await publish(run, archive, compare, publishTasks(threads))).faults;
  } finally {
    await threads.end();
    release();
  }
}
