import { openReader } from '../../archive/database.ts';
import { readArchive } from '../../archive/read.ts';
import type { OwnModule } from '../../own/modules.ts';
import type { NameGroup } from '../../search/index/names/groups.ts';
import type { ArchiveConfig } from '../../settings/config.ts';
import type { HeadingCorrections } from '../../settings/heading-corrections.ts';
import type { Page, PlannedFile } from '../../site/page.ts';
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

/** The plan of a site, as a thread or another machine makes it again. */
export interface PartPlan {
  readonly cache: StoredSiteCache;
  readonly outputs: ReadonlyMap<string, Page | PlannedFile>;
  readonly close: () => void;
}

/** Makes the plan again, which is the same. */
export function planPart({
  seedsDir,
  cacheDir,
  code,
  config,
  corrections,
  names,
}: Pick<PartTask, 'seedsDir' | 'cacheDir' | 'code' | 'config' | 'corrections' | 'names'>): PartPlan {
  const database = openReader(cacheDir);
  try {
    const cache = new StoredSiteCache(cacheDir, code);
    const archive = readArchive(database, seedsDir);
    const { pages, files } = planSite(archive, config, { cache, corrections, names: () => names });
    const outputs = new Map([...pages, ...files].map((output) => [outputFile(output.path), output]));
    return { cache, outputs, close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Writes the pages and files of a plan that are named, in its order. */
export async function writePlanned(
  { outputs }: PartPlan,
  { paths, outDir, templates = [], turns }: Pick<PartTask, 'paths' | 'outDir' | 'templates' | 'turns'>,
  onWritten: OnWritten,
): Promise<void> {
  const wanted = new Set(paths);
  const found = [...outputs].filter(([path]) => wanted.has(path)).map(([, output]) => output);
  if (found.length < wanted.size) throw new Error(`${wanted.size - found.length} files are not of the plan`);
  await writeOutputs(found, { outDir, templates }, onWritten, turns);
}

/**
 * Writes the pages and files of the plan that the task names.
 * @returns additions to the cache
 */
export async function writePart(task: PartTask, onWritten: OnWritten): Promise<SiteCacheData> {
  const plan = planPart(task);
  try {
    await writePlanned(plan, task, onWritten);
    return plan.cache.added();
  } finally {
    plan.close();
  }
}
