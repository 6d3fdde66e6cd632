import type { ArticleRecord } from './record.ts';

/**
 * What of a record was not stated but worked out, and the sidecar that would put it right. Pure functions of the
 * record, for the report.
 */

/** How the warnings of a record begin that mark a guess; who writes them takes the words from here. */
export const guessWarnings = {
  encoding: 'The encoding was guessed',
  language: 'The text is too short to tell its language',
  bothScripts: 'The text mixes both Chinese scripts',
  twoLanguages: 'The text is in two languages',
} as const;

export const guessReasons = [
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

export type GuessReason = (typeof guessReasons)[number];

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
  if (published.edtf.endsWith('~')) return { field: 'published', reason: 'inferred' };
  return published.edtf.length < 10 ? { field: 'published', reason: 'coarse' } : null;
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

/** What a ready-made sidecar is filled with; what is not known stands in it as an example. */
export interface SidecarFacts {
  readonly path: string;
  readonly title: string;
  readonly edtf: string | null;
  readonly language: string;
  readonly publisher: string | null;
  readonly originalUrl: string | null;
  readonly guesses: readonly Guess[];
}

/**
 * A sidecar as YAML: what was guessed stands ready to be corrected, the rest as comments. Saved as `<seed>.yml` as it
 * is, it changes nothing but that the guesses are then the archivist's word.
 */
export function sidecarFor(facts: SidecarFacts): string {
  const guessed = new Set<string>(facts.guesses.map(({ field }) => field));
  const fields: readonly (readonly [field: string, value: string | null, example: string])[] = [
    ['title', facts.title, ''],
    ['published', facts.edtf, '2021-01-12'],
    ['language', facts.language === 'und' ? null : facts.language, 'en'],
    ['publisher', facts.publisher, ''],
    ['originalUrl', facts.originalUrl, 'https://'],
  ];
  const lines = fields.map(([field, value, example]) => {
    if (value === null) return `# ${field}: ${example}`;
    return `${guessed.has(field) ? '' : '# '}${field}: ${JSON.stringify(value)}`;
  });
  return [
    `# ${facts.path}.yml`.replace(/[\n\r]/gu, ' '),
    ...lines,
    '# contributors:',
    '#   - { role: author, name: "" }',
    '# withhold: ',
    '',
  ].join('\n');
}
