import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Archive } from '../archive/archive.ts';
import { KronikaError } from '../errors.ts';
import type { NameCorrections } from '../name-corrections.ts';
import { removeOthers, sizeOf, writeWhole } from './disk.ts';
import { formatVersion, type Manifest, type SegmentEntry } from './format.ts';
import { gleaningsFile, writeForms } from './forms-files.ts';
import type { NameGroup } from './names/groups.ts';
import { writeEngine } from './pagefind/engine.ts';
import { searchable } from './segment.ts';
import type { SegmentTask } from './segment-worker.ts';
import { type PlannedSegment, planSegments } from './segments.ts';

export interface BuildSearchOptions {
  readonly archive: Archive;
  /** The site's folder; the search goes into `search/` in it. */
  readonly outDir: string;
  /** Where the last build's division into segments is kept, and what was gleaned from each. */
  readonly cacheDir: string;
  readonly corrections: NameCorrections;
  /** Divides all articles anew, as a build from nothing does. */
  readonly compact?: boolean;
}

export interface SearchSummary {
  /** Bytes of all files of the search index. */
  readonly bytes: number;
  readonly segments: number;
  /** The names that articles give in Chinese and in Latin letters, as corrected. */
  readonly names: readonly NameGroup[];
}

/** Segments made at once: as many as the memory allows (segments.ts). */
const workers = 2;

/**
 * Writes the search index of an archive: the segments that are not there yet, then the manifest; then removes the
 * segments that no longer belong to it.
 * @throws KronikaError `search-not-written` where the folder cannot be written.
 */
export async function buildSearch(options: BuildSearchOptions): Promise<SearchSummary> {
  const { archive, outDir, cacheDir, corrections } = options;
  const folder = join(outDir, 'search');
  const planFile = join(cacheDir, 'search-segments.json');
  try {
    const isThere = ({ key }: PlannedSegment): boolean =>
      existsSync(join(folder, key)) && existsSync(gleaningsFile(cacheDir, key));
    const before = options.compact ? [] : (await readPlan(planFile)).filter(isThere);
    const plan = planSegments(archive.summaries(), before);
    await writeEngine(join(folder, 'pagefind'));
    await writeSegments(
      folder,
      plan.filter((segment) => !isThere(segment)),
      options,
    );
    const { heads, names } = await writeForms({
      folder,
      gleanings: plan.map(({ key }) => gleaningsFile(cacheDir, key)),
      articles: new Set(archive.summaries().map(({ id }) => id)),
      corrections,
    });
    await writeWhole(join(folder, 'manifest.json'), JSON.stringify(await manifestOf(folder, plan, heads)));
    await writeWhole(planFile, JSON.stringify({ version: formatVersion, segments: plan }));
    const kept = ['pagefind', 'forms', ...plan.map((segment) => segment.key)];
    await removeOthers(folder, 'folder', new Set(kept));
    return { bytes: await sizeOf(folder), segments: plan.length, names };
  } catch (cause) {
    throw new KronikaError('search-not-written', `The search index could not be written to ${folder}`, {
      advice: 'Check that the output and cache folders can be written and that the disk is not full.',
      cause,
    });
  }
}

async function writeSegments(
  folder: string,
  missing: readonly PlannedSegment[],
  { archive, cacheDir }: BuildSearchOptions,
): Promise<void> {
  if (missing.length === 0) return;
  const pool = new Tinypool({
    filename: new URL('segment-worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: workers,
  });
  const rest = [...missing];
  // Each lane reads the records of one segment at a time: those of all would not fit into memory.
  const lane = async () => {
    for (let segment = rest.shift(); segment; segment = rest.shift()) {
      const articles = segment.articles.map(({ id }) => searchable(archive.record(id)));
      const { key } = segment;
      const gleanings = gleaningsFile(cacheDir, key);
      await pool.run({ key, target: join(folder, key), gleanings, articles } satisfies SegmentTask);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, lane));
  } finally {
    await pool.destroy();
  }
}

async function manifestOf(
  folder: string,
  plan: readonly PlannedSegment[],
  forms: string | null,
): Promise<Manifest> {
  const segments = plan.map(async ({ key, articles, removed }): Promise<SegmentEntry> => {
    const own = JSON.parse(await readFile(join(folder, key, 'segment.json'), 'utf8'));
    return { ...own, key, articles: articles.length, removed };
  });
  return { version: formatVersion, forms, segments: await Promise.all(segments) };
}

/** The last build's segments; none where there was no build, or one of another version. */
async function readPlan(file: string): Promise<PlannedSegment[]> {
  if (!existsSync(file)) return [];
  try {
    const plan = JSON.parse(await readFile(file, 'utf8'));
    return plan.version === formatVersion ? plan.segments : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
