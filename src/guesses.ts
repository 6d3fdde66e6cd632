import { isInferred, precisionOf } from './edtf.ts';
import type { ArticleRecord } from './record.ts';

/*
 * Finds the fields of a record that were not stated but worked out. Pure functions of the record, for the report.
 */

/** How the warnings of a record begin that mark a guess; who writes them takes the words from here. */
export const guessWarnings = {
  encoding: 'The encoding was guessed',
  language: 'The text is too short to tell its language',
  bothScripts: 'The text mixes both Chinese scripts',
  twoLanguages: 'The text is in two languages',
} as const;

/** The fields that may be guessed, each with the reasons why it is one. */
interface Reasons {
  /** `derived`: made from the first words. */
  readonly title: 'derived';
  /** `absent`: nothing in the file tells; `inferred`: a date with `~`; `coarse`: one less precise than a day. */
  readonly published: 'absent' | 'inferred' | 'coarse';
  /**
   * `short-text`: judged by the title, by what the file declares or by the publisher's usual language; `mixed`: that of
   * the greater part of a text in two languages or scripts.
   */
  readonly language: 'absent' | 'short-text' | 'mixed';
  /** `from-host`: named after its host. */
  readonly publisher: 'absent' | 'from-host';
  /** `encoding`: the bytes do not tell theirs for certain. */
  readonly text: 'encoding';
}

type Field = keyof Reasons;

export type Guess = {
  readonly [Name in Field]: { readonly field: Name; readonly reason: Reasons[Name] };
}[Field];

/** A guess as one word: `title-derived`. */
type GuessName = { readonly [Name in Field]: `${Name}-${Reasons[Name]}` }[Field];

/** The compiler pairs each field with all reasons, and not with its own alone. */
export const guessName = ({ field, reason }: Guess): GuessName => `${field}-${reason}` as GuessName;

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
type Confidence = 'high' | 'medium' | 'low';

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
