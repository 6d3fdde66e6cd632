import { type FacetName, facetNames } from '../facet-names.ts';
import { dateNumber, lastDay, type SegmentEntry } from '../format.ts';
import { isLanguage } from '../query/is-language.ts';
import type { Candidate } from './candidates.ts';
import type { Facts } from './facts.ts';
import type { SearchOptions } from './result.ts';

/** Narrows articles by one thing. */
export interface Filter {
  readonly by: FacetName | 'date';
  /** Whether a segment's article stays. */
  readonly keeps: (facts: Facts, ordinal: number) => boolean;
}

/** The values of each facet that are asked for; an article has one of them. */
export function wantedValues(options: SearchOptions, facet: FacetName): readonly string[] {
  const wanted = options[facet] ?? [];
  return typeof wanted === 'string' ? [wanted] : wanted;
}

/** The filters that are set. */
export function filtersOf(options: SearchOptions): Filter[] {
  const facets = facetNames.flatMap((by): Filter[] => {
    const wanted = wantedValues(options, by).filter((value) => value !== '');
    if (wanted.length === 0) return [];
    const isWanted = (id: string) => wanted.some((value) => isValue(by, id, value));
    return [{ by, keeps: (facts, ordinal) => facts.values(by, ordinal).some(({ id }) => isWanted(id)) }];
  });
  const { from, to } = options;
  if (!from && !to) return facets;
  const first = from ? dateNumber(from) : 0;
  const last = to ? lastDay(dateNumber(to)) : Number.POSITIVE_INFINITY;
  const isWithin = (date: number) => date > 0 && lastDay(date) >= first && date <= last;
  return [...facets, { by: 'date', keeps: (facts, ordinal) => isWithin(facts.date(ordinal)) }];
}

/** Whether an id of a facet is the one asked for: a language is also asked for by the beginning of its tag. */
const isValue = (facet: FacetName, id: string, wanted: string): boolean =>
  facet === 'language' ? isLanguage(id, wanted) : id === wanted;

/** Whether filters look at what is fetched for them alone. */
export const needsFacets = (options: SearchOptions): boolean =>
  options.facets === true ||
  (['people', 'subject', 'story'] as const).some((facet) => wantedValues(options, facet).length > 0);

export function filterCandidates(candidates: readonly Candidate[], options: SearchOptions): Candidate[] {
  const filters = filtersOf(options);
  return candidates.filter(({ segment, ordinal }) =>
    filters.every(({ keeps }) => keeps(segment.facts, ordinal)),
  );
}

/** Whether a segment can hold anything that the dates asked for leave. */
export function reaches(entry: SegmentEntry, { from, to }: SearchOptions): boolean {
  if (from && entry.to < dateNumber(from)) return false;
  if (to && (entry.from === 0 || entry.from > lastDay(dateNumber(to)))) return false;
  return true;
}
