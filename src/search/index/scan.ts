import type { ArticleRecord } from '../../record.ts';
import { isLanguage } from '../query/is-language.ts';
import { areNear, type Stretch } from '../query/near.ts';
import type { Part } from '../query/part.ts';
import type { Condition, Query } from '../query/tree.ts';
import { tokenize } from '../tokens.ts';
import { fieldWords } from './fields.ts';

/*
 * Whether one article is a result of a query, without an index: words as they stand, in the order in which the index
 * has them. The search finds other forms of a word besides, which are no results of the query itself.
 */

/** A query asks this of an article. */
export type ScannedRecord = Pick<
  ArticleRecord,
  'title' | 'text' | 'language' | 'contributors' | 'subjects' | 'originalUrl' | 'publisher'
>;

const wordsOf = (text: string): string[] => tokenize(text).map((token) => token.text);

class Scanned {
  readonly language: string;
  readonly titleLength: number;
  readonly #places = new Map<string, number[]>();
  readonly #tokens: readonly string[];

  constructor(record: ScannedRecord) {
    const title = wordsOf(record.title);
    const names = new Set(record.contributors.map(({ name }) => name));
    this.language = record.language;
    this.titleLength = title.length;
    this.#tokens = [...title, ...[...names].flatMap(wordsOf), ...wordsOf(record.text), ...fieldWords(record)];
    for (const [place, token] of this.#tokens.entries()) {
      const its = this.#places.get(token);
      if (its) its.push(place);
      else this.#places.set(token, [place]);
    }
  }

  /** All places where a part begins. */
  places({ tokens, beginning }: Part): readonly number[] {
    const [first = '', ...others] = tokens;
    const last = others.length - 1;
    const from = beginning && others.length === 0 ? this.#begun(first) : (this.#places.get(first) ?? []);
    return from.filter((place) =>
      others.every((token, at) => {
        const there = this.#tokens[place + 1 + at] ?? '';
        return beginning && at === last ? there.startsWith(token) : there === token;
      }),
    );
  }

  #begun = (token: string): number[] =>
    [...this.#places].flatMap(([word, places]) => (word.startsWith(token) ? places : []));
}

function holds(condition: Condition, text: Scanned): boolean {
  const inner = (one: Condition): boolean => holds(one, text);
  switch (condition.kind) {
    case 'part':
      return text.places(condition.part).length > 0;
    case 'stands': {
      const { part, inTitle } = condition;
      return text.places(part).some((place) => !inTitle || place + part.length <= text.titleLength);
    }
    case 'near': {
      const operands = condition.operands.map((parts) => parts.flatMap((part) => stretches(text, part)));
      const end = condition.inTitle ? text.titleLength : Number.POSITIVE_INFINITY;
      return areNear(operands, condition.distances, end);
    }
    case 'language':
      return isLanguage(text.language, condition.tag);
    case 'all':
      return condition.of.every(inner);
    case 'any':
      return condition.of.some(inner);
    case 'not':
      return !inner(condition.of);
  }
}

const stretches = (text: Scanned, part: Part): Stretch[] =>
  text.places(part).map((from) => ({ from, to: from + part.length }));

/** Whether an article has all that a query asks for, as it stands. */
export function isResult({ parts, excluded, condition }: Query, record: ScannedRecord): boolean {
  const text = new Scanned(record);
  return (
    parts.every((part) => text.places(part).length > 0) &&
    !excluded.some((part) => text.places(part).length > 0) &&
    (condition === null || holds(condition, text))
  );
}
