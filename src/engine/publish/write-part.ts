import type { Archive } from '../../archive/archive.ts';
import { openReader } from '../../archive/database.ts';
import { readArchive } from '../../archive/read.ts';
import type { Page, PlannedFile } from '../../site/page.ts';
import type { SiteCache } from '../../site/site-cache.ts';
import { outputFile } from '../../urls.ts';
import type { BuildFolders } from '../options.ts';
import type { OnProgress } from '../threads/progress.ts';
import { type SiteCacheData, StoredSiteCache } from './site-cache.ts';
import { type Turns, writeSources } from './write-sources.ts';

/** A part of the site that a thread writes. */
export interface PartTask extends BuildFolders {
  /** Hash of the code that makes the site. */
  readonly code: string;
  /** Files below the output folder. */
  readonly paths: readonly string[];
  /** Shared by the threads that write the same paths. */
  readonly turns: Turns;
}

/**
 * Writes those of some pages and files of the plan that the task names; the thread makes them again, which are the same.
 * @param report Is told the paths of what is written, below the output folder.
 * @returns what was added to the cache
 */
export async function writePart(
  { seedsDir, outDir, cacheDir, code, paths, turns }: PartTask,
  report: OnProgress<readonly string[]>,
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
    await writeSources(sources, outDir, report, turns);
    return cache.added();
  } finally {
    database.close();
  }
}
