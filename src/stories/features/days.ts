import { cached } from '../../cached.ts';
import { fold } from '../../search/tokens.ts';
import type { Found } from './numbers.ts';

/* Days that a text names: month and day, as the year mostly goes without saying. */

const months = Array.from({ length: 12 }, (_, month) => month + 1);

/** The names of months in a language, long and short, as they stand beside a day. */
const monthNames = cached((language: string): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: style,
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    for (const month of months) {
      const parts = format.formatToParts(Date.UTC(2021, month - 1, 15));
      const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/u, '');
      if (/\p{L}{3}/u.test(name)) names.set(name, month);
    }
  }
  return names;
});

const inHan = /(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일]/gu;
const iso = /(?<!\d)\d{4}[-/.年]\s?(?<month>\d{1,2})[-/.月](?<day>\d{1,2})(?!\d)/gu;
const dayFirst =
  /(?<!\d)(?<day>\d{1,2})(?:\.|er|st|nd|rd|th|º)?\s(?:de\s|of\s)?(?<name>\p{L}[\p{L}\p{M}]{2,})/gu;
const monthFirst = /(?<name>\p{L}[\p{L}\p{M}]{2,})\.?\s(?<day>\d{1,2})(?!\d)/gu;

const validTag = cached((language: string): string => {
  const [tag] = Intl.DateTimeFormat.supportedLocalesOf([language.startsWith('und') ? 'en' : language]);
  return tag ?? 'en';
});

export function daysIn(text: string, language: string): Found[] {
  const found: Found[] = [];
  const add = (month: number, day: number, label: string, at: number): void => {
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) found.push({ key: `${month}-${day}`, label, at });
  };
  for (const pattern of [inHan, iso])
    for (const { 0: label, groups, index } of text.matchAll(pattern))
      add(Number(groups?.month), Number(groups?.day), label, index);
  if (/^(?:zh|ja|ko)/u.test(language)) return found;
  const names = monthNames(validTag(language));
  for (const pattern of [dayFirst, monthFirst])
    for (const { 0: label, groups, index } of text.matchAll(pattern))
      add(names.get(fold(groups?.name ?? '')) ?? 0, Number(groups?.day), label, index);
  return found;
}
