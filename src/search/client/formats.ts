import { cached } from '../../cached.ts';
import type { Precision } from '../../edtf.ts';
import { isKnownHere } from '../../known-here.ts';
import { dateParts, type OwnWords, ownWordsName } from '../own-words.ts';

/* How numbers, dates and languages are written, each made once: to make one takes longer than to write with it. */

/** The words that the page carries where the browser does not know its language. */
const ownWords = cached((locale: string): OwnWords | null => {
  if (locale === '' || isKnownHere(locale)) return null;
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${ownWordsName}"]`)?.content;
  return content === undefined ? null : (JSON.parse(content) as OwnWords);
});

function numbersIn(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const own = ownWords(locale);
  const its = own ? { ...options, numberingSystem: own.numbers } : options;
  return new Intl.NumberFormat(locale || undefined, its);
}

export const numberFormat = cached((locale: string) => numbersIn(locale, {}));

export const shareFormat = cached((locale: string) =>
  numbersIn(locale, { style: 'percent', maximumFractionDigits: 1 }),
);

export const sizeFormat = cached((locale: string) =>
  numbersIn(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }),
);

/** Lists of things, without an “and” in another language. */
export const listFormat = cached(
  (locale: string) => new Intl.ListFormat(locale, ownWords(locale) ? { type: 'unit' } : {}),
);

type DateFormat = Pick<Intl.DateTimeFormat, 'format'>;

const dateFormats = cached((locale: string) =>
  cached((to: Precision): DateFormat => {
    const own = ownWords(locale);
    return own ? ownDates(locale, own, to) : new Intl.DateTimeFormat(locale, dateParts[to]);
  }),
);

function ownDates(locale: string, { months, dates }: OwnWords, to: Precision): DateFormat {
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
  const own = ownWords(locale)?.languages[tag];
  if (own !== undefined) return own;
  try {
    return languageNames(locale).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
