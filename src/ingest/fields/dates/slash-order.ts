import { cached } from '../../../cached.ts';
import { tableName, tableOf } from './table.ts';

/** The number that stands first in `3/4/2021`, or null where nobody knows. */
export type SlashOrder = 'month' | 'day' | null;

/** Which of month and day a country writes first in `3/4/2021`; null where it writes the year first, undefined for none. */
export const slashOrder = (country: string | null): SlashOrder | undefined =>
  country === null ? undefined : orderOfCountry(country);

const orderOfCountry = cached((country: string): SlashOrder => {
  return orderOfLanguage(new Intl.Locale('und', { region: country }).maximize().baseName);
});

/**
 * Which of the two a language writes first; that of its region where the tag has one. English without a region tells
 * nothing: its countries do not agree.
 */
export const orderOfLanguage = cached((tag: string): SlashOrder => {
  const name = tag === '' ? null : tableName(tag);
  if (name === null) return null;
  const { order, regions } = tableOf(name);
  const region = /-([A-Z]{2})(?=-|$)/u.exec(tag)?.[1];
  if (region === undefined && order === 'mdy' && Object.values(regions).includes('dmy')) return null;
  const own = (region === undefined ? undefined : regions[region]) ?? order;
  return own === 'mdy' ? 'month' : own === 'dmy' ? 'day' : null;
});
