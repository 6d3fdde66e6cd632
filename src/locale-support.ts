/** Whether a language's dates, lists and names are known where this runs: browsers that lack it take those of another. */
export const isLocaleSupported = (locale: string): boolean =>
  Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
