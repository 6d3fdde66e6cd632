import type { ArticleRecord } from '../../record.ts';
import { isLanguage } from '../query/is-language.ts';
import { areNear, type Stretch } from '../query/near.ts';
import type { Part } from '../query/part.ts';
import { allParts, type Condition, type Query } from '../query/tree.ts';
import { readTokens } from '../tokens.ts';
import { fieldWords } from './fields.ts';

/*
 * Whether articles are results of a query, without an index: words as they stand, in the order in which the index
 * has them. The search finds other forms of a word besides, which are no results of the query itself.
 */

/** A query asks this of an article. */
type ScannedRecord = Pick<
  ArticleRecord,
  'title' | 'text' | 'language' | 'contributors' | 'subjects' | 'originalUrl' | 'publisher'
>;

/** The places of the tokens of a query in a text, and of no others: a text has a thousand. */
class Places {
  /** Tokens that were read. */
  count = 0;
  readonly #exact = new Map<string, Set<number>>();
  readonly #begun = new Map<string, Set<number>>();
  /** The code points with which tokens begin that are sought. */
  readonly #firsts = new Set<number>();

  constructor(query: Query) {
    for (const { part } of allParts(query))
      for (const [at, token] of part.tokens.entries()) {
        const isBegun = part.beginning && at === part.tokens.length - 1;
        (isBegun ? this.#begun : this.#exact).set(token, new Set());
        this.#firsts.add(token.codePointAt(0) ?? 0);
      }
  }

  clear(): void {
    this.count = 0;
    for (const places of [...this.#exact.values(), ...this.#begun.values()]) places.clear();
  }

  word(text: string): void {
    if (this.#firsts.has(text.codePointAt(0) ?? 0)) this.#note(text);
    this.count += 1;
  }

  pair(first: number, second: number): void {
    if (this.#firsts.has(first)) this.#note(String.fromCodePoint(first, second));
    this.count += 1;
  }

  #note(token: string): void {
    this.#exact.get(token)?.add(this.count);
    for (const [beginning, places] of this.#begun) if (token.startsWith(beginning)) places.add(this.count);
  }

  /** All places where a part begins. */
  of({ tokens, beginning }: Part): readonly number[] {
    const [first, ...others] = tokens.map((token, at) => {
      const isBegun = beginning && at === tokens.length - 1;
      return (isBegun ? this.#begun : this.#exact).get(token);
    });
    return [...(first ?? [])].filter((place) =>
      others.every((places, at) => places?.has(place + 1 + at) === true),
    );
  }
}

/** Asks articles one query, one after the other. */
export class Scan {
  readonly #query: Query;
  readonly #places: Places;
  #titleLength = 0;
  #language = '';

  constructor(query: Query) {
    this.#query = query;
    this.#places = new Places(query);
  }

  /** Whether an article has all that the query asks for, as it stands. */
  finds(record: ScannedRecord): boolean {
    this.#read(record);
    const { parts, excluded, condition } = this.#query;
    const stands = (part: Part): boolean => this.#places.of(part).length > 0;
    return parts.every(stands) && !excluded.some(stands) && (condition === null || this.#holds(condition));
  }

  #read(record: ScannedRecord): void {
    this.#places.clear();
    this.#language = record.language;
    readTokens(record.title, this.#places);
    this.#titleLength = this.#places.count;
    for (const name of new Set(record.contributors.map((person) => person.name)))
      readTokens(name, this.#places);
    readTokens(record.text, this.#places);
    for (const word of fieldWords(record)) this.#places.word(word);
  }

  #holds(condition: Condition): boolean {
    const inner = (one: Condition): boolean => this.#holds(one);
    switch (condition.kind) {
      case 'part':
        return this.#places.of(condition.part).length > 0;
      case 'stands': {
        const { part, inTitle } = condition;
        const places = this.#places.of(part);
        return places.some((place) => !inTitle || place + part.length <= this.#titleLength);
      }
      case 'near': {
        const operands = condition.operands.map((parts) => parts.flatMap((part) => this.#stretches(part)));
        const end = condition.inTitle ? this.#titleLength : Number.POSITIVE_INFINITY;
        return areNear(operands, condition.distances, end);
      }
      case 'language':
        return isLanguage(this.#language, condition.tag);
      case 'all':
        return condition.of.every(inner);
      case 'any':
        return condition.of.some(inner);
      case 'not':
        return !inner(condition.of);
    }
  }

  #stretches = (part: Part): Stretch[] =>
    this.#places.of(part).map((from) => ({ from, to: from + part.length }));
}
