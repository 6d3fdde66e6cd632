import { cached } from '../../cached.ts';
import { dateParts } from '../../edtf.ts';
import { periodPath, type SitePath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { isLane, isTime, listsArticles, type PeriodNode } from '../periods.ts';
import { type CalendarCell, densityLevel } from './calendar.ts';
import { dateText, headingCase, monthShape, weekdayInitials } from './dates.ts';
import { firstAnchor } from './listing.ts';
import { digits } from './numbers.ts';

/** A year, a small calendar a month. */
export interface YearCalendar {
  /** Initials of the weekdays from Monday, over the columns. */
  readonly weekdays: readonly string[];
  readonly months: readonly MonthCalendar[];
}

/** A month of a year as a small calendar: weeks from Monday, a cell a day. */
export interface MonthCalendar {
  readonly href: string | null;
  readonly text: string;
  readonly count: string;
  readonly weeks: number;
  /** Days that hold nothing. */
  readonly empty: readonly CellPlace[];
  readonly days: readonly DayCell[];
  /** The articles of the month of which no day is known; null where there are none. */
  readonly unknown: { readonly href: string; readonly text: string } | null;
}

interface CellPlace {
  readonly column: number;
  readonly week: number;
}

export interface DayCell extends CellPlace {
  readonly href: string;
  readonly label: string;
  readonly number: string;
  readonly level: CalendarCell['level'];
}

const countFormat = cached((locale: string) => new Intl.NumberFormat(locale));

const monthNumbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The twelve months of a year of the timeline, whose months all have pages. */
export function yearCalendar(context: PageContext, base: SitePath, year: PeriodNode): YearCalendar {
  const days = year.children.flatMap((month) => month.children).filter((day) => isTime(day.period));
  const most = Math.max(1, ...days.map((day) => day.articles.length));
  const months = monthNumbers.map((number) => {
    const period = `${year.period}-${number}`;
    return monthCalendar(
      context,
      base,
      period,
      year.children.find((month) => month.period === period),
      most,
    );
  });
  return { weekdays: weekdayInitials(context.locale), months };
}

/** The days of one month, on its own page. */
export function daysOfMonth(context: PageContext, base: SitePath, month: PeriodNode): YearCalendar {
  const most = Math.max(1, ...month.children.map((day) => day.articles.length));
  const own = monthCalendar(context, base, month.period, month, most);
  return { weekdays: weekdayInitials(context.locale), months: [{ ...own, href: null, count: '' }] };
}

function monthCalendar(
  context: PageContext,
  base: SitePath,
  period: string,
  node: PeriodNode | undefined,
  most: number,
): MonthCalendar {
  const shape = monthShape(period);
  const place = (day: number): CellPlace => {
    const at = shape.firstWeekday + day - 1;
    return { column: at % 7, week: Math.floor(at / 7) };
  };
  const held = new Map(
    node?.children.filter((day) => isTime(day.period)).map((day) => [Number(dateParts(day.period).day), day]),
  );
  const numbers = Array.from({ length: shape.days }, (_, index) => index + 1);
  return {
    href: node ? context.href(periodPath(base, period)) : null,
    text: headingCase(context.locale, dateText(context.locale, period, 'monthName')),
    count: node ? countFormat(context.locale).format(node.articles.length) : '',
    weeks: place(shape.days).week + 1,
    unknown: node ? unknownDays(context, base, node) : null,
    empty: numbers.filter((day) => !held.has(day)).map(place),
    days: [...held].map(([number, day]) => ({
      ...place(number),
      number: digits(context.locale, number),
      href: context.href(node ? dayTarget(base, node, day) : base),
      label: context.t('calendar.cell', {
        period: dateText(context.locale, day.period),
        count: day.articles.length,
      }),
      level: densityLevel(day.articles.length, most),
    })),
  };
}

/** They stand on a page of their own, or on that of the month. */
function unknownDays(context: PageContext, base: SitePath, month: PeriodNode): MonthCalendar['unknown'] {
  const lane = month.children.find(({ period }) => isLane(period));
  const days = new Set(
    month.children.filter(({ period }) => isTime(period)).flatMap(({ articles }) => articles),
  );
  const articles = month.articles.filter((article) => !days.has(article));
  if (articles.length === 0) return null;
  const page = lane
    ? periodPath(base, lane.period)
    : (`${periodPath(base, month.period)}#${firstAnchor(articles)}` as const);
  return {
    href: context.href(page),
    text: context.t('calendar.unknownDay', { count: articles.length }),
  };
}

/** A day has its own page where its month is too long to list it. */
const dayTarget = (base: SitePath, month: PeriodNode, day: PeriodNode): SitePath =>
  listsArticles(month)
    ? `${periodPath(base, month.period)}#${firstAnchor(day.articles)}`
    : periodPath(base, day.period);
