import { basename } from 'node:path/posix';
import { KronikaError } from '../../../errors.ts';
import { findDates } from '../../fields/dates/date-forms.ts';
import { isEmpty, type Row } from '../shared/row.ts';
import { dateWords, wordsOf } from '../shared/values.ts';
import { articleOf } from './article.ts';
import type { Columns } from './columns.ts';
import type { Field } from './fields.ts';
import { peopleIn } from './people-in.ts';
import type { TableRow } from './row.ts';

/** Rows that are looked at before a table is read. */
const mostRows = 100;
/** Bytes of them. */
const mostBytes = 4 * 1024 * 1024;
/** Letters that a text has on an average, where it is an article's. */
const shortestText = 200;

/** The first rows of a table, by which it is known whether it holds articles. */
export class Sample {
  readonly #file: string;
  readonly #columns: Columns;
  readonly #rows: Row[] = [];
  #bytes = 0;
  #articles = 0;

  constructor(file: string, columns: Columns) {
    this.#file = file;
    this.#columns = columns;
  }

  get hasArticles(): boolean {
    return this.#articles > 0;
  }

  /** Looks at a row; false where no more are needed. */
  async take(row: TableRow): Promise<boolean> {
    const values = row.isTooLarge ? null : await row.values();
    if (values !== null) {
      this.#rows.push(values);
      if (articleOf(values, this.#columns, this.#file) !== null) this.#articles += 1;
    }
    this.#bytes += (await row.bytes()).length;
    return this.#rows.length < mostRows && this.#bytes < mostBytes;
  }

  /** Says what the table is that holds no articles, and what the archivist can do. */
  problem(rows: number): KronikaError {
    const count = `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;
    const told = peopleIn(this.#names(), this.#rows);
    if (told !== null)
      return new KronikaError(
        'no-article',
        `This looks like ${told}, a table of ${count}: nothing of it is published.`,
        { advice: 'Take it out of the seeds folder. It tells of people what they have not published.' },
      );
    const guessed = this.#guessed();
    if (guessed.has('text')) return this.#unknownColumns(count, guessed);
    if (guessed.has('url'))
      return new KronikaError(
        'list-of-links',
        `The table is a list of ${count} with links and without texts.`,
        {
          advice: 'Save the pages that it links to, and put these into the seeds folder.',
        },
      );
    return new KronikaError(
      'no-article',
      `The file is data, not articles: a table of ${count} without texts.`,
      {
        advice: 'Take it out of the seeds folder, or save what it holds as text if that is to be read.',
      },
    );
  }

  #unknownColumns(count: string, guessed: ReadonlyMap<Field, string>): KronikaError {
    const names = this.#names().slice(0, mostNames).join(', ');
    const lines = [...guessed].map(([field, name]) => `  ${field}: ${JSON.stringify(name)}`);
    return new KronikaError(
      'unknown-columns',
      `The table of ${count} is not known to hold articles, by the names of its columns: ${names}.`,
      {
        advice: [
          `If it does, write into ${basename(this.#file)}.yml beside it what its columns hold:`,
          'columns:',
          ...lines,
        ].join('\n'),
      },
    );
  }

  #names(): string[] {
    return [...new Set(this.#rows.flatMap((row) => Object.keys(row)))];
  }

  /** The columns that may hold the facts of articles, by what stands in them. */
  #guessed(): ReadonlyMap<Field, string> {
    const looks = this.#names().map((name) => lookOf(name, this.#rows));
    const found = new Map<Field, string>();
    const text = looks
      .toSorted((a, b) => b.length - a.length)
      .find(({ length, urls }) => length >= shortestText && urls < half);
    if (text) found.set('text', text.name);
    const rest = looks.filter((look) => look !== text);
    const date = rest.find(({ dates }) => dates >= half);
    const url = rest.find(({ urls }) => urls >= half);
    const title = rest
      .filter((look) => look !== date && look !== url && look.words >= half)
      .toSorted((a, b) => b.length - a.length)
      .find(({ length }) => length >= 15);
    if (title) found.set('title', title.name);
    if (date) found.set('published', date.name);
    if (url) found.set('url', url.name);
    return found;
  }
}

/** Names of columns that are told. */
const mostNames = 30;

/** Of the values of a column, as a share. */
const half = 0.5;

interface Look {
  readonly name: string;
  /** Letters on an average. */
  readonly length: number;
  readonly urls: number;
  readonly dates: number;
  readonly words: number;
}

function lookOf(name: string, rows: readonly Row[]): Look {
  const values = rows.flatMap((row) => (isEmpty(row[name]) ? [] : (wordsOf(row[name]) ?? [])));
  const share = (test: (words: string) => boolean): number =>
    values.filter(test).length / Math.max(1, values.length);
  return {
    name,
    length: values.reduce((sum, words) => sum + words.length, 0) / Math.max(1, values.length),
    urls: share((words) => /^https?:\/\//u.test(words)),
    dates: share((words) => words.length < 40 && findDates(dateWords(words) ?? '').length > 0),
    words: share((words) => /\p{L}+\s+\p{L}+/u.test(words) || /\p{Lo}{4}/u.test(words)),
  };
}
