import { sha256 } from '../../disk/hash.ts';
import type { Scan } from '../seeds/scan.ts';
import { bytesInStamp } from '../seeds/stamp.ts';

/* Cuts the seeds into ranges. Where one is cut depends on the paths beside the cut alone: a new seed changes one range. */

export type RangeSeed = Scan['seeds'][number];

/** A share of a container that is read by several: of its runs of entries every `of`th from `at` on. */
export interface Stripe {
  readonly at: number;
  readonly of: number;
}

/** Seeds that are read together; a large container has stripes of its own. */
export interface Range {
  readonly seeds: readonly RangeSeed[];
  readonly stripe: Stripe;
}

const whole: Stripe = { at: 0, of: 1 };

/** A seed of more bytes is read alone, and where it is a container by one stripe for each so many. */
const usualStripe = 64 * 1024 * 1024;
/** Each stripe unpacks the whole file to find its entries: more of them would mostly do that. */
export const mostStripes = 32;

/** The least seeds of a range, but for the last one: so few of the most. */
const leastOfMost = 1 / 5;

/** @param most Seeds of a range. */
export function cutRanges(seeds: readonly RangeSeed[], most: number, bytesAStripe = usualStripe): Range[] {
  const ranges: Range[] = [];
  const small: RangeSeed[] = [];
  for (const seed of seeds) {
    const of = stripesOf(seed, bytesAStripe);
    if (of === 0) small.push(seed);
    else ranges.push(...Array.from({ length: of }, (_, at) => ({ seeds: [seed], stripe: { at, of } })));
  }
  const marks = small.map(({ path }) => sha256(path));
  for (let from = 0; from < small.length; ) {
    const to = cutAfter(marks, from, most);
    ranges.push({ seeds: small.slice(from, to), stripe: whole });
    from = to;
  }
  return ranges;
}

/** Stripes of its own; none for a seed that is read with others. */
function stripesOf({ stamp, isFolder }: RangeSeed, bytesAStripe: number): number {
  if (isFolder) return 1;
  const bytes = bytesInStamp(stamp);
  return bytes <= bytesAStripe ? 0 : Math.min(mostStripes, Math.ceil(bytes / bytesAStripe));
}

/**
 * Cuts where the mark is the least of all places at which it may be cut: by chance, and everywhere the same. Where the cut before has
 * moved by a seed, it is mostly still the least one.
 */
function cutAfter(marks: readonly string[], from: number, most: number): number {
  if (marks.length - from <= most) return marks.length;
  let least = from + Math.ceil(most * leastOfMost) - 1;
  for (let at = least + 1; at < from + most; at += 1) {
    if ((marks[at] ?? '') < (marks[least] ?? '')) least = at;
  }
  return least + 1;
}
