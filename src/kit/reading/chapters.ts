import type { ArticleSummary } from '../../archive/archive.ts';
import { dateParts, monthOf, precisionOf, undated, unmarked, yearOf } from '../../edtf.ts';
import type { PageContext } from '../../site/context.ts';
import { periodName } from '../../site/views/listing.ts';

/* The articles of a kit by time: years of months of chapters, and a chapter a day. */

export interface Chapter {
  /** `2021-01-12`; `2021-01` or `2021` for what is known no more exactly, `undated`. */
  readonly key: string;
  readonly articles: readonly ArticleSummary[];
}

/** The oldest first, and last what has no date. */
export function chaptersOf(articles: readonly ArticleSummary[]): Chapter[] {
  const keys = Map.groupBy(articles, ({ edtf }) => (edtf === null ? undated : unmarked(edtf)));
  return [...keys].map(([key, own]) => ({ key, articles: own })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A chapter's heading: a day with its weekday, or how exactly the time is known. */
export function chapterName(context: PageContext, { key }: Pick<Chapter, 'key'>): string {
  if (key === undated || precisionOf(key) === 'day') return periodName(context, key, 'weekday');
  return periodName(context, `${key}-unknown`);
}

/** Chapters under one name. */
export interface Division<Item> {
  /** `2021` or `2021-01`; the key of the only chapter where that stands in no month, or in no year. */
  readonly key: string;
  readonly items: readonly Item[];
}

/** Things that belong to chapters, by year and by month. */
export function byTime<Item extends { readonly chapter: Pick<Chapter, 'key'> }>(
  items: readonly Item[],
): Division<Division<Item>>[] {
  const divide = <One extends Item>(some: readonly One[], keyOf: (key: string) => string): Division<One>[] =>
    [...Map.groupBy(some, ({ chapter: { key } }) => (key === undated ? key : keyOf(key)))].map(
      ([key, own]) => ({ key, items: own }),
    );
  const monthIn = (key: string): string => (dateParts(key).month === null ? key : monthOf(key));
  return divide(items, yearOf).map(({ key, items: own }) => ({ key, items: divide(own, monthIn) }));
}
