import type { ContributorRole } from '../../../../record.ts';

/**
 * How newspapers of a language name the people of an article. Sources: the bylines of the language's national dailies
 * and agencies, and of the services of the BBC, Deutsche Welle, Radio Free Europe, Radio Free Asia and the Voice of
 * America in it; the words are those that Wiktionary gives for "author", "text", "photograph" and "translation".
 * Words are divided by `|`.
 */
export interface BylineWords {
  /** Nouns and verbs that stand before a name with a colon, by what the person did; `author` is the byline's own. */
  readonly labels: Partial<Readonly<Record<ContributorRole, string>>>;
  /** Words that stand right before the author's name. */
  readonly before?: string;
  /** Words that stand right behind it: the person's office. */
  readonly after?: string;
  /** An office behind the name and a comma. */
  readonly offices?: string;
  /** Words for the day of publication, which stand before a date. */
  readonly published?: string;
  /** Between the last two of several people. */
  readonly and?: string;
  /** Patterns of the words that only say that a name is an author's, in a field that states the author and no more. */
  readonly stated?: string;
  /** Words between a text's author and whoever translated it, in such a field, as patterns. */
  readonly translatedBy?: string;
  /** Words inside a line, before an author's name in capitals: `Posted on 3 May by Ann Lee`. */
  readonly inside?: string;
  /** The names that papers and translation groups have, in lists of credits, for the people who made an article. */
  readonly credits?: Partial<Readonly<Record<ContributorRole, string>>>;
}

/** By the language's subtag. */
export type WordsByLanguage = Readonly<Record<string, BylineWords>>;
