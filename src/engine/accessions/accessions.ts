import { readFileSync } from 'node:fs';
import { type DamagedLine, readLog, writeLine } from '../../archive/accessions/line.ts';
import { forgetLog, takeAccession } from '../../archive/accessions/logged.ts';
import { type UnloggedEvents, unloggedEvents } from '../../archive/accessions/unlogged.ts';
import type { Store } from '../../archive/store/store.ts';
import { sha256 } from '../../disk/hash.ts';
import { describeError } from '../../errors.ts';
import type { Problem } from '../../record.ts';
import { accessionsName } from '../../settings/settings-file.ts';
import { appendToLogFile, logStamp, readLogFile } from './log-file.ts';

/*
 * Brings the log of accessions to what the store holds, and the store to what the log says. The site is made of the log
 * as it then stands: the same seeds and the same log give the same bytes.
 */

interface LogOptions {
  readonly seedsDir: string;
  /** Whether `archive.yml` wants a log at all. */
  readonly wanted: boolean;
  /** Whether the log is written; else only what it lacks is counted. */
  readonly appends: boolean;
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

/** @throws KronikaError `bad-accessions` */
export function keepLog(store: Store, options: LogOptions): LogOutcome {
  if (!options.wanted) {
    if (store.facts.get(takenOver) !== unwanted) store.transaction(() => leaveOut(store));
    return nothing;
  }
  const stamp = logStamp(options.seedsDir) || isNew;
  const isKnown = store.facts.get(takenOver) === stamp;
  const damaged = isKnown ? [] : store.transaction(() => takeOver(store, options.seedsDir, stamp));
  if (!store.logDue.isAny()) return { ...nothing, problems: damagedLines(damaged) };
  const found = unloggedEvents(store);
  const { events, waiting } = found;
  if (events.length === 0) store.transaction(() => store.logDue.only(waiting));
  if (events.length === 0 || damaged.length > 0 || !options.appends)
    return { logged: 0, unlogged: events.length, problems: damagedLines(damaged) };
  // Somebody else has written it since it was looked at.
  if ((logStamp(options.seedsDir) || isNew) !== stamp) return keepLog(store, options);
  return append(store, options, found);
}

const nothing: LogOutcome = { logged: 0, unlogged: 0, problems: [] };

function leaveOut(store: Store): void {
  forgetLog(store);
  store.facts.set(contentFact, '');
  store.facts.set(takenOver, unwanted);
}

/** Reads the whole log; a later build then reads it no more until the file is another. */
function takeOver(store: Store, seedsDir: string, stamp: string): readonly DamagedLine[] {
  const bytes = readLogFile(seedsDir);
  const { accessions, damaged } = readLog(Buffer.from(bytes).toString());
  forgetLog(store);
  for (const accession of accessions) takeAccession(store, accession);
  store.logDue.addAll();
  store.facts.set(contentFact, bytes.length === 0 ? '' : sha256(bytes));
  store.facts.set(takenOver, damaged.length > 0 ? '' : stamp);
  return damaged;
}

function append(
  store: Store,
  { seedsDir, day }: LogOptions,
  { events, waiting }: UnloggedEvents,
): LogOutcome {
  const accessions = events.map((event) => ({ day, ...event, ...tool() }));
  const lines = accessions.map(writeLine).join('');
  let content: Uint8Array;
  try {
    content = appendToLogFile(seedsDir, lines);
  } catch (error) {
    return { logged: 0, unlogged: events.length, problems: [notWritten(error)] };
  }
  store.transaction(() => {
    for (const accession of accessions) takeAccession(store, accession);
    store.logDue.only(waiting);
    store.facts.set(contentFact, sha256(content));
    store.facts.set(takenOver, logStamp(seedsDir));
  });
  return { logged: events.length, unlogged: 0, problems: [] };
}

/** The name and version of what writes a line. */
function tool(): { readonly tool: string; readonly version: string } {
  const file = new URL('../../../package.json', import.meta.url);
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return { tool: 'Kronika', version };
}

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
