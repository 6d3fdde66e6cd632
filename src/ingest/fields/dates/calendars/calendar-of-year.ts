import type { MonthCalendar } from './calendars.ts';

/* Which calendar a year is of. */

/** A way to count years: the calendar whose months it counts, what to add for that calendar's own year, and which years news have. */
interface YearCount {
  readonly months: MonthCalendar;
  readonly add: number;
  readonly first: number;
  readonly last: number;
}

/** Years that newspapers can have been printed in, from 1605 on; eras of Japan end where the next begins. */
const yearCounts: Readonly<Record<string, YearCount>> = {
  gregory: { months: 'gregory', add: 0, first: 1605, last: 2200 },
  buddhist: { months: 'gregory', add: -543, first: 2148, last: 2743 },
  roc: { months: 'gregory', add: 1911, first: 1, last: 199 },
  meiji: { months: 'gregory', add: 1867, first: 1, last: 45 },
  taisho: { months: 'gregory', add: 1911, first: 1, last: 15 },
  showa: { months: 'gregory', add: 1925, first: 1, last: 64 },
  heisei: { months: 'gregory', add: 1988, first: 1, last: 31 },
  reiwa: { months: 'gregory', add: 2018, first: 1, last: 99 },
  persian: { months: 'persian', add: 0, first: 1000, last: 1500 },
  islamic: { months: 'islamic', add: 0, first: 1014, last: 1600 },
  hebrew: { months: 'hebrew', add: 0, first: 5366, last: 5999 },
  ethiopic: { months: 'ethiopic', add: 0, first: 1597, last: 2190 },
};

/** Years of two calendars that no one can tell apart have the same months' names nowhere, but numbers everywhere. */
export function countOf(
  year: number,
  candidates: Iterable<string>,
  months: ReadonlySet<MonthCalendar> | null,
): { readonly calendar: MonthCalendar; readonly year: number } | null {
  const found = [...new Set(candidates)].flatMap((name) => {
    const count = yearCounts[name];
    const fits =
      count && year >= count.first && year <= count.last && (months === null || months.has(count.months));
    return fits ? [{ calendar: count.months, year: year + count.add }] : [];
  });
  const [first, ...others] = found;
  if (!first) return null;
  return others.every(({ calendar, year: own }) => calendar === first.calendar && own === first.year)
    ? first
    : null;
}
