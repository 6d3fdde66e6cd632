import type { ArticleSummary } from '../../archive/archive.ts';
import { dateParts, isInferred, undated, unmarked } from '../../edtf.ts';
import { periodPath, type SitePath } from '../../urls.ts';
import type { PageContext } from '../context.ts';
import { isLane, isPart, lessExact, listsArticles, type PeriodNode, wholeOf } from '../periods.ts';
import { dateText, headingCase } from './dates.ts';
import { type ItemView, itemViews, type Shared } from './items.ts';

/* How a period is shown: the ways into the periods within, and the articles under headings of their dates. */

export interface RowView {
  readonly href: string;
  readonly text: string;
  readonly count: string;
  /** Percent of the largest row, at least 1. */
  readonly share: number;
}

export interface GroupView {
  /** Stable name for a link to this place. */
  readonly anchor: string;
  /** Null where the page's own heading says it. */
  readonly heading: string | null;
  /** EDTF of the heading, or null for the undated. */
  readonly datetime: string | null;
  /** Says in words how these dates are inexact; null for exact ones. */
  readonly note: string | null;
  readonly items: readonly ItemView[];
}

export interface Listing {
  readonly rows: readonly RowView[];
  readonly groups: readonly GroupView[];
}

/** A period's name in words. */
export function periodName(
  context: PageContext,
  period: string,
  style: 'day' | 'weekday' | 'dayInYear' = 'day',
): string {
  if (period === undated) return context.t('date.undated');
  if (isPart(period)) {
    const page = context.t('report.page', { number: Number(period.at(-1)) });
    return `${periodName(context, wholeOf(period), style)} · ${page}`;
  }
  if (isLane(period)) return laneName(context, wholeOf(period));
  return headingCase(context.locale, dateText(context.locale, period, style));
}

function laneName(context: PageContext, period: string): string {
  const date = headingCase(context.locale, dateText(context.locale, period));
  return context.t(period.length > 4 ? 'date.dayUnknown' : 'date.monthUnknown', { date });
}

export function rowViews(context: PageContext, base: SitePath, nodes: readonly PeriodNode[]): RowView[] {
  const largest = Math.max(1, ...nodes.map((node) => node.articles.length));
  return nodes.map((node) => ({
    href: context.href(periodPath(base, node.period)),
    // Days stand on pages that name their year; the weekday is what tells them apart.
    text: periodName(context, node.period, 'dayInYear'),
    count: context.t('count.articles', { count: node.articles.length }),
    share: Math.max(1, Math.round((node.articles.length / largest) * 100)),
  }));
}

function noteOf(context: PageContext, edtf: string | null): string | null {
  if (edtf === null) return context.t('date.undatedNote');
  const { month, day, inferred } = dateParts(edtf);
  if (inferred) return context.t('date.inferredNote');
  if (day) return null;
  return context.t(month ? 'date.monthOnlyNote' : 'date.yearOnlyNote');
}

/** Exact days first, then what is inferred, then what is known to the month, to the year, not at all. */
function groupOrder(edtf: string | null): string {
  if (edtf === null) return '~';
  const { year, month, day, inferred } = dateParts(edtf);
  return `${year}-${month ?? '99'}-${day && !inferred ? day : inferred ? '98' : '99'}-${edtf}`;
}

const anchorOf = (edtf: string | null): string =>
  edtf === null ? undated : `d${unmarked(edtf)}${isInferred(edtf) ? '-inferred' : ''}`;

/** Where the list of these articles begins on a page that lists them among others. */
export function firstAnchor(articles: readonly ArticleSummary[]): string {
  const dates = articles.map((article) => article.edtf);
  return anchorOf(
    dates.reduce((first, date) => (groupOrder(date) < groupOrder(first) ? date : first), dates[0] ?? null),
  );
}

/** Articles under headings of their dates; `dayInYear` where the page itself names the year. */
export function groupViews(
  context: PageContext,
  articles: readonly ArticleSummary[],
  style: 'weekday' | 'dayInYear',
  shared: Shared = null,
): GroupView[] {
  return [...Map.groupBy(articles, ({ edtf }) => edtf)]
    .sort(([a], [b]) => (groupOrder(a) < groupOrder(b) ? -1 : 1))
    .map(([edtf, group]) => ({
      anchor: anchorOf(edtf),
      heading: edtf === null ? context.t('date.undated') : groupHeading(context, edtf, style),
      datetime: edtf === null ? null : unmarked(edtf),
      note: noteOf(context, edtf),
      items: itemViews(context, group, shared),
    }));
}

function groupHeading(context: PageContext, edtf: string, style: 'weekday' | 'dayInYear'): string {
  const text = dateText(context.locale, edtf, style);
  return headingCase(context.locale, isInferred(edtf) ? context.t('date.inferred', { date: text }) : text);
}

/** The page of a period lists this: its articles where they are few, else the periods within and the rest. */
export function listing(context: PageContext, base: SitePath, node: PeriodNode, shared: Shared): Listing {
  const style = node.period === '' ? 'weekday' : 'dayInYear';
  if (listsArticles(node)) return { rows: [], groups: groupViews(context, node.articles, style, shared) };
  return {
    rows: rowViews(context, base, node.children),
    groups: groupViews(context, lessExact(node), style, shared),
  };
}
