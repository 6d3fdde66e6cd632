import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Archive } from '../../archive/archive.ts';
import { removeOthers, sizeOf } from '../../disk/folders.ts';
import { writeWhole } from '../../disk/whole.ts';
import { describeError, KronikaError } from '../../errors.ts';
import type { SearchLayout } from '../../settings/layouts.ts';
import type { NameCorrections } from '../../settings/name-corrections.ts';
import { firstWave } from '../first-wave.ts';
import { formatVersion, type Manifest, type SegmentEntry, type SegmentHead } from '../format.ts';
import { gleaningsFile } from './forms-files.ts';
import type { NameGroup } from './names/groups.ts';
import { writeEngine } from './pagefind/engine.ts';
import { headFile, searchable } from './segment.ts';
import { type PlannedSegment, planSegments } from './segments.ts';
import { writeStories } from './stories.ts';
import { factsFile, type SearchFault, type SegmentFacts, type SegmentTask } from './worker.ts';

interface BuildSearchOptions {
  readonly archive: Archive;
  /** The site's folder; the search goes into `search/` in it. */
  readonly outDir: string;
  /** The cache's folder: it has the last build's division into segments, and what was gleaned from each. */
  readonly cacheDir: string;
  readonly corrections: NameCorrections;
  /** Segments of another one are made anew. */
  readonly layout: SearchLayout;
  /** Divides all articles anew, as a build from nothing does. */
  readonly compact?: boolean;
}

export interface SearchSummary {
  /** Bytes of what the search has of the articles: all files but Pagefind's program. */
  readonly bytes: number;
  readonly segments: number;
  /** The names that articles give in Chinese and in Latin letters, as corrected. */
  readonly names: readonly NameGroup[];
  /** Sentences for the archivist about what the search cannot do. */
  readonly warnings: readonly string[];
  /** Articles whose words it cannot find. */
  readonly faults: readonly SearchFault[];
}

/** Segments made at once: as many as the memory allows (segments.ts). */
const workers = 2;

/**
 * Writes the search index of an archive: the segments that are not there yet, then the manifest; then removes the
 * segments that no longer belong to it.
 * @throws KronikaError `search-not-written`
 */
export async function buildSearch(options: BuildSearchOptions): Promise<SearchSummary> {
  const { archive, outDir, cacheDir, corrections, layout } = options;
  const folder = join(outDir, 'search');
  const planFile = planFileIn(cacheDir);
  try {
    const { plan, missing } = await planSearch(options);
    await writeEngine(join(folder, 'pagefind'));
    const faults: SearchFault[] = [];
    const { heads: forms, ...told } = await withWorkers(missing.length, async (threads) => {
      faults.push(...(await writeSegments(threads, missing, options)));
      return threads.writeForms({
        folder,
        gleanings: plan.map(({ key }) => gleaningsFile(cacheDir, key)),
        articles: new Set(archive.members().map(({ id }) => id)),
        corrections,
      });
    });
    const facts = await Promise.all(plan.map(({ key }) => readOwn(folder, key)));
    const stories = await writeStories(folder, archive, plan);
    const manifest = await manifestOf(folder, entriesOf(plan, facts), { forms, stories });
    writeWhole(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeWhole(planFile, JSON.stringify({ version: versionOf(layout), segments: plan }));
    const folders = [
      'pagefind',
      'forms',
      ...(stories ? ['stories'] : []),
      ...plan.map((segment) => segment.key),
    ];
    await removeOthers(folder, 'folder', new Set(folders));
    const bytes = facts.reduce((sum, own) => sum + own.bytes, await sizeOf(join(folder, 'forms')));
    return { bytes, segments: plan.length, faults, ...told };
  } catch (cause) {
    throw notWritten(folder, cause);
  }
}

const planFileIn = (cacheDir: string): string => join(cacheDir, 'search-segments.json');

/** Divides the articles into segments, and tells which of these are not there yet. */
export async function planSearch({
  archive,
  outDir,
  cacheDir,
  layout,
  compact,
}: Omit<BuildSearchOptions, 'corrections'>): Promise<Record<'plan' | 'missing', PlannedSegment[]>> {
  const isThere = ({ key }: PlannedSegment): boolean =>
    existsSync(join(outDir, 'search', key)) && existsSync(gleaningsFile(cacheDir, key));
  const version = versionOf(layout);
  const before = compact ? [] : (await readPlan(planFileIn(cacheDir), version)).filter(isThere);
  const plan = planSegments(archive.members(), before, version);
  return { plan, missing: plan.filter((segment) => !isThere(segment)) };
}

/** The file system's errors begin with their code, which is all that is left of it when one comes from another thread. */
const ofDisk = /^E[A-Z]+: /u;

function notWritten(folder: string, cause: unknown): KronikaError {
  if (cause instanceof KronikaError) return cause;
  return ofDisk.test(describeError(cause))
    ? new KronikaError('search-not-written', `The search index could not be written to ${folder}`, {
        advice: 'Check that the output and cache folders can be written and that the disk is not full.',
        cause,
      })
    : new KronikaError('search-not-written', 'The search index could not be made', {
        advice:
          'Build again with an empty cache folder; where that fails too, report this message as a fault of Kronika.',
        cause,
      });
}

/** So much can be done in other threads (worker.ts). */
type Workers = Pick<typeof import('./worker.ts'), 'makeSegment' | 'writeForms'>;

/** One segment is made in this thread: it is mostly a small one, and starting another thread would take longer. */
async function withWorkers<Result>(
  segments: number,
  task: (workers: Workers) => Promise<Result>,
): Promise<Result> {
  if (segments < 2) return task(await import('./worker.ts'));
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: workers,
    // Nearly all that a segment takes is arrays of numbers: more room for what is new would be for garbage.
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  try {
    return await task({
      makeSegment: (task) => pool.run(task, { name: 'makeSegment' }),
      writeForms: (options) => pool.run(options, { name: 'writeForms' }),
    });
  } finally {
    await pool.destroy();
  }
}

/** The task of making a segment. */
export const segmentTask = (
  { key, articles }: Pick<PlannedSegment, 'key'> & { readonly articles: readonly { readonly id: string }[] },
  { archive, outDir, cacheDir, layout }: Omit<BuildSearchOptions, 'corrections'>,
): SegmentTask => ({
  target: join(outDir, 'search', key),
  gleanings: gleaningsFile(cacheDir, key),
  layout,
  articles: articles.map(({ id }) => searchable(archive.record(id))),
});

async function writeSegments(
  threads: Workers,
  missing: readonly PlannedSegment[],
  options: BuildSearchOptions,
): Promise<SearchFault[]> {
  const rest = [...missing];
  const faults: SearchFault[] = [];
  // Each lane reads the records of one segment at a time, and leaves them to the worker: all would not fit into memory.
  const lane = async () => {
    for (let segment = rest.shift(); segment; segment = rest.shift()) {
      faults.push(...(await threads.makeSegment(segmentTask(segment, options))));
    }
  };
  await Promise.all(Array.from({ length: workers }, lane));
  return faults;
}

const readOwn = async (folder: string, key: string): Promise<SegmentFacts> =>
  JSON.parse(await readFile(join(folder, key, factsFile), 'utf8'));

const entriesOf = (plan: readonly PlannedSegment[], facts: readonly SegmentFacts[]): SegmentEntry[] =>
  plan.map(({ key, articles, removed }, at) => {
    const { from = 0, to = 0 } = facts[at] ?? {};
    return { key, articles: articles.length, removed, from, to };
  });

async function manifestOf(
  folder: string,
  segments: readonly SegmentEntry[],
  files: Pick<Manifest, 'forms' | 'stories'>,
): Promise<Manifest> {
  const lastMade = segments.toReversed();
  const first = lastMade.slice(0, firstWave(lastMade));
  const heads = first.map(async ({ key }) => {
    const head: SegmentHead = JSON.parse(await readFile(join(folder, key, headFile), 'utf8'));
    return [key, head] as const;
  });
  return { version: formatVersion, ...files, segments, heads: Object.fromEntries(await Promise.all(heads)) };
}

/** The files of a segment depend on this besides its articles. */
const versionOf = (layout: SearchLayout): string => `${formatVersion} ${JSON.stringify(layout)}`;

/** The last build's segments; none where there was no build, or one of another version. */
async function readPlan(file: string, version: string): Promise<PlannedSegment[]> {
  if (!existsSync(file)) return [];
  try {
    const plan = JSON.parse(await readFile(file, 'utf8'));
    return plan.version === version ? plan.segments : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
