import { readFileSync } from 'node:fs';
import { cached, once } from '../../../cached.ts';

/** How a language writes dates, from the Unicode CLDR; `scripts/make-cldr-tables.ts` makes the files and explains them. */
export interface DateTable {
  readonly months: Readonly<Record<string, readonly string[]>>;
  readonly weekdays: string;
  readonly eras: Readonly<Record<string, readonly string[]>>;
  readonly patterns: readonly string[];
  readonly order: string;
  readonly regions: Readonly<Record<string, string>>;
}

interface TableIndex {
  /** The version of CLDR that the tables were made from. */
  readonly cldr: string;
  readonly languages: readonly string[];
  /** The names by which `Intl` tells the months of each calendar in English, in the order of the tables. */
  readonly months: Readonly<Record<string, readonly string[]>>;
}

// The files are of our own making, in this very shape; the test of the tables makes them anew and compares.
const read = <Shape>(name: string): Shape =>
  JSON.parse(readFileSync(new URL(`cldr/${name}.json`, import.meta.url), 'utf8')) as Shape;

export const tableIndex = once(() => read<TableIndex>('index'));

const known = once(() => new Set(tableIndex().languages));

/** Months whose names mean the same month in every language, or in all but a few: for words in an unknown one. */
export const anyLanguage = once(() => read<Pick<DateTable, 'months'>>('any'));

/** Languages that Kronika and CLDR call by different tags. */
const otherNames: Readonly<Record<string, string>> = { prs: 'fa', nb: 'no', tl: 'fil', arb: 'ar', cmn: 'zh' };

/** The tag under which the tables have a language: with its script, without its region; null where they lack it. */
export function tableName(tag: string): string | null {
  const [language = '', script] = tag.split('-');
  const base = known().has(language) ? language : (otherNames[language] ?? language);
  const written = script?.length === 4 ? `${base}-${script}` : base;
  return [written, base].find((name) => known().has(name)) ?? null;
}

export const tableOf = cached((name: string): DateTable => read<DateTable>(name));
