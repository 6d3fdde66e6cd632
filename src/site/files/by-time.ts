import type { ArticleSummary } from '../../archive/archive.ts';
import { monthOf, undated, yearOf } from '../../edtf.ts';

/*
 * Each list of the whole archive is divided by the dates of articles, however few there are: no part changes its name
 * because something was added, and one more article changes the part of its own time.
 */

export interface TimePart {
  /** The part adds this to the name of a file: `-2021-01`, `-2021-01-2` where a month is too much for one, `-undated`. */
  readonly suffix: string;
  /** Oldest first. */
  readonly summaries: readonly ArticleSummary[];
}

/** How large the parts of a kind of file may be. */
interface PartSize {
  readonly period: 'month' | 'year';
  /** In whatever unit the limit is. */
  readonly weigh: (summary: ArticleSummary) => number;
  /** A part is no heavier than this, unless a single article is. */
  readonly limit: number;
}

const periodOf = { month: monthOf, year: yearOf } as const;

/** @param summaries oldest first */
export function timeParts(summaries: readonly ArticleSummary[], size: PartSize): TimePart[] {
  const period = periodOf[size.period];
  const periods = Map.groupBy(summaries, ({ edtf }) => (edtf === null ? undated : period(edtf)));
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, own]) =>
      cut(own, size).map((part, at) => ({
        suffix: `-${name}${at > 0 ? `-${at + 1}` : ''}`,
        summaries: part,
      })),
    );
}

function cut(summaries: readonly ArticleSummary[], { weigh, limit }: PartSize): ArticleSummary[][] {
  const parts: ArticleSummary[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const summary of summaries) {
    weight += weigh(summary);
    if (weight > limit) {
      parts.push([]);
      weight = weigh(summary);
    }
    parts.at(-1)?.push(summary);
  }
  return parts;
}

/** Articles of which a line each is at most so large a file, in tables: a line has a few hundred bytes. */
const linesAPart = 10_000;

/** The parts of files that have a line an article, without its text. */
export const linesByYear: PartSize = { period: 'year', weigh: () => 1, limit: linesAPart };
