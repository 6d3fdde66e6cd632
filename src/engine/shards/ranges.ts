import { sha256 } from '../../disk/hash.ts';
import type { Scan } from '../seeds/scan.ts';
import { bytesInStamp } from '../seeds/stamp.ts';

/* Cuts the seeds into ranges. Where one is cut depends on the paths beside the cut alone: a new seed changes one range. */

export type RangeSeed = Scan['seeds'][number];

/** A share of a container that is read by several: of its runs of entries every `of`th from `at` on. */
export interface Lane {
  readonly at: number;
  readonly of: number;
}

/** Seeds that are read together; a large container has lanes of its own. */
export interface Range {
  readonly seeds: readonly RangeSeed[];
  readonly lane: Lane;
}

const wholeLane: Lane = { at: 0, of: 1 };

/** A seed of more bytes is read alone, and where it is a container by one lane for each so many. */
const usualLane = 64 * 1024 * 1024;
/** Each lane unpacks the whole file to find its entries: more lanes would mostly do that. */
const mostLanes = 32;

/** @param most Seeds of a range; it has a fifth of that at least, but for the last one. */
export function cutRanges(seeds: readonly RangeSeed[], most: number, bytesALane = usualLane): Range[] {
  const ranges: Range[] = [];
  let waiting: RangeSeed[] = [];
  const close = (): void => {
    if (waiting.length > 0) ranges.push({ seeds: waiting, lane: wholeLane });
    waiting = [];
  };
  for (const seed of seeds) {
    const lanes = lanesOf(seed, bytesALane);
    if (lanes > 0) {
      ranges.push(...Array.from({ length: lanes }, (_, at) => ({ seeds: [seed], lane: { at, of: lanes } })));
      continue;
    }
    waiting.push(seed);
    if (waiting.length >= most || (waiting.length * 5 >= most && isCut(seed.path, most))) close();
  }
  close();
  return ranges;
}

/** Lanes of its own; none for a seed that is read with others. */
function lanesOf({ stamp, isFolder }: RangeSeed, bytesALane: number): number {
  if (isFolder) return 1;
  const bytes = bytesInStamp(stamp);
  return bytes <= bytesALane ? 0 : Math.min(mostLanes, Math.ceil(bytes / bytesALane));
}

/** By chance, and everywhere the same: about every second range is cut so, before it is full. */
const isCut = (path: string, most: number): boolean =>
  Number.parseInt(sha256(path).slice(0, 8), 16) % Math.max(1, most) === 0;
