import { cached } from '../../cached.ts';
import type { Precision } from '../../edtf.ts';

/* How numbers, dates and languages are written, each made once: to make one takes longer than to write with it. */

export const numberFormat = cached((locale: string) => new Intl.NumberFormat(locale || undefined));

export const shareFormat = cached(
  (locale: string) =>
    new Intl.NumberFormat(locale || undefined, { style: 'percent', maximumFractionDigits: 1 }),
);

const dateParts = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<Precision, Intl.DateTimeFormatOptions>;

const dateFormats = cached((locale: string) =>
  cached(
    (to: Precision) =>
      new Intl.DateTimeFormat(locale, { ...dateParts[to], timeZone: 'UTC', calendar: 'gregory' }),
  ),
);

/** @param to The smallest part of the date that is stated. */
export const dateFormat = (locale: string, to: Precision): Intl.DateTimeFormat => dateFormats(locale)(to);

export const languageNames = cached((locale: string) => new Intl.DisplayNames(locale, { type: 'language' }));
