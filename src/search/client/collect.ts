import { articlesOf, firstWave } from '../first-wave.ts';
import type { SegmentEntry } from '../format.ts';
import { isEmpty, type Query } from '../query/tree.ts';
import type { SearchArchive } from './archive.ts';
import { type Candidate, candidatesOf, dateOf, sortCandidates } from './candidates.ts';
import { filterCandidates, needsFacets } from './filter.ts';
import { type Findings, findExact } from './find.ts';
import type { SearchOptions } from './result.ts';

/** The answers to a query of the segments that were asked. */
interface Collected {
  readonly found: readonly Findings[];
  /** The articles that fit, the filters aside. */
  readonly candidates: readonly Candidate[];
}

/** Asks the newest segments, then more each time, until there are results enough. */
export async function collect(
  archive: SearchArchive,
  entries: readonly SegmentEntry[],
  query: Query,
  options: SearchOptions,
): Promise<Collected> {
  const found: Findings[] = [];
  let candidates: readonly Candidate[] = [];
  if (isEmpty(query)) return { found, candidates };
  const inOrder = sorted(entries, options);
  let next = firstWave(inOrder);
  for (let asked = 0, more = 3; asked < inOrder.length; asked += next, next = more, more *= 3) {
    const wave = inOrder.slice(asked, options.whole ? inOrder.length : asked + next);
    const segments = await Promise.all(wave.map((entry) => archive.segment(entry)));
    const [findings] = await Promise.all([
      Promise.all(segments.map((segment) => findExact(segment, query))),
      needsFacets(options) && Promise.all(segments.map((segment) => archive.addFacets(segment))),
    ]);
    found.push(...findings);
    candidates = candidatesOf(found, query);
    const rest = inOrder.slice(asked + next);
    const isFar = articlesIn(found) >= (options.furthest ?? 0);
    if (options.whole || (isFar && isEnough(exactOf(candidates, options), rest, options))) break;
  }
  return { found, candidates };
}

export const articlesIn = (found: readonly Findings[]): number =>
  found.reduce((sum, { segment }) => sum + articlesOf(segment.entry), 0);

const exactOf = (candidates: readonly Candidate[], options: SearchOptions): Candidate[] =>
  filterCandidates(
    candidates.filter(({ exact }) => exact),
    options,
  );

/** Oldest or newest first; without an order by date, those that were made last. Undated ones come last. */
function sorted(entries: readonly SegmentEntry[], { order }: SearchOptions): readonly SegmentEntry[] {
  const lastMade = entries.toReversed();
  if (order === 'newest') return lastMade.toSorted((a, b) => b.to - a.to);
  return order === 'oldest' ? entries.toSorted((a, b) => (a.from || 1e9) - (b.from || 1e9)) : lastMade;
}

/** Whether the other segments can change nothing in the first results: what was added late may be old. */
function isEnough(
  exact: readonly Candidate[],
  others: readonly SegmentEntry[],
  { order, limit = 20 }: SearchOptions,
): boolean {
  if (exact.length < limit) return false;
  const last = sortCandidates(exact, order)[limit - 1];
  if (!last || order === undefined || order === 'best') return true;
  const date = dateOf(last);
  return others.every(({ from, to }) =>
    order === 'newest' ? to <= date : date > 0 && (from || 1e9) >= date,
  );
}
