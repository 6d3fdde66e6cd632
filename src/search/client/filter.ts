import { dateNumber, lastDay, type SegmentEntry } from '../format.ts';
import { type Candidate, dateOf } from './candidates.ts';
import { isLanguage } from './facts.ts';
import type { SearchOptions, SearchResponse } from './result.ts';

type Filter = (candidate: Candidate) => boolean;

const languageOf = ({ segment, ordinal }: Candidate): string => segment.facts.language(ordinal);

const publisherOf = ({ segment, ordinal }: Candidate): string | undefined =>
  segment.facts.publisher(ordinal)?.id;

/** The filters that are set, by what they look at. */
function filtersOf({
  language,
  publisher,
  from,
  to,
}: SearchOptions): Record<'language' | 'publisher' | 'date', Filter> {
  const first = from ? dateNumber(from) : 0;
  const last = to ? lastDay(dateNumber(to)) : Number.POSITIVE_INFINITY;
  return {
    language: (candidate) => !language || isLanguage(languageOf(candidate), language),
    publisher: (candidate) => !publisher || publisherOf(candidate) === publisher,
    date: (candidate) => {
      if (!from && !to) return true;
      const date = dateOf(candidate);
      return date > 0 && lastDay(date) >= first && date <= last;
    },
  };
}

export function filterCandidates(candidates: readonly Candidate[], options: SearchOptions): Candidate[] {
  const { language, publisher, date } = filtersOf(options);
  return candidates.filter((one) => language(one) && publisher(one) && date(one));
}

/** Whether a segment can hold anything that the dates asked for leave. */
export function reaches(entry: SegmentEntry, { from, to }: SearchOptions): boolean {
  if (from && entry.to < dateNumber(from)) return false;
  if (to && (entry.from === 0 || entry.from > lastDay(dateNumber(to)))) return false;
  return true;
}

/** How many results each value of a filter would leave, the other filters as they are. */
export function countCandidates(
  candidates: readonly Candidate[],
  options: SearchOptions,
): SearchResponse['counts'] {
  const { language, publisher, date } = filtersOf(options);
  const counts = { language: {}, publisher: {}, year: {} } satisfies Record<string, Record<string, number>>;
  const add = (of: Record<string, number>, value: string) => {
    of[value] = (of[value] ?? 0) + 1;
  };
  for (const one of candidates) {
    const id = publisherOf(one);
    if (publisher(one) && date(one)) add(counts.language, languageOf(one));
    if (language(one) && date(one) && id !== undefined) add(counts.publisher, id);
    if (language(one) && publisher(one) && dateOf(one) > 0) add(counts.year, String(dateOf(one)).slice(0, 4));
  }
  return counts;
}
