import type { Archive } from '../../archive/archive.ts';
import { openReader } from '../../archive/database.ts';
import { readArchive } from '../../archive/read.ts';
import type { ArchiveConfig } from '../../settings/config.ts';
import type { Page, PlannedFile, SiteCache } from '../../site/page.ts';
import { outputFile } from '../../urls.ts';
import type { BuildFolders } from '../run/options.ts';

export type { OnWritten } from './write-sources.ts';

import { type SiteCacheData, StoredSiteCache } from './site-cache.ts';
import { type OnWritten, type Turns, writeSources } from './write-sources.ts';

/** The task of writing a part of the site in a thread. */
export interface PartTask extends BuildFolders {
  /** Hash of the code that makes the site. */
  readonly code: string;
  /** Files below the output folder. */
  readonly paths: readonly string[];
  /** Shared by the threads that write the same paths. */
  readonly turns: Turns;
}

/** The same, of any part: the settings are for the plan. */
export interface WriteTask extends PartTask {
  readonly config: ArchiveConfig;
}

/**
 * Writes those of some pages and files of the plan that the task names; the thread makes them again, which are the same.
 * @returns additions to the cache
 */
export async function writePart(
  { seedsDir, outDir, cacheDir, code, paths, turns }: PartTask,
  onWritten: OnWritten,
  sourcesOf: (archive: Archive, cache: SiteCache) => readonly (Page | PlannedFile)[],
): Promise<SiteCacheData> {
  const database = openReader(cacheDir);
  try {
    const wanted = new Set(paths);
    const cache = new StoredSiteCache(cacheDir, code);
    const made = sourcesOf(readArchive(database, seedsDir), cache);
    const sources = made.filter(({ path }) => wanted.has(outputFile(path)));
    if (sources.length < wanted.size)
      throw new Error(`${wanted.size - sources.length} files are not of the plan`);
    await writeSources(sources, outDir, onWritten, turns);
    return cache.added();
  } finally {
    database.close();
  }
}
