import type { DateClaim } from '../draft.ts';
import { findDates } from '../fields/dates/date-forms.ts';
import { claimOf } from '../fields/dates/date-in-text.ts';
import type { FrontMatter } from './front-matter.ts';

/* Front matter states these, under the names that its writers use. */

/** `original_url`, `original-url` and `originalUrl` are one name. */
const plainName = (key: string): string => key.replace(/[_-]/gu, '').toLowerCase();

/** The value under the first of these names that has one. */
export function valueUnder({ data }: FrontMatter, ...names: readonly string[]): unknown {
  const values = new Map(Object.entries(data).map(([key, value]) => [plainName(key), value]));
  return names
    .map((name) => values.get(plainName(name)))
    .find((value) => value !== undefined && value !== '');
}

/** A value as words; the last of a list, '' where there is none. */
export function stated(matter: FrontMatter, ...names: readonly string[]): string {
  const value = valueUnder(matter, ...names);
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last.trim() : '';
}

const subjectNames = ['subjects', 'tags', 'tag', 'categories', 'category', 'keywords', 'topics'];

/** The subjects under any of the names for them. */
export const statedSubjects = (matter: FrontMatter): string[] =>
  subjectNames.flatMap((name) => wordsOf(valueUnder(matter, name)));

/** Words of a list, or of a line with commas. */
const wordsOf = (value: unknown): string[] =>
  (typeof value === 'string' ? value.split(/[,;，、]/u).map((one) => one.trim()) : listOf(value)).filter(
    (one): one is string => typeof one === 'string' && one.trim() !== '',
  );

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The date under the first of these names that has one; none where its words are no date. */
export function statedDate(matter: FrontMatter, ...names: readonly string[]): DateClaim[] {
  const words = stated(matter, ...names);
  const name = names.find((one) => stated(matter, one) === words) ?? 'date';
  const evidence = `${name}: ${words}`;
  if (lessThanADay.test(words)) return [{ edtf: words, origin: 'front-matter', evidence }];
  return findDates(words)
    .slice(0, 1)
    .map((date) => ({ ...claimOf(date, 'front-matter', null), evidence }));
}

/** EDTF that is known to the year or the month, as Kronika publishes it. In prose it would be any number. */
const lessThanADay = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?~?$/u;
