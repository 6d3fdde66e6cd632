import { cached } from '../../cached.ts';
import { dateParts, undated } from '../../edtf.ts';
import type { SitePath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { isTime, type PeriodNode } from '../periods.ts';
import { dateText } from './dates.ts';
import { digits } from './numbers.ts';

/** Coverage as a calendar: a line a year with a cell a month. Years that hold nothing are named, not hidden. */
export interface CalendarView {
  readonly lines: readonly CalendarLine[];
  /** Initials of the months, over the columns. */
  readonly months: readonly string[];
}

export type CalendarLine = CalendarYear | CalendarGap;

interface CalendarYear {
  readonly kind: 'year';
  readonly text: string;
  readonly href: string;
  readonly count: string;
  /** Twelve of them. */
  readonly cells: readonly CalendarCell[];
}

/** Years on end that hold nothing. */
interface CalendarGap {
  readonly kind: 'gap';
  readonly text: string;
}

export interface CalendarCell {
  /** Null where the month holds nothing. */
  readonly href: string | null;
  readonly label: string;
  /** 0 for nothing, 1 to 4 for how much, against the fullest month. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

/** Steps of a quarter on a logarithmic scale, so that one full month does not pale all others. */
export function densityLevel(count: number, most: number): CalendarCell['level'] {
  if (count === 0) return 0;
  if (most <= 1) return 4;
  return Math.min(4, 1 + Math.floor((Math.log(count) / Math.log(most)) * 3.999)) as CalendarCell['level'];
}

const monthNumbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The calendar of articles whose years and months are listed where `target` says; null where nothing is dated. */
export function calendarView(
  context: PageContext,
  tree: PeriodNode,
  target: (node: PeriodNode) => SitePath,
): CalendarView | null {
  const years = tree.children.filter((node) => node.period !== undated);
  if (years.length === 0) return null;
  const months = years.flatMap((year) => year.children).filter((month) => isTime(month.period));
  const most = Math.max(1, ...months.map((month) => month.articles.length));
  const lines: CalendarLine[] = [];
  let previous: number | null = null;
  for (const year of years) {
    const number = Number(year.period);
    if (previous !== null && number > previous + 1) lines.push(gap(context, previous + 1, number - 1));
    previous = number;
    lines.push(yearLine(context, year, most, target));
  }
  return { lines, months: monthNumbers.map((month) => monthInitial(context.locale, month)) };
}

const gap = (context: PageContext, from: number, to: number): CalendarGap => ({
  kind: 'gap',
  text: context.t('calendar.gap', {
    years: [...new Set([from, to])].map((year) => digits(context.locale, year)).join('–'),
    count: to - from + 1,
  }),
});

function yearLine(
  context: PageContext,
  year: PeriodNode,
  most: number,
  target: (node: PeriodNode) => SitePath,
): CalendarYear {
  const months = new Map(year.children.map((month) => [dateParts(month.period).month, month]));
  return {
    kind: 'year',
    text: digits(context.locale, Number(year.period)),
    href: context.href(target(year)),
    count: context.t('count.articles', { count: year.articles.length }),
    cells: monthNumbers.map((number) => {
      const month = months.get(number);
      const count = month?.articles.length ?? 0;
      return {
        href: month ? context.href(target(month)) : null,
        label: context.t('calendar.cell', {
          period: dateText(context.locale, `${year.period}-${number}`),
          count,
        }),
        level: densityLevel(count, most),
      };
    }),
  };
}

const initials = cached(
  (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'narrow', timeZone: 'UTC', calendar: 'gregory' }),
);

const monthInitial = (locale: string, month: string): string =>
  initials(locale)
    .format(Date.UTC(2021, Number(month) - 1, 1))
    .replace('月', '');
