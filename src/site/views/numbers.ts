import { cached } from '../../cached.ts';

/* Numbers in the digits of the page's language. */

const formats = cached((decimals: number) =>
  cached(
    (locale: string) =>
      new Intl.NumberFormat(locale, {
        useGrouping: false,
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
  ),
);

/** A number that is not grouped by thousands, as years are not. */
export const digits = (locale: string, number: number, decimals = 0): string =>
  formats(decimals)(locale).format(number);

const percentFormat = cached((locale: string) => new Intl.NumberFormat(locale, { style: 'percent' }));

/** So many of a hundred. */
export const percent = (locale: string, number: number): string => percentFormat(locale).format(number / 100);
