import type { SlashOrder } from './date-forms.ts';

const known = new Map<string, SlashOrder>();

/** Which of month and day a country writes first in `3/4/2021`; null where it writes the year first. */
export function slashOrder(country: string | null): SlashOrder {
  if (country === null) return null;
  const order = known.get(country) ?? orderOf(country);
  known.set(country, order);
  return order;
}

function orderOf(country: string): SlashOrder {
  const locale = new Intl.Locale('und', { region: country }).maximize();
  const [first] = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts()
    .filter(({ type }) => type !== 'literal');
  return first?.type === 'month' || first?.type === 'day' ? first.type : null;
}
