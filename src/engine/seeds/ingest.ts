import type { StoredPicture } from '../../archive/store/pictures.ts';
import type { Store } from '../../archive/store/store.ts';
import type { OwnReadingModules, ReadingSettings } from '../../ingest/draft.ts';
import type { Limits } from '../threads/limits.ts';
import {
  type DueSeed,
  overLimit,
  problemOutcome,
  type Readers,
  type ReadReply,
  type Stopped,
} from './read-task.ts';
import { isRedacted } from './redactions.ts';
import type { Scan } from './scan.ts';
import { bytesInStamp } from './stamp.ts';
import { Passes, TaskList } from './task-list.ts';

interface IngestOptions {
  readonly seedsDir: string;
  readonly cacheDir: string;
  readonly settings: ReadingSettings;
  /** The archive's own modules that reading follows; `code` has their hash. */
  readonly own?: OwnReadingModules;
  /** The last day that a date may name, as `2021-01-12`. */
  readonly lastDay: string;
  /** Hash of the code that reads seeds: records of other code are made again. */
  readonly code: string;
  /** The limits of reading one seed. */
  readonly limits: Limits;
  /** Starts readers for about so many articles, with these limits. */
  readonly startReaders: (articles: number) => Readers;
  /** Called when seeds are being read elsewhere, where there are some to read. */
  readonly onReading: () => void;
  readonly onProgress: (done: number, total: number) => void;
}

export interface IngestCounts {
  readonly files: number;
  /** Files that were turned into records in this build. */
  readonly ingested: number;
  readonly removed: number;
}

/** Replies that are stored in one transaction. */
const storedTogether = 600;

/** Brings the store to what the seeds folder holds, reading only what may have changed. */
export async function ingestAll(store: Store, scan: Scan, options: IngestOptions): Promise<IngestCounts> {
  const { lastDay } = options;
  store.transaction(() => {
    forgetOtherCode(store, `${options.code} ${JSON.stringify(options.settings)}`);
    forgetLaterDay(store, lastDay);
  });
  const before = store.seeds.all();
  const present = new Set([...scan.seeds, ...scan.problems].map((found) => found.path));
  const gone = [...before.keys()].filter((path) => !present.has(path));
  const problems = scan.problems
    .map((problem) => problemOutcome(problem, '', JSON.stringify(problem)))
    .filter(({ path, digest }) => before.get(path)?.digest !== digest);
  store.transaction(() => {
    for (const path of gone) store.seeds.remove(path);
    for (const problem of problems) store.seeds.put(problem);
    store.seeds.settle();
  });
  const due = scan.seeds.flatMap(({ path, stamp, hasSidecar, isFolder, doubts }): DueSeed[] => {
    const last = before.get(path);
    const isDay = last !== undefined && last.againOn !== null && last.againOn <= lastDay;
    if (!isDay && stamp !== '' && last?.stamp === stamp) return [];
    return [{ path, hasSidecar, isFolder, doubts, digestBefore: isDay ? '' : (last?.digest ?? '') }];
  });
  let ingested = 0;
  let waiting: ReadReply[] = [];
  const passes = new Passes(due);
  const storeWaiting = (): void => {
    store.transaction(() => {
      for (const reply of waiting) put(store, reply, options, passes);
      store.seeds.settle();
    });
    waiting = [];
  };
  const takeAll = async (replies: readonly ReadReply[]): Promise<void> => {
    for (const reply of replies) await passes.see(reply);
    waiting.push(...replies);
    ingested += replies.filter((reply) => !('unchangedStamp' in reply) && isFirst(reply)).length;
    if (waiting.reduce((sum, reply) => sum + recordsIn(reply), 0) >= storedTogether) storeWaiting();
  };
  await readAll(due, articlesIn(due, scan), options, takeAll, passes);
  storeWaiting();
  if (ingested + gone.length > 0) store.pictures.removeUnused();
  return { files: present.size, ingested, removed: gone.length };
}

/** Records that other code or settings made stay until they are made again, but are not trusted. */
function forgetOtherCode(store: Store, code: string): void {
  if (store.facts.get('ingest-code') === code) return;
  store.seeds.distrustAll();
  store.facts.set('ingest-code', code);
}

/** Where the clock was set back, dates that were taken since may lie ahead of it. */
function forgetLaterDay(store: Store, lastDay: string): void {
  if (store.facts.get('last-day') > lastDay) store.seeds.distrustAll();
  store.facts.set('last-day', lastDay);
}

/** A container counts once, however many ranges it is read in. */
const isFirst = (reply: ReadReply): boolean => !('range' in reply) || reply.range.from === 0;

const recordsIn = (reply: ReadReply): number =>
  ('range' in reply ? reply.members.length : 1) + recordsAPicture * picturesOf(reply).length;

/** A picture has as many bytes as about so many records. */
const recordsAPicture = 10;

/** The pictures that were made for what a reply holds. */
const picturesOf = (reply: ReadReply): StoredPicture[] =>
  ('range' in reply ? reply.members : [reply]).flatMap((one) =>
    'pictures' in one ? (one.pictures ?? []) : [],
  );

function put(store: Store, reply: ReadReply, options: IngestOptions, passes: Passes): void {
  for (const picture of picturesOf(reply)) store.pictures.put(picture);
  if ('range' in reply) passes.of(reply).take(store, reply);
  else if ('unchangedStamp' in reply) store.seeds.restamp(reply.path, reply.unchangedStamp);
  else if ('stoppedBy' in reply) putStopped(store, reply, options);
  else store.seeds.put(reply);
}

/**
 * A limit of time or memory is no reason to take away what was published: the record of the same bytes stays. A seed of
 * which something is held back, or is to be redacted since, gives nothing, as the code that made its record may have read its sidecar otherwise.
 */
function putStopped(store: Store, stopped: Stopped, { limits, settings }: IngestOptions): void {
  const stays =
    !stopped.isHeldBack &&
    stopped.digest !== '' &&
    store.seeds.hasRecordOf(stopped) &&
    isRedacted(store, stopped.path, settings.redactions ?? []);
  const problem = overLimit(stopped, limits, stays);
  if (stays) store.seeds.leave(stopped.path, problem);
  else store.seeds.put(problemOutcome(problem));
}

/** Bytes of a seed for each of which it may hold another article: far more than any article has. */
const bytesAnArticle = 1024 * 1024;

/** About how many articles seeds may hold: a large one may be a container, and a folder is one. */
function articlesIn(due: readonly DueSeed[], { seeds }: Scan): number {
  const stamps = new Map(seeds.map(({ path, stamp }) => [path, stamp]));
  const inOne = ({ path, isFolder }: DueSeed): number =>
    isFolder ? manyArticles : 1 + Math.floor(bytesInStamp(stamps.get(path) ?? '') / bytesAnArticle);
  return due.reduce((sum, seed) => sum + inOne(seed), 0);
}

/** Enough to be read by several readers. */
const manyArticles = 100;

/** Has all seeds read, and hands over the replies as they come. */
async function readAll(
  due: readonly DueSeed[],
  articles: number,
  options: IngestOptions,
  take: (replies: readonly ReadReply[]) => Promise<void>,
  passes: Passes,
): Promise<void> {
  if (due.length === 0) return;
  const { seedsDir, cacheDir, settings, own, lastDay, startReaders, onReading, onProgress } = options;
  const readers = startReaders(articles);
  const config = { ...settings, ...(own && { own }), lastDay };
  const tasks = new TaskList(due, passes);
  const readOn = async (): Promise<void> => {
    for (let task = await tasks.next(); task !== null; task = await tasks.next()) {
      const { seeds, range } = task;
      const replies = await readers.read({ seedsDir, cacheDir, config, seeds, ...(range && { range }) });
      await take(replies);
      onProgress(tasks.done(task), due.length);
    }
  };
  try {
    // One more than readers: the next batch waits at hand when a reader becomes free.
    const reading = Array.from({ length: readers.count + 1 }, readOn);
    onReading();
    await Promise.all(reading);
  } finally {
    await readers.end();
  }
}
