import { join } from 'node:path';
import { explainSqlite, isDamage, removeDatabase } from '../archive/database.ts';
import { Store } from '../archive/store/store.ts';
import { makeFolder } from '../disk/folders.ts';
import { lockFile } from '../disk/lock.ts';
import { refusedError } from '../disk/refused.ts';
import type { LogOutcome } from './accessions/accessions.ts';
import { logStamp } from './accessions/log-file.ts';
import { openOutput } from './output/output.ts';
import type { AllFolders, BuildFolders, BuildOptions } from './run/options.ts';
import { foldersOf } from './run/options.ts';
import type { Run } from './run/run.ts';
import { readSettings } from './run/settings.ts';
import { runAccession, runStages } from './stages.ts';
import type { BuildSummary } from './summary.ts';
import { Threads } from './tasks/threads.ts';

/**
 * Brings the output folder to what the seeds and the code say, doing only what changed since the last build there.
 * @param own The caller's threads, who ends them; else the build starts some.
 * @throws KronikaError where the whole build cannot be done: folders, settings, locks, a full disk
 */
export async function build(options: BuildOptions, own?: Threads): Promise<BuildSummary> {
  const folders = foldersOf(options);
  return withCache(folders, options, (setting) =>
    withOutput(folders, () =>
      withThreads(own, (threads) => withStore(folders, (store) => runStages({ ...setting, store }, threads))),
    ),
  );
}

/** The settings of an archive, its folders and its store. */
export type Setting = Omit<Run, 'stages' | 'code' | 'elsewhere'>;

/**
 * Runs with what the last build left, while no other changes it.
 * @throws KronikaError as `build` does
 */
export async function withBuilt<Result>(
  options: BuildOptions,
  task: (setting: Setting) => Promise<Result>,
): Promise<Result> {
  const folders = foldersOf(options);
  return withCache(folders, options, (setting) =>
    // A store that is made anew would be an empty archive: of a damaged one the error is told.
    withOutput(folders, () => withStore(folders, (store) => task({ ...setting, store }), 1)),
  );
}

/**
 * Reads the seeds and appends to the log of accessions what it lacks, without making the site.
 * @throws KronikaError as `build` does
 */
export async function logAccessions(options: BuildOptions): Promise<LogOutcome> {
  const folders = foldersOf(options);
  return withCache(folders, options, (setting) =>
    withThreads(undefined, (threads) =>
      withStore(folders, (store) => runAccession({ ...setting, store }, threads)),
    ),
  );
}

/** Runs while no other build writes the site. */
async function withOutput<Result>({ outDir }: BuildFolders, task: () => Promise<Result>): Promise<Result> {
  const release = openOutput(outDir);
  try {
    return await task();
  } finally {
    release();
  }
}

/** Runs with the settings while no other build has the cache. */
async function withCache<Result>(
  folders: AllFolders,
  options: BuildOptions,
  task: (setting: Omit<Setting, 'store'>) => Promise<Result>,
): Promise<Result> {
  const settings = await readSettings(folders.seedsDir, options.baseUrl);
  if (settings.config.accessions === 'log') logStamp(folders.seedsDir);
  const releaseCache = lockCache(folders.cacheDir);
  try {
    return await task({ ...folders, ...settings, options });
  } finally {
    releaseCache();
  }
}

function lockCache(cacheDir: string): () => void {
  try {
    makeFolder(cacheDir);
    return lockFile(join(cacheDir, 'lock'), cacheDir);
  } catch (error) {
    throw refusedError('cache', cacheDir, error);
  }
}

/** Runs with the caller's threads, else with such as end with the task. */
async function withThreads<Result>(
  own: Threads | undefined,
  task: (threads: Threads) => Promise<Result>,
): Promise<Result> {
  const threads = own ?? new Threads();
  try {
    return await task(threads);
  } finally {
    if (!own) await threads.end();
  }
}

/** Runs with the store; where its file turns out to be damaged, again from nothing while there are attempts left. */
async function withStore<Result>(
  { cacheDir, outDir }: BuildFolders,
  task: (store: Store) => Promise<Result>,
  attempts = 2,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const store = new Store(cacheDir);
      try {
        return await task(store);
      } finally {
        store.close();
      }
    } catch (error) {
      if (!isDamage(error) || attempt >= attempts)
        throw outputOrOther(explainSqlite(error, cacheDir), outDir);
      removeDatabase(cacheDir);
    }
  }
}

/** A refusal of the file system is nearly always the output folder's: all that is read is read with words of its own. */
function outputOrOther(error: unknown, outDir: string): unknown {
  const refused = error instanceof Error && 'syscall' in error && 'code' in error;
  return refused ? refusedError('output', outDir, error) : error;
}
