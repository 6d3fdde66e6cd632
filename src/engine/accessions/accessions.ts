import {
  type Accession,
  type DamagedLine,
  readLog,
  type StoryLine,
  writeLine,
} from '../../archive/accessions/line.ts';
import {
  forgetLog,
  takeAccession,
  takeRedaction,
  takeStory,
  unloggedStories,
} from '../../archive/accessions/logged.ts';
import { type UnloggedEvents, unloggedEvents } from '../../archive/accessions/unlogged.ts';
import type { Store } from '../../archive/store/store.ts';
import { sha256 } from '../../disk/hash.ts';
import { describeError, KronikaError } from '../../errors.ts';
import type { Problem } from '../../record.ts';
import { type Redaction, redactionKey } from '../../settings/redactions.ts';
import { accessionsName } from '../../settings/settings-file.ts';
import { articlePath, idOfAddress } from '../../urls.ts';
import type { Scan } from '../seeds/scan.ts';
import { kronikaVersion } from '../version.ts';
import { appendToLogFile, logStamp, readLogFile } from './log-file.ts';

/*
 * Brings the log of accessions to what the store holds, and the store to what the log says. The site is made of the log
 * as it then stands: the same seeds and the same log give the same bytes.
 */

export interface LogOptions {
  readonly seedsDir: string;
  /** Whether `archive.yml` wants a log at all. */
  readonly wanted: boolean;
  /** Whether the log is written; else only what it lacks is counted. */
  readonly appends: boolean;
  /** Of what is gone as well: nothing is told of it that one of these names. */
  readonly redactions: readonly Redaction[];
  /** The day of the build in the time zone of the archive, as `2021-01-12`. */
  readonly day: string;
}

export interface LogOutcome {
  /** Events that were appended. */
  readonly logged: number;
  /** Events that the log lacks. */
  readonly unlogged: number;
  readonly problems: readonly Problem[];
}

/** Fact of the store: the file that it has taken over, or that none is wanted. */
const takenOver = 'log-stamp';
const unwanted = 'none';
const isNew = 'new';
/** Fact of the store: all that the log says, as one string. */
const contentFact = 'log-content';

/** All that the log says, as one string that differs where anything in it does. */
export const logContent = (store: Store): string => store.facts.get(contentFact);

/**
 * An archivist who empties the folder leaves the log in it: where that is gone as well, a disk is not there.
 * @throws KronikaError `seeds-gone`
 */
export function assertSeedsThere(store: Store, seedsDir: string, { seeds, problems }: Scan): void {
  if (seeds.length + problems.length > 0 || logStamp(seedsDir) !== '' || logContent(store) === '') return;
  throw new KronikaError('seeds-gone', `The seeds folder ${seedsDir} is empty, and its log is gone too`, {
    advice:
      'Mount or restore the folder. Where all articles are to leave the site, delete the cache folder first.',
  });
}

/** @throws KronikaError `bad-accessions` */
export function keepLog(store: Store, options: LogOptions): LogOutcome {
  if (!options.wanted) {
    if (store.facts.get(takenOver) !== unwanted) store.transaction(() => leaveOut(store));
    return nothing;
  }
  const stamp = stampNow(options);
  const isKnown = store.facts.get(takenOver) === stamp;
  const damaged = isKnown ? [] : store.transaction(() => takeOver(store, options, stamp));
  if (!store.logDue.isAny()) return { ...nothing, problems: damagedLines(damaged) };
  const found = unloggedEvents(store);
  const { events, waiting } = found;
  if (events.length === 0) store.transaction(() => store.logDue.only(waiting));
  if (events.length === 0 || damaged.length > 0 || !options.appends)
    return { logged: 0, unlogged: events.length, problems: damagedLines(damaged) };
  // Somebody else has written it since it was looked at.
  if (stampNow(options) !== stamp) return keepLog(store, options);
  return append(store, options, found);
}

/** Differs where the file may differ, or what of it may be told. */
const stampNow = ({ seedsDir, redactions }: LogOptions): string =>
  `${logStamp(seedsDir) || isNew} ${keyOf(redactions)}`;

/** The reasons are for the archivist alone, and change nothing. */
const keyOf = (redactions: readonly Redaction[]): string =>
  redactions.length === 0 ? '' : sha256(redactions.map(redactionKey).join('\n'));

const nothing: LogOutcome = { logged: 0, unlogged: 0, problems: [] };

function leaveOut(store: Store): void {
  forgetLog(store);
  store.facts.set(contentFact, '');
  store.facts.set(takenOver, unwanted);
}

/** Reads the whole log; a later build then reads it no more until the file is another. */
function takeOver(store: Store, options: LogOptions, stamp: string): readonly DamagedLine[] {
  const bytes = readLogFile(options.seedsDir);
  const { accessions, stories, damaged } = readLog(Buffer.from(bytes).toString());
  forgetLog(store);
  takeLines(store, accessions, options);
  for (const story of stories) takeStory(store, story);
  store.logDue.addAll();
  store.facts.set(contentFact, contentOf(bytes, options));
  store.facts.set(takenOver, damaged.length > 0 ? '' : stamp);
  return damaged;
}

function takeLines(store: Store, accessions: readonly Accession[], { redactions }: LogOptions): void {
  for (const accession of accessions) takeAccession(store, accession);
  for (const accession of accessions) {
    const own = redactions.filter((redaction) => isOf(redaction, accession));
    const isWhole = own.some(({ text }) => text === null);
    if (own.length > 0) takeRedaction(store, accession, isWhole);
  }
}

/** Whether a redaction speaks of the article of a line: by its id, its address here or where it was, or its seed. */
function isOf({ article }: Redaction, { article: id, path, from }: Accession): boolean {
  if (article === id || article === path || article === from) return true;
  const url = articlePath(id);
  if (article.endsWith(url) || article.endsWith(`${url}index.html`)) return true;
  return idOfAddress(article) === id;
}

/**
 * Appends the addresses of stories that the log does not tell of, so that each leads on when its story merges into
 * another. A log that is damaged, or that somebody else has written since, waits for the next build.
 */
export function keepStoryLog(store: Store, options: LogOptions): readonly Problem[] {
  if (!options.wanted || !options.appends || store.facts.get(takenOver) !== stampNow(options)) return [];
  const { day } = options;
  const stories = unloggedStories(store).map(
    (article): StoryLine => ({ day, event: 'story', article, ...tool() }),
  );
  if (stories.length === 0) return [];
  try {
    const content = appendToLogFile(options.seedsDir, stories.map(writeLine).join(''));
    store.transaction(() => {
      for (const story of stories) takeStory(store, story);
      takeContent(store, options, content);
    });
    return [];
  } catch (error) {
    return [notWritten(error)];
  }
}

const contentOf = (bytes: Uint8Array, { redactions }: LogOptions): string =>
  bytes.length === 0 ? '' : sha256(bytes) + keyOf(redactions);

function append(store: Store, options: LogOptions, { events, waiting }: UnloggedEvents): LogOutcome {
  const { seedsDir, day } = options;
  const accessions = events.map((event) => ({ day, ...event, ...tool() }));
  const lines = accessions.map(writeLine).join('');
  let content: Uint8Array;
  try {
    content = appendToLogFile(seedsDir, lines);
  } catch (error) {
    return { logged: 0, unlogged: events.length, problems: [notWritten(error)] };
  }
  store.transaction(() => {
    takeLines(store, accessions, options);
    store.logDue.only(waiting);
    takeContent(store, options, content);
  });
  return { logged: events.length, unlogged: 0, problems: [] };
}

function takeContent(store: Store, options: LogOptions, content: Uint8Array): void {
  store.facts.set(contentFact, contentOf(content, options));
  store.facts.set(takenOver, stampNow(options));
}

/** The name and version of what writes a line. */
const tool = () => ({ tool: 'Kronika', version: kronikaVersion() });

/** Damaged lines that are told one by one. */
const toldDamages = 5;

/** The log tells of what is withheld: only the archivist is told of it. */
function damagedLines(damaged: readonly DamagedLine[]): Problem[] {
  if (damaged.length === 0) return [];
  const more = damaged.length - toldDamages;
  const lines = damaged.slice(0, toldDamages).map(({ line, fault }) => `line ${line} ${fault}`);
  return [
    {
      path: accessionsName,
      code: 'bad-accessions',
      message: `The log is damaged: ${lines.join('; ')}${more > 0 ? `; and ${more} lines more` : ''}. Nothing is added to it as long as it is.`,
      advice: 'Mend or remove those lines, or put your last whole copy of the file there, then build again.',
      withheld: true,
    },
  ];
}

const notWritten = (error: unknown): Problem => ({
  path: accessionsName,
  code: 'accessions-not-written',
  message: `The log of accessions cannot be written: ${describeError(error)}.`,
  advice: 'Allow writing it in the seeds folder, or say “accessions: none” in archive.yml.',
  withheld: true,
});
