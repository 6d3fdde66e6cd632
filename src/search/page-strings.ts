import { faultKinds, remarkKinds } from './query-faults.ts';

/* The words of the search page's script are made at build time in the page's language, so that it needs no library. */

const barStrings = [
  'year',
  'month',
  'day',
  'count',
  'share',
  'hint',
  'period',
  'found',
  'held',
  'ratio',
  'gap',
  'table',
  'all',
  'vague',
  'undated',
] as const;

const plain = [
  'running',
  'none',
  'noneHint',
  'near',
  'lacks',
  'added',
  'leaveOut',
  'leftOut',
  'takeBack',
  'typedOnly',
  'withForms',
  'written',
  'whole',
  'partly',
  'unordered',
  'reorder',
  'unknownLanguage',
  'allValues',
  'fewerValues',
  'ofHeld',
  ...(['best', 'newest', 'oldest'] as const).map((order) => `ordered.${order}` as const),
  ...barStrings.map((name) => `bars.${name}` as const),
  'more',
  'undated',
  'unable',
  'notHeld',
  'unreachable',
  'retry',
  'fault',
  ...faultKinds.map((kind) => `fault.${kind}` as const),
  ...remarkKinds.map((kind) => `remark.${kind}` as const),
] as const;

const counted = ['found', 'foundSome', 'close'] as const;

/** A message by the plural category of its count (`Intl.PluralRules`), with `#` where the count goes. */
type CountedString = Readonly<Record<string, string>>;

type Translate = (
  key: `search.${(typeof plain)[number] | (typeof counted)[number]}`,
  values?: Readonly<Record<string, string | number>>,
) => string;

export type PageStrings = Readonly<Record<(typeof plain)[number], string>> &
  Readonly<Record<(typeof counted)[number], CountedString>>;

/** Places that the script fills in. */
const places = {
  part: '{part}',
  parts: '{parts}',
  form: '{form}',
  forms: '{forms}',
  searched: '{searched}',
  articles: '{articles}',
  address: '{address}',
  found: '{found}',
  held: '{held}',
  number: '{number}',
};

export function pageStrings(t: Translate, locale: string): PageStrings {
  const simple = plain.map((key) => [key, t(`search.${key}`, places)] as const);
  const plurals = counted.map((key) => [key, pluralForms(t, `search.${key}`, locale)] as const);
  return Object.fromEntries([...simple, ...plurals]) as PageStrings;
}

/** A message for each plural category, found by asking for a number of each. */
function pluralForms(t: Translate, key: Parameters<Translate>[0], locale: string): Record<string, string> {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const forms: Record<string, string> = {};
  // Beyond these a category holds only fractions or millions, which no count of articles is.
  for (let count = 0; count <= 200; count += 1) {
    forms[rules.select(count)] ??= t(key, { ...places, count }).replace(numbers.format(count), '#');
  }
  return forms;
}
