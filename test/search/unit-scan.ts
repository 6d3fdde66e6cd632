import type { ArticleRecord } from '../../src/record.ts';
import { fold } from '../../src/search/tokens.ts';

/*
 * The finds of a plain scan for queries of the query language, to judge the search by: no tokens, no index, no parser.
 * A text is a row of units, which are words and single characters of Chinese; characters that nothing divides are of
 * one run.
 */

interface Unit {
  readonly text: string;
  /** The run of a Chinese character, the same object for all of it; null for a word. */
  readonly run: object | null;
}

/** Words, each as it stands in a query: in quotes, or without signs. */
export interface Phrase {
  readonly words: string;
  /** The last word may go on. */
  readonly star?: true;
}

export type Wanted =
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | {
      readonly kind: 'field';
      readonly field: 'title' | 'people' | 'publisher' | 'subject' | 'url';
      readonly phrase: Phrase;
    }
  | {
      readonly kind: 'near';
      readonly phrases: readonly Phrase[];
      readonly distance: number;
      readonly inTitle: boolean;
    }
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Wanted[] }
  | { readonly kind: 'not'; readonly of: Wanted };

const piece = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+|\p{Script=Han}+/gu;

function unitsOf(text: string): Unit[] {
  return (fold(text).match(piece) ?? []).flatMap((found): Unit[] => {
    const run = {};
    return /^\p{Script=Han}/u.test(found)
      ? Array.from(found, (character) => ({ text: character, run }))
      : [{ text: found, run: null }];
  });
}

/** An article as a row of units: those of the title first, then those of who is credited, then those of the text. */
interface Scanned {
  readonly record: ArticleRecord;
  readonly units: readonly Unit[];
  readonly title: readonly Unit[];
}

export function scan(record: ArticleRecord): Scanned {
  const title = unitsOf(record.title);
  const names = new Set(record.contributors.map(({ name }) => name));
  const rest = [...names, record.text].flatMap(unitsOf);
  return { record, title, units: [...title, ...rest] };
}

/** Where a phrase stands: the first of its units, and the one behind it. */
export function placesOf({ words, star }: Phrase, units: readonly Unit[]): [number, number][] {
  const wanted = unitsOf(words);
  const stands = (from: number): boolean =>
    wanted.every((one, at) => {
      const unit = units[from + at];
      const goesOn = star && at === wanted.length - 1 && one.run === null;
      if (goesOn ? !unit?.text.startsWith(one.text) : unit?.text !== one.text) return false;
      // Characters that nothing divides stand so in an article, and those of two runs do not.
      const isJoined = one.run !== null && wanted[at - 1]?.run === one.run;
      const isJoinedThere = unit?.run != null && units[from + at - 1]?.run === unit.run;
      return at === 0 || one.run === null || isJoined === isJoinedThere;
    });
  return [...units.keys()].filter(stands).map((from) => [from, from + wanted.length]);
}

export function isWanted(wanted: Wanted, article: Scanned): boolean {
  switch (wanted.kind) {
    case 'phrase':
      return placesOf(wanted.phrase, article.units).length > 0;
    case 'field':
      return valuesOf(article.record, wanted.field).some(
        (value) => placesOf(wanted.phrase, unitsOf(value)).length > 0,
      );
    case 'near': {
      const units = wanted.inTitle ? article.title : article.units;
      const [first = [], ...others] = wanted.phrases.map((phrase) => placesOf(phrase, units));
      const reached = others.reduce(
        (before, its) =>
          its.filter(([from, to]) =>
            before.some(([otherFrom, otherTo]) => {
              const between = Math.max(from - otherTo, otherFrom - to);
              return between >= 0 && between <= wanted.distance;
            }),
          ),
        first,
      );
      return reached.length > 0;
    }
    case 'language':
      return article.record.language.split('-')[0] === wanted.tag || article.record.language === wanted.tag;
    case 'all':
      return wanted.of.every((one) => isWanted(one, article));
    case 'any':
      return wanted.of.some((one) => isWanted(one, article));
    case 'not':
      return !isWanted(wanted.of, article);
  }
}

function valuesOf(record: ArticleRecord, field: Extract<Wanted, { kind: 'field' }>['field']): string[] {
  switch (field) {
    case 'title':
      return [record.title];
    case 'people':
      return record.contributors.map(({ name }) => name);
    case 'publisher':
      return record.publisher ? [record.publisher.id, record.publisher.name] : [];
    case 'subject':
      return record.subjects;
    case 'url':
      return record.originalUrl === null ? [] : [record.originalUrl];
  }
}

const writtenPhrase = ({ words, star }: Phrase): string =>
  /^[\p{L}\p{N}]+$/u.test(words) ? `${words}${star ? '*' : ''}` : `"${words}"${star ? '*' : ''}`;

/** The words that a reader types for it. */
export function written(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'phrase':
      return writtenPhrase(wanted.phrase);
    case 'field':
      return `${wanted.field}:${writtenPhrase(wanted.phrase)}`;
    case 'near': {
      const chain = wanted.phrases.map(writtenPhrase).join(` NEAR/${wanted.distance} `);
      return wanted.inTitle ? `title:(${chain})` : `(${chain})`;
    }
    case 'language':
      return `language:${wanted.tag}`;
    case 'all':
      return `(${wanted.of.map(written).join(' ')})`;
    case 'any':
      return `(${wanted.of.map(written).join(' OR ')})`;
    case 'not':
      return `-${written(wanted.of)}`;
  }
}
