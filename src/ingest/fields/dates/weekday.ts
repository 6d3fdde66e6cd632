/** Whether a day is on the weekday that a word names in a language: `Do`, `Thursday`; in no language none is. */
export function isOnWeekday(
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
  word: string,
  language: string,
): boolean {
  if (language === '' || month > 12 || day > 31) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return (['long', 'short'] as const).some(
    (style) => folded(nameOf(date, style, language), language) === folded(word, language),
  );
}

const nameOf = (date: Date, weekday: 'long' | 'short', language: string): string =>
  new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(date);

const folded = (word: string, language: string): string =>
  word.toLocaleLowerCase(language).replace(/\.$/u, '').normalize('NFC');
