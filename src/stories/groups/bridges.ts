import type { Weight } from './merge-queue.ts';

/** A text is asked of what it is like where it is like so many others, in so far as each likeness is worth a merge. */
const fewestOthers = 8;
const leastScore = 0.03;
/** Of the texts of one event more than this share of all pairs are alike; those of several events are not. */
const leastAlike = 0.2;

/**
 * Texts that are like many others which are not like each other, such as one that copies the names of many events: they
 * tell of none of these, and would make one of all.
 */
export function bridgesIn(weights: readonly Weight[]): ReadonlySet<number> {
  const others = new Map<number, Set<number>>();
  for (const { a, b, score } of weights) {
    if (score < leastScore) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      others.set(one, (others.get(one) ?? new Set()).add(other));
  }
  const isBridge = (its: ReadonlySet<number>): boolean => {
    let alike = 0;
    for (const one of its) alike += (others.get(one) ?? new Set()).intersection(its).size;
    return alike < leastAlike * its.size * (its.size - 1);
  };
  return new Set(
    [...others].flatMap(([one, its]) => (its.size >= fewestOthers && isBridge(its) ? [one] : [])),
  );
}
