import { openReader } from '../../archive/database.ts';
import { readArchive } from '../../archive/read.ts';
import type { OwnModule } from '../../own/modules.ts';
import type { NameGroup } from '../../search/index/names/groups.ts';
import type { ArchiveConfig } from '../../settings/config.ts';
import type { HeadingCorrections } from '../../settings/heading-corrections.ts';
import { planSite } from '../../site/plan.ts';
import { outputFile } from '../../urls.ts';
import type { BuildFolders } from '../run/options.ts';
import { type SiteCacheData, StoredSiteCache } from './site-cache.ts';
import { type OnWritten, type Turns, writeOutputs } from './write-outputs.ts';

/** The task of writing a part of the site in a thread. */
export interface PartTask extends BuildFolders {
  /** Hash of the code that makes the site. */
  readonly code: string;
  /** The settings of the archive, for the plan. */
  readonly config: ArchiveConfig;
  readonly corrections: HeadingCorrections;
  /** The names that the search has gathered; null before. */
  readonly names: readonly NameGroup[] | null;
  /** Files below the output folder. */
  readonly paths: readonly string[];
  /** Shared by the threads that write the same paths. */
  readonly turns: Turns;
  /** The archive's own. */
  readonly templates?: readonly OwnModule[];
}

/**
 * Writes the pages and files of the plan that the task names; the thread makes the plan again, which is the same.
 * @returns additions to the cache
 */
export async function writePart(
  { seedsDir, outDir, cacheDir, code, paths, turns, templates = [], config, corrections, names }: PartTask,
  onWritten: OnWritten,
): Promise<SiteCacheData> {
  const database = openReader(cacheDir);
  try {
    const wanted = new Set(paths);
    const cache = new StoredSiteCache(cacheDir, code);
    const { pages, files } = planSite(readArchive(database, seedsDir), config, {
      cache,
      corrections,
      names: () => names,
    });
    const outputs = [...pages, ...files].filter(({ path }) => wanted.has(outputFile(path)));
    if (outputs.length < wanted.size)
      throw new Error(`${wanted.size - outputs.length} files are not of the plan`);
    await writeOutputs(outputs, { outDir, templates }, onWritten, turns);
    return cache.added();
  } finally {
    database.close();
  }
}
