import { cached } from '../../cached.ts';
import type { Precision } from '../../edtf.ts';
import { isLocaleSupported } from '../../locale-support.ts';
import { dateStyles, type LocaleWords, localeWordsName } from '../locale-words.ts';

/* How numbers, dates and languages are written, each made once: to make one takes longer than to write with it. */

/** The words that the page carries where the browser does not know its language. */
const localeWords = cached((locale: string): LocaleWords | null => {
  if (locale === '' || isLocaleSupported(locale)) return null;
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${localeWordsName}"]`)?.content;
  return content === undefined ? null : (JSON.parse(content) as LocaleWords);
});

function numbersIn(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const own = localeWords(locale);
  const its = own ? { ...options, numberingSystem: own.numbers } : options;
  return new Intl.NumberFormat(locale || undefined, its);
}

export const numberFormat = cached((locale: string) => numbersIn(locale, {}));

export const shareFormat = cached((locale: string) =>
  numbersIn(locale, { style: 'percent', maximumFractionDigits: 1 }),
);

export const sizeFormat = cached((locale: string) => unitFormat(locale, 'kilobyte', 0));

export const unitFormat = (locale: string, unit: string, digits: number): Intl.NumberFormat =>
  numbersIn(locale, { style: 'unit', unit, maximumFractionDigits: digits });

/** Lists of things, without an “and” in another language. */
export const listFormat = cached(
  (locale: string) => new Intl.ListFormat(locale, localeWords(locale) ? { type: 'unit' } : {}),
);

type DateFormat = Pick<Intl.DateTimeFormat, 'format'>;

const dateFormats = cached((locale: string) =>
  cached((to: Precision): DateFormat => {
    const own = localeWords(locale);
    return own ? ownDates(locale, own, to) : new Intl.DateTimeFormat(locale, dateStyles[to]);
  }),
);

function ownDates(locale: string, { months, dates }: LocaleWords, to: Precision): DateFormat {
  const { format } = numbersIn(locale, { useGrouping: false });
  return {
    format(moment) {
      const date = new Date(moment ?? Date.now());
      return dates[to]
        .replace('{year}', format(date.getUTCFullYear()))
        .replace('{month}', months[date.getUTCMonth()] ?? '')
        .replace('{day}', format(date.getUTCDate()));
    },
  };
}

/** @param to The smallest part of the date that is stated. */
export const dateFormat = (locale: string, to: Precision): DateFormat => dateFormats(locale)(to);

const languageNames = cached((locale: string) => new Intl.DisplayNames(locale, { type: 'language' }));

/** The name of a language; a tag that Intl does not take for one is shown as it is. */
export function languageName(tag: string, locale: string): string {
  const own = localeWords(locale)?.languages[tag];
  if (own !== undefined) return own;
  try {
    return languageNames(locale).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
