import { isInferred, precisionOf } from './edtf.ts';
import type { ArticleRecord } from './record.ts';

/**
 * What of a record was not stated but worked out. Pure functions of the record, for the report.
 */

/** How the warnings of a record begin that mark a guess; who writes them takes the words from here. */
export const guessWarnings = {
  encoding: 'The encoding was guessed',
  language: 'The text is too short to tell its language',
  bothScripts: 'The text mixes both Chinese scripts',
  twoLanguages: 'The text is in two languages',
} as const;

const guessReasons = [
  /** Nothing in the file tells. */
  'absent',
  /** Made from the first words. */
  'derived',
  /** A date with `~`. */
  'inferred',
  /** A date less precise than a day. */
  'coarse',
  /** The text is too short: judged by its title, by what the file declares or by the source's usual language. */
  'short-text',
  /** The greater part of a text in two languages or scripts. */
  'mixed',
  /** Named after its host. */
  'from-host',
  /** The bytes do not tell their encoding for certain. */
  'encoding',
] as const;

type GuessReason = (typeof guessReasons)[number];

export interface Guess {
  readonly field: 'title' | 'published' | 'language' | 'publisher' | 'text';
  readonly reason: GuessReason;
}

type Guessed = Pick<ArticleRecord, 'titleOrigin' | 'published' | 'language' | 'publisher' | 'warnings'>;

/** The fields that an archivist may want to look at, in the order of the record. */
export function guessedFields(record: Guessed): Guess[] {
  const found: (Guess | null)[] = [
    record.titleOrigin === 'derived' ? { field: 'title', reason: 'derived' } : null,
    guessedDate(record),
    guessedLanguage(record),
    guessedPublisher(record),
    warned(record, guessWarnings.encoding) ? { field: 'text', reason: 'encoding' } : null,
  ];
  return found.filter((guess) => guess !== null);
}

/** `high`: all stated. `medium`: one field is a guess. `low`: more than one. */
export type Confidence = 'high' | 'medium' | 'low';

export function confidenceOf(guesses: readonly Guess[]): Confidence {
  if (guesses.length === 0) return 'high';
  return guesses.length === 1 ? 'medium' : 'low';
}

function guessedDate({ published }: Guessed): Guess | null {
  if (published === null) return { field: 'published', reason: 'absent' };
  if (isInferred(published.edtf)) return { field: 'published', reason: 'inferred' };
  return precisionOf(published.edtf) !== 'day' ? { field: 'published', reason: 'coarse' } : null;
}

function guessedLanguage(record: Guessed): Guess | null {
  if (record.language === 'und') return { field: 'language', reason: 'absent' };
  if (warned(record, guessWarnings.language)) return { field: 'language', reason: 'short-text' };
  const mixed = warned(record, guessWarnings.bothScripts) || warned(record, guessWarnings.twoLanguages);
  return mixed ? { field: 'language', reason: 'mixed' } : null;
}

function guessedPublisher({ publisher }: Guessed): Guess | null {
  if (publisher === null) return { field: 'publisher', reason: 'absent' };
  const { host, name } = publisher;
  const named = host !== null && (host === name || host.endsWith(`.${name}`));
  return named ? { field: 'publisher', reason: 'from-host' } : null;
}

const warned = ({ warnings }: Guessed, beginning: string): boolean =>
  warnings.some((warning) => warning.startsWith(beginning));
