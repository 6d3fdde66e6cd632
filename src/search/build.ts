import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Archive } from '../archive/archive.ts';
import { KronikaError } from '../errors.ts';
import { writeBundle } from './bundle.ts';
import { formatVersion, type Manifest, type SegmentEntry } from './format.ts';
import { searchable } from './segment.ts';
import type { SegmentTask } from './segment-worker.ts';
import { type PlannedSegment, planSegments } from './segments.ts';

export interface BuildSearchOptions {
  readonly archive: Archive;
  /** The site's folder; the search goes into `search/` in it. */
  readonly outDir: string;
  /** Where the last build's division into segments is kept. */
  readonly cacheDir: string;
  /** Divides all articles anew, as a build from nothing does. */
  readonly compact?: boolean;
}

export interface SearchSummary {
  /** Bytes of all files of the search index. */
  readonly bytes: number;
  readonly segments: number;
}

/** Pagefind processes at once: as many as the memory allows (segments.ts). */
const processes = 2;

/**
 * Writes the search index of an archive: the segments that are not there yet, then the manifest; then removes the
 * segments that no longer belong to it.
 * @throws KronikaError `search-not-written` where the folder cannot be written.
 */
export async function buildSearch(options: BuildSearchOptions): Promise<SearchSummary> {
  const folder = join(options.outDir, 'search');
  const planFile = join(options.cacheDir, 'search-segments.json');
  try {
    const before = options.compact ? [] : await readPlan(planFile);
    const plan = planSegments(options.archive.summaries(), before);
    await writeEngine(folder);
    await writeSegments(folder, plan, options.archive);
    await writeWhole(join(folder, 'manifest.json'), JSON.stringify(await manifestOf(folder, plan)));
    await writeWhole(planFile, JSON.stringify({ version: formatVersion, segments: plan }));
    await removeOthers(folder, new Set(['pagefind', ...plan.map((segment) => segment.key)]));
    return { bytes: await sizeOf(folder), segments: plan.length };
  } catch (cause) {
    throw new KronikaError('search-not-written', `The search index could not be written to ${folder}`, {
      advice: 'Check that the output and cache folders can be written and that the disk is not full.',
      cause,
    });
  }
}

/** Pagefind's script and WebAssembly, with an index of nothing, beside which the segments are merged. */
async function writeEngine(folder: string): Promise<void> {
  const target = join(folder, 'pagefind');
  if (existsSync(target)) return;
  await rm(`${target}.part`, { recursive: true, force: true });
  await writeBundle(`${target}.part`, [{ url: '/', content: 'kronika' }], { engine: true });
  await rename(`${target}.part`, target);
}

async function writeSegments(
  folder: string,
  plan: readonly PlannedSegment[],
  archive: Archive,
): Promise<void> {
  const missing = plan.filter((segment) => !existsSync(join(folder, segment.key)));
  if (missing.length === 0) return;
  const pool = new Tinypool({
    filename: new URL('segment-worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: processes,
  });
  const rest = [...missing];
  // Each lane reads the records of one segment at a time: those of all would not fit into memory.
  const lane = async () => {
    for (let segment = rest.shift(); segment; segment = rest.shift()) {
      const articles = segment.articles.map(({ id }) => searchable(archive.record(id)));
      const task: SegmentTask = { key: segment.key, target: join(folder, segment.key), articles };
      await pool.run(task);
    }
  };
  try {
    await Promise.all(Array.from({ length: processes }, lane));
  } finally {
    await pool.destroy();
  }
}

async function manifestOf(folder: string, plan: readonly PlannedSegment[]): Promise<Manifest> {
  const segments = plan.map(async ({ key, articles, removed }): Promise<SegmentEntry> => {
    const own = JSON.parse(await readFile(join(folder, key, 'segment.json'), 'utf8'));
    return { ...own, key, articles: articles.length, removed };
  });
  return { version: formatVersion, segments: await Promise.all(segments) };
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

async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !kept.has(entry.name)) {
      await rm(join(folder, entry.name), { recursive: true, force: true });
    }
  }
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
