import type { ArticleSummary } from '../../archive/archive.ts';
import type { StoryLink } from '../../archive/story.ts';
import { cached } from '../../cached.ts';
import { comparisonPath, type SitePath } from '../../urls.ts';
import { articlesById, type Site } from '../site.ts';

/*
 * The texts that stand side by side on a page: versions, translations, and copies in another language or script. Copies in
 * one language are not set beside each other, as there is nothing to see. Most archives have few such pairs, a page each.
 */

/** Two articles of one text that have a page together. */
export interface TextPair {
  /** The original, or the older one. */
  readonly first: ArticleSummary;
  readonly second: ArticleSummary;
  readonly kind: 'copy' | 'version' | 'translation';
}

/** An article stands on so many such pages at most: of thousands of texts that are one, pairs would grow as their square. */
const mostOfOne = 6;

interface TextPairs {
  readonly all: readonly TextPair[];
  /** The keys of all. */
  readonly keys: ReadonlySet<string>;
}

const keyOf = (one: string, other: string): string => [one, other].sort().join(' ');

const pairsOf = cached((site: Site): TextPairs => {
  const byId = articlesById(site);
  const counts = new Map<string, number>();
  const countOf = (id: string): number => counts.get(id) ?? 0;
  const all = site.archive
    .storyLinks()
    .filter(({ kind }) => kind !== 'event' && kind !== 'related')
    .toSorted((x, y) => y.score - x.score || (keyOf(x.a, x.b) < keyOf(y.a, y.b) ? -1 : 1))
    .flatMap((link): TextPair[] => {
      const pair = pairOf(link, byId);
      if (!pair || countOf(link.a) >= mostOfOne || countOf(link.b) >= mostOfOne) return [];
      for (const id of [link.a, link.b]) counts.set(id, countOf(id) + 1);
      return [pair];
    });
  return { all, keys: new Set(all.map(({ first, second }) => keyOf(first.id, second.id))) };
}, new WeakMap());

function pairOf({ a, b, kind }: StoryLink, byId: ReadonlyMap<string, ArticleSummary>): TextPair | null {
  const [one, other] = [byId.get(a), byId.get(b)];
  if (!one || !other || kind === 'event' || kind === 'related') return null;
  if (kind === 'copy' && one.language === other.language) return null;
  return isBefore(one, other) ? { first: one, second: other, kind } : { first: other, second: one, kind };
}

/** An article without a date stands after those that have one. */
const orderOf = ({ edtf, instant, id }: ArticleSummary): string => `${instant ?? edtf ?? '9999'} ${id}`;

function isBefore(one: ArticleSummary, other: ArticleSummary): boolean {
  if (one.translates === other.id) return false;
  return other.translates === one.id || orderOf(one) < orderOf(other);
}

/** All pairs that have a page. */
export const textPairs = (site: Site): readonly TextPair[] => pairsOf(site).all;

/** The page on which two articles stand side by side; null where there is none. */
export const comparisonOf = (site: Site, one: string, other: string): SitePath | null =>
  pairsOf(site).keys.has(keyOf(one, other)) ? comparisonPath(one, other) : null;
