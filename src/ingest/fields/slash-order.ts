import { cached } from '../../cached.ts';
import type { SlashOrder } from './date-forms.ts';

/** Which of month and day a country writes first in `3/4/2021`; null where it writes the year first. */
export const slashOrder = (country: string | null): SlashOrder =>
  country === null ? null : orderOf(country);

const orderOf = cached((country: string): SlashOrder => {
  const locale = new Intl.Locale('und', { region: country }).maximize();
  const [first] = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts()
    .filter(({ type }) => type !== 'literal');
  return first?.type === 'month' || first?.type === 'day' ? first.type : null;
});
