import type { Part, Query } from '../query.ts';
import { fitOf, weightOf } from '../rank.ts';
import type { Found } from './index.ts';
import type { Segment } from './segment.ts';

/** An article that fits, before it is described. */
export interface Candidate {
  readonly segment: Segment;
  readonly ordinal: number;
  readonly exact: boolean;
  /** Parts that it has not even nearly. */
  readonly lacks: readonly Part[];
  readonly score: number;
}

/** What was found for each part of a query: first index the part, second the segment. */
export interface Findings {
  readonly exact: readonly (readonly Found[])[];
  /** With words that only begin so, and the exact ones. */
  readonly near: readonly (readonly Found[])[];
  readonly excluded: readonly (readonly Found[])[];
}

/** All articles that have at least half of the parts, best first. */
export function judge(segments: readonly Segment[], query: Query, findings: Findings): Candidate[] {
  const articles = segments.reduce((sum, segment) => sum + segment.entry.articles, 0);
  const weights = findings.near.map((found) =>
    weightOf(
      found.reduce((sum, its) => sum + its.size, 0),
      articles,
    ),
  );
  const candidates = segments.flatMap((segment, at) => {
    const near = findings.near.map((found) => found[at] ?? new Map());
    const exact = findings.exact.map((found) => found[at] ?? new Map());
    const excluded = findings.excluded.map((found) => found[at] ?? new Map());
    const ordinals = [...new Set(near.flatMap((found) => [...found.keys()]))];
    return ordinals
      .filter((ordinal) => !excluded.some((found) => found.has(ordinal)))
      .map((ordinal) => weigh(segment, ordinal, query, near, exact, weights));
  });
  const enough = candidates.filter(({ lacks }) => lacks.length * 2 <= query.parts.length);
  return enough.sort(bestFirst);
}

function weigh(
  segment: Segment,
  ordinal: number,
  query: Query,
  near: readonly Found[],
  exact: readonly Found[],
  weights: readonly number[],
): Candidate {
  const lacks = query.parts.filter((_, part) => !near[part]?.has(ordinal));
  let score = 0;
  for (const [part, found] of near.entries()) {
    const places = found.get(ordinal);
    if (places) score += (weights[part] ?? 0) * fitOf(places, segment.head.titleLength[ordinal] ?? 0);
  }
  return { segment, ordinal, exact: exact.every((found) => found.has(ordinal)), lacks, score };
}

/** Exact ones first, then those that lack least, then by score, then the newest. */
const bestFirst = (a: Candidate, b: Candidate): number =>
  Number(b.exact) - Number(a.exact) ||
  a.lacks.length - b.lacks.length ||
  b.score - a.score ||
  dateOf(b) - dateOf(a) ||
  b.ordinal - a.ordinal;

export const dateOf = ({ segment, ordinal }: Candidate): number => segment.head.date[ordinal] ?? 0;
