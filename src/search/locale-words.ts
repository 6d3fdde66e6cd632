import type { Precision } from '../edtf.ts';

/* Pages of a language carry these for browsers that do not know it, and would write dates and languages in English. */

/**
 * Languages of the interface that common browsers lack. Chromium has those of its own interface and some more: its filter of ICU's
 * data, `icu/filters/common.json`, names them.
 */
const lacking: ReadonlySet<string> = new Set(['my']);

const inOneCalendar = { timeZone: 'UTC', calendar: 'gregory' } as const;

/** The parts of a date, in the order in which the smallest stands last. */
export const dateStyles = {
  year: { year: 'numeric', ...inOneCalendar },
  month: { year: 'numeric', month: 'long', ...inOneCalendar },
  day: { year: 'numeric', month: 'long', day: 'numeric', ...inOneCalendar },
} as const satisfies Record<Precision, Intl.DateTimeFormatOptions>;

export interface LocaleWords {
  /** The numbering system: browsers have all of them. */
  readonly numbers: string;
  readonly months: readonly string[];
  /** Dates, with `{year}`, `{month}` and `{day}` where these go. */
  readonly dates: Readonly<Record<Precision, string>>;
  /** Names of languages by their tags. */
  readonly languages: Readonly<Record<string, string>>;
}

/** The name of the element of a page's head whose content is its own words, as JSON. */
export const localeWordsName = 'kronika-locale';

/**
 * The words that a page carries; null where browsers know its language.
 * @param tags The languages of the archive's articles.
 */
export function localeWords(locale: string, tags: readonly string[]): LocaleWords | null {
  if (!lacking.has(locale)) return null;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const languages = new Set(tags.flatMap((tag) => [tag, new Intl.Locale(tag).language]));
  return {
    numbers: new Intl.NumberFormat(locale).resolvedOptions().numberingSystem,
    months: Array.from({ length: 12 }, (_, month) => partsOf(locale, 'month', month).month ?? ''),
    dates: { year: pattern(locale, 'year'), month: pattern(locale, 'month'), day: pattern(locale, 'day') },
    languages: Object.fromEntries([...languages].map((tag) => [tag, names.of(tag) ?? tag])),
  };
}

const formatted = (locale: string, to: Precision, month: number) =>
  new Intl.DateTimeFormat(locale, dateStyles[to]).formatToParts(Date.UTC(2021, month));

const partsOf = (locale: string, to: Precision, month: number): Record<string, string> =>
  Object.fromEntries(formatted(locale, to, month).map(({ type, value }) => [type, value]));

const pattern = (locale: string, to: Precision): string =>
  formatted(locale, to, 0)
    .map(({ type, value }) => (type === 'literal' ? value : `{${type}}`))
    .join('');
