import type { SegmentEntry } from './format.ts';

/**
 * The fewest articles that are asked first: the newest segment may be a small fresh one, and whoever asks it alone
 * waits twice as long for enough.
 */
const askedFirst = 500;

/** Articles of a segment that the archive still has there. */
export const articlesOf = ({ articles, removed }: SegmentEntry): number => articles - removed.length;

/** How many segments are asked first. */
export function firstWave(inOrder: readonly SegmentEntry[]): number {
  let articles = 0;
  const enough = inOrder.findIndex((entry) => {
    articles += articlesOf(entry);
    return articles >= askedFirst;
  });
  return enough < 0 ? inOrder.length : enough + 1;
}
