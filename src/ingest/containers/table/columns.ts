import { isEmpty, isObject, type Row } from '../shared/row.ts';
import { wordsOf } from '../shared/values.ts';
import { crawlColumns, meanings, otherThings, plainName, sureTexts } from './column-names.ts';
import type { Field } from './fields.ts';

/** The names that the archivist gives the columns in the sidecar. */
export type OwnColumns = Readonly<Partial<Record<Field, string>>>;

/** The values of a row by what they say, the most telling first; none of a column that says nothing in this row. */
export type Values = ReadonlyMap<Field, readonly unknown[]>;

interface Ranked {
  readonly value: unknown;
  readonly rank: number;
}

/** Objects in objects that are looked into. */
const deepest = 3;
/** Columns that are looked at: no table of articles has more. */
const most = 400;

/** `data` is a day in Italian and Portuguese, and an object in what programs answer. */
const isThing = (value: unknown): boolean => isObject(value) && wordsOf(value) === null;

/** Reads rows of one table by the names of their columns. */
export class Columns {
  readonly #own: ReadonlyMap<string, Field>;
  readonly #plain = new Map<string, string>();
  /** Tells the reading of one table from another that its bytes do not tell. */
  readonly key: string;

  constructor(own: OwnColumns = {}) {
    const named = Object.entries(own) as [Field, string][];
    this.key = JSON.stringify(own);
    this.#own = new Map(named.map(([field, name]) => [plainName(name), field]));
  }

  /** The archivist says what the columns are, so that nothing needs to tell that these are articles. */
  get areNamed(): boolean {
    return [...this.#own.values()].includes('text');
  }

  /** The values that a row has under names that are known. */
  valuesOf(row: Row): Values {
    const found = new Map<Field, Ranked[]>();
    const isOfCrawl = Object.keys(row).some((name) => crawlColumns.has(this.#nameOf(name)));
    let left = most;
    const look = (object: Row, before: string, depth: number): void => {
      for (const [key, value] of Object.entries(object)) {
        left -= 1;
        if (left < 0) return;
        const name = before + this.#nameOf(key);
        const meaning = this.#meaningOf(name);
        if (meaning && (meaning.field !== 'published' || !isThing(value))) {
          const field = isOfCrawl && name === 'date' ? 'captured' : meaning.field;
          const values = found.get(field) ?? [];
          found.set(field, isEmpty(value) ? values : [...values, { value, rank: meaning.rank }]);
        }
        if (isObject(value) && depth < deepest) look(value, `${name}.`, depth + 1);
      }
    };
    look(row, '', 1);
    return new Map(
      [...found].map(([field, values]) => [
        field,
        values.sort((a, b) => a.rank - b.rank).map(({ value }) => value),
      ]),
    );
  }

  /** Whether a row says that it is an article: its columns have names that nothing else has together. */
  isArticle(row: Row, values: Values): boolean {
    if (this.areNamed) return true;
    const names = Object.keys(row).map((name) => this.#nameOf(name));
    if (names.some((name) => otherThings.has(name))) return false;
    if (names.some((name) => sureTexts.has(name))) return true;
    const has = (field: Field): boolean => values.has(field);
    const isDated = has('published') || has('captured');
    if (has('title'))
      return has('url') || has('published') || has('publisher') || has('authors') || has('language');
    return has('url') && (isDated || has('language'));
  }

  #nameOf(key: string): string {
    const known = this.#plain.get(key);
    if (known !== undefined) return known;
    const name = plainName(key);
    this.#plain.set(key, name);
    return name;
  }

  #meaningOf(name: string): { readonly field: Field; readonly rank: number } | undefined {
    const field = this.#own.get(name);
    if (field !== undefined) return { field, rank: -1 };
    return meanings.get(name);
  }
}
