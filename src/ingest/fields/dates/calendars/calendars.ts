import { cached } from '../../../../cached.ts';
import { tableIndex } from '../table.ts';
import type { LocalTime } from '../zoned-time.ts';

/* Days of other calendars on the Gregorian one, by asking `Intl` for the day that has that name. */

export type MonthCalendar = 'gregory' | 'persian' | 'islamic' | 'hebrew' | 'ethiopic';

interface Count {
  /** The calendar's name in `Intl`. */
  readonly intl: string;
  /** Gregorian year of its year 0, and how long a year of it is in Gregorian ones. */
  readonly epoch: number;
  readonly length: number;
}

const counts: Readonly<Record<Exclude<MonthCalendar, 'gregory'>, Count>> = {
  persian: { intl: 'persian', epoch: 621.2, length: 1 },
  islamic: { intl: 'islamic-umalqura', epoch: 621.5, length: 0.970224 },
  hebrew: { intl: 'hebrew', epoch: -3760.3, length: 1 },
  ethiopic: { intl: 'ethiopic', epoch: 7.7, length: 1 },
};

const milliseconds = 86_400_000;
const daysOfMonth = 29.6;

const format = cached(
  (calendar: string) =>
    new Intl.DateTimeFormat('en', {
      calendar,
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    }),
);

interface CalendarDay {
  readonly year: number;
  /** As the tables count. */
  readonly month: number;
  readonly day: number;
}

function dayAt(moment: number, calendar: MonthCalendar, intl: string): CalendarDay {
  const parts = format(intl).formatToParts(moment);
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const month = tableIndex().months[calendar]?.indexOf(value('month')) ?? -1;
  const year = Number.parseInt(value('year') || value('relatedYear'), 10);
  return { year, month, day: Number(value('day')) };
}

/** Where a month stands in its year; the Hebrew tables hold both kinds of Adar beside each other. */
function placeOf(calendar: MonthCalendar, month: number): number {
  if (calendar !== 'hebrew') return month;
  const name = tableIndex().months.hebrew?.[month] ?? '';
  return hebrewOrder.findIndex((names) => names.includes(name));
}

const hebrewOrder: readonly (readonly string[])[] = [
  ...['Tishri', 'Heshvan', 'Kislev', 'Tevet', 'Shevat', 'Adar I'].map((name) => [name]),
  ['Adar', 'Adar II'],
  ...['Nisan', 'Iyar', 'Sivan', 'Tamuz', 'Av', 'Elul'].map((name) => [name]),
];

/** Years have twelve months or thirteen; to count one too many only costs a step. */
const mostMonths = 13;

/** The most steps that finding a day takes; each comes a month or some days nearer. */
const mostSteps = 40;

/**
 * A day of a calendar on the Gregorian one; null where the calendar has no such day. Calendars of the moon that is
 * looked at differ from country to country: `inferred` says that the tables of others name another day.
 */
export function toGregorian(
  calendar: MonthCalendar,
  { year, month, day }: CalendarDay,
): (LocalTime & { readonly inferred: boolean }) | null {
  if (calendar === 'gregory') return { year, month: month + 1, day, inferred: false };
  const { intl, epoch, length } = counts[calendar];
  const place = placeOf(calendar, month);
  const years = epoch + year * length - 2000;
  let moment = Math.round(years * 365.2425 + place * daysOfMonth + day) * milliseconds + Date.UTC(2000, 0, 1);
  for (let step = 0; step < mostSteps; step += 1) {
    const found = dayAt(moment, calendar, intl);
    const months = (year - found.year) * mostMonths + place - placeOf(calendar, found.month);
    const days = Math.round(months * daysOfMonth) + day - found.day;
    if (days === 0)
      return found.month === month ? gregorianDay(moment, calendar, { year, month, day }) : null;
    moment += days * milliseconds;
  }
  return null;
}

function gregorianDay(moment: number, calendar: MonthCalendar, wanted: CalendarDay) {
  const date = new Date(moment);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    inferred:
      calendar === 'islamic' && otherCounts.some((intl) => isOther(dayAt(moment, calendar, intl), wanted)),
  };
}

/** Ways in which the Hijri months are counted where nobody looks at the moon. */
const otherCounts = ['islamic-civil', 'islamic-tbla'];

const isOther = (one: CalendarDay, other: CalendarDay): boolean =>
  one.day !== other.day || one.month !== other.month || one.year !== other.year;

/** The month of a number as the calendar's months follow in that year: Hebrew leap years have a second Adar. */
export function monthOfNumber(calendar: MonthCalendar, number: number, year: number): number {
  if (calendar !== 'hebrew') return number - 1;
  const leap = (7 * year + 1) % 19 < 7;
  const names = hebrewOrder
    .filter(([name]) => leap || name !== 'Adar I')
    .map(([first = '', second]) => (leap ? (second ?? first) : first));
  return tableIndex().months.hebrew?.indexOf(names[number - 1] ?? '') ?? -1;
}
