import type { Part } from '../query/part.ts';
import { type Query, soughtIn } from '../query/tree.ts';
import type { Findings } from './find.ts';
import { fitOf, weightOf } from './rank.ts';
import type { SearchOptions } from './result.ts';
import type { Segment } from './segment.ts';

/** An article that fits a query, before it is described. */
export interface Candidate {
  readonly segment: Segment;
  readonly ordinal: number;
  readonly exact: boolean;
  /** Parts that it has in no form. */
  readonly lacks: readonly Part[];
  readonly score: number;
}

export const dateOf = ({ segment, ordinal }: Candidate): number => segment.facts.date(ordinal);

/** All articles that have at least half of the parts, and fulfil the condition, in no order. */
export function candidatesOf(all: readonly Findings[], query: Query): Candidate[] {
  const articles = all.reduce((sum, { segment }) => sum + segment.entry.articles, 0);
  const weightsBy = (match: 'exact' | 'near') =>
    soughtIn(query).map((_, part) => {
      const having = all.reduce((sum, findings) => sum + (findings[match][part]?.size ?? 0), 0);
      return weightOf(having, articles);
    });
  const weights = { exact: weightsBy('exact'), near: weightsBy('near') };
  return all.flatMap((findings) =>
    possible(findings, query)
      .map((ordinal) => candidateOf(findings, ordinal, query, weights))
      .filter(({ lacks }) => lacks.length * 2 <= query.parts.length),
  );
}

/** The articles that may be results: they have one of the parts at least, and nothing keeps them out. */
function possible({ near, barred, fulfilled }: Findings, { parts }: Query): number[] {
  const having = near.slice(0, parts.length).flatMap((found) => [...found.keys()]);
  const ordinals = [...new Set(parts.length > 0 ? having : (fulfilled?.near ?? []))];
  return ordinals.filter(
    (ordinal) => !barred.has(ordinal) && (fulfilled === null || fulfilled.near.has(ordinal)),
  );
}

/** An exact one is judged by what was typed alone, so that its place is the same before others are looked for. */
function candidateOf(
  { segment, exact, near, fulfilled }: Findings,
  ordinal: number,
  { parts }: Query,
  weights: Readonly<Record<'exact' | 'near', readonly number[]>>,
): Candidate {
  const titleLength = segment.facts.titleLength(ordinal);
  const creditLength = segment.facts.creditLength(ordinal);
  const isExact =
    exact.slice(0, parts.length).every((found) => found.has(ordinal)) &&
    (fulfilled === null || fulfilled.exact.has(ordinal));
  const its = isExact ? weights.exact : weights.near;
  let score = 0;
  for (const [part, found] of (isExact ? exact : near).entries()) {
    const places = found.get(ordinal);
    if (places) score += (its[part] ?? 0) * fitOf(places, titleLength, creditLength);
  }
  return {
    segment,
    ordinal,
    exact: isExact,
    lacks: parts.filter((_, part) => !near[part]?.has(ordinal)),
    score,
  };
}

type Comparison = (a: Candidate, b: Candidate) => number;

const newest: Comparison = (a, b) => dateOf(b) - dateOf(a) || b.ordinal - a.ordinal;
/** Undated ones last: nothing says that they are old. */
const oldest: Comparison = (a, b) => (dateOf(a) || 1e9) - (dateOf(b) || 1e9) || a.ordinal - b.ordinal;
const fittest: Comparison = (a, b) => b.score - a.score || newest(a, b);
const orders = { best: fittest, newest, oldest } as const;

/** Exact ones first, then those that lack least, then in the order asked for. */
export function sortCandidates(
  candidates: readonly Candidate[],
  order: SearchOptions['order'] = 'best',
): Candidate[] {
  const compare = orders[order];
  return candidates.toSorted(
    (a, b) => Number(b.exact) - Number(a.exact) || a.lacks.length - b.lacks.length || compare(a, b),
  );
}
