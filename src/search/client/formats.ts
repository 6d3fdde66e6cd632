/** How numbers, dates and languages are written, each made once: to make one takes longer than to write with it. */

const made = new Map<string, unknown>();

function once<Format>(key: string, make: () => Format): Format {
  const known = made.get(key);
  // A key is only ever given with the one way to make what it stands for.
  if (known !== undefined) return known as Format;
  const format = make();
  made.set(key, format);
  return format;
}

export const numberFormat = (locale: string): Intl.NumberFormat =>
  once(`number ${locale}`, () => new Intl.NumberFormat(locale || undefined));

export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(`date ${locale} ${Object.keys(options)}`, () => new Intl.DateTimeFormat(locale, options));

export const languageNames = (locale: string): Intl.DisplayNames =>
  once(`language ${locale}`, () => new Intl.DisplayNames(locale, { type: 'language' }));
