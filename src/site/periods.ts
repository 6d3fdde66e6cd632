import { hash } from 'node:crypto';
import type { ArticleSummary } from '../archive/archive.ts';
import { cached } from '../cached.ts';
import { dateParts, undated } from '../edtf.ts';
import { inQuarters } from './quarters.ts';

/*
 * Articles divided by time: years hold months, months hold days. What is not stated as exactly stays
 * on its level: an article dated `2021` stands in the year, but in none of its months. Where very many articles are
 * dated alike, time divides them no further and their ids do.
 */

/**
 * A stretch of time: '' for all of it, `2021`, `2021-01`, `2021-01-12`, or `undated`; `2021-01-unknown` for what is
 * known to the month and no more; `2021-01-12-p2` for a part of what is dated alike.
 */
export type Period = string;

export interface PeriodNode {
  readonly period: Period;
  /** All articles of this period, oldest first; what is not stated as exactly as others stands after them. */
  readonly articles: readonly ArticleSummary[];
  /** The periods within, oldest first, `undated` last. */
  readonly children: readonly PeriodNode[];
}

/** How many articles a page lists at most before it is divided by time, or where they are dated alike by their ids. */
export const pageLimit = 250;

/** How many less exactly dated articles a divided page lists itself before they get a page of their own. */
const laneLimit = 40;

const unknown = '-unknown';

/** Whether a period is what is left of another that is not known more exactly. */
export const isLane = (period: Period): boolean => period.endsWith(unknown);

/** Whether a period is a year, a month or a day. */
export const isTime = (period: Period): boolean => /^\d{4}(?:-\d\d){0,2}$/u.test(period);

/** Whether a period is a part of what is dated alike. */
export const isPart = (period: Period): boolean => /-p\d$/u.test(period);

/** The period that a part or a lane belongs to. */
export const wholeOf = (period: Period): Period => period.slice(0, period.lastIndexOf('-'));

/** The period that an article belongs to on the level below `length` characters of EDTF, or null if it has none. */
function periodOf(article: ArticleSummary, level: 'year' | 'month' | 'day'): Period | null {
  if (article.edtf === null) return level === 'year' ? undated : null;
  const { year, month, day } = dateParts(article.edtf);
  if (level === 'year') return year;
  if (level === 'month') return month && `${year}-${month}`;
  return day && `${year}-${month}-${day}`;
}

const below = { year: 'month', month: 'day', day: null } as const;

function divide(articles: readonly ArticleSummary[], level: 'year' | 'month' | 'day'): PeriodNode[] {
  const next = below[level];
  return [...Map.groupBy(articles, (article) => periodOf(article, level))]
    .flatMap(([period, part]) => (period === null ? [] : [[period, part] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, part]) => {
      const children = next && period !== undated ? divide(part, next) : [];
      if (children.length === 0) return divided(period, part);
      return { period, articles: part, children: [...children, ...lane(period, part, children)] };
    });
}

/**
 * Articles that are dated alike: in four parts by their ids where they are too many for a page, each part again where
 * it is. An article that is added changes the part that it belongs to, moves no other, and no address is ever lost.
 */
function divided(period: Period, articles: readonly ArticleSummary[], depth = 0): PeriodNode {
  if (articles.length <= pageLimit) return { period, articles, children: [] };
  const parts = inQuarters(articles, depth)
    .map((part, index) => divided(`${period}-p${index + 1}`, part, depth + 1))
    .filter((part) => part.articles.length > 0);
  return { period, articles, children: parts };
}

/** The articles that belong to none of the periods within, where they are many in a period that is divided. */
function lane(
  period: Period,
  articles: readonly ArticleSummary[],
  children: readonly PeriodNode[],
): PeriodNode[] {
  if (children.length === 0 || articles.length <= pageLimit) return [];
  const rest = lessExact({ period, articles, children });
  return rest.length > laneLimit ? [divided(period + unknown, rest)] : [];
}

/** Divides articles by time, as deep as they are dated. */
export const collect = (articles: readonly ArticleSummary[]): PeriodNode => ({
  period: '',
  articles,
  children: divide(articles, 'year'),
});

/** Whether a period's page shows its articles themselves, or only the way to the pages within it. */
export const listsArticles = (node: PeriodNode): boolean =>
  node.children.length === 0 || node.articles.length <= pageLimit;

/** Articles that are dated to this period, but to none of the periods within. */
export function lessExact(node: PeriodNode): readonly ArticleSummary[] {
  const inside = new Set(node.children.flatMap((child) => child.articles));
  return node.articles.filter((article) => !inside.has(article));
}

/** First and last date of the dated articles, EDTF as stated. */
export function span(articles: readonly ArticleSummary[]): { from: string; to: string } | null {
  const isDated = ({ edtf }: ArticleSummary): boolean => edtf !== null;
  const from = articles.find(isDated)?.edtf;
  const to = articles.findLast(isDated)?.edtf;
  return from && to ? { from, to } : null;
}

/** One string for the state of many articles, that also tells a person something: `12 articles, 4f1h…`. */
export const digestOf = cached((articles: readonly ArticleSummary[]): string => {
  const state = hash('sha256', articles.map((article) => article.hash).join(''), 'base64url');
  return `${articles.length} articles, ${state}`;
  // A list is never changed, and many pages and files depend on the same.
}, new WeakMap());
