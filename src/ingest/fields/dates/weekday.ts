import { cached } from '../../../cached.ts';
import { tableName } from './table.ts';

/**
 * Whether a day is on the weekday that a word names in a language: `Do`, `Thursday`.
 * @param language As a page states it: no day is on a weekday of what is no language that is known.
 */
export function isOnWeekday(
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
  word: string,
  language: string,
): boolean {
  const name = tableName(language.replaceAll('_', '-'));
  if (name === null || month > 12 || day > 31) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return formatsOf(name).some((format) => folded(format.format(date)) === folded(word));
}

const formatsOf = cached((name: string): readonly Intl.DateTimeFormat[] =>
  (['long', 'short'] as const).map((weekday) => new Intl.DateTimeFormat(name, { weekday, timeZone: 'UTC' })),
);

const folded = (word: string): string => word.toLowerCase().replace(/\.$/u, '').normalize('NFC');
