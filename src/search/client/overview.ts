import { type FacetName, facetNames } from '../facet-names.ts';
import type { Candidate } from './candidates.ts';
import type { Facts } from './facts.ts';
import { type Filter, filtersOf, wantedValues } from './filter.ts';
import type { DateTally, FacetValue, Overview, SearchOptions, Tally } from './result.ts';

/* How many results there are of each value of a facet and of each date, and how many articles the archive has of it. */

interface Asked {
  readonly segments: readonly { readonly facts: Facts }[];
  /** All that may be results, the filters aside. */
  readonly candidates: readonly Candidate[];
  readonly options: SearchOptions;
}

/** Counts of a value while they are made. */
interface Count {
  name: string;
  found: number;
  held: number;
}

export function overviewOf({ segments, candidates, options }: Asked): Overview {
  const tallies = new Tallies(options);
  // A result that only comes close says nothing of how often a thing was written about.
  const exact = candidates.filter((one) => one.exact);
  for (const { segment, ordinal } of exact.length > 0 ? exact : candidates)
    tallies.add('found', segment.facts, ordinal);
  for (const { facts } of segments) for (const ordinal of facts.living) tallies.add('held', facts, ordinal);
  return tallies.overview(segments.every(({ facts }) => facts.hasFacets));
}

class Tallies {
  readonly #filters: readonly Filter[];
  readonly #tags: readonly string[];
  readonly #facets: Readonly<Record<FacetName, Map<string, Count>>> = {
    publisher: new Map(),
    language: new Map(),
    people: new Map(),
    subject: new Map(),
    story: new Map(),
  };
  readonly #dates = new Map<number, { found: number; held: number }>();

  constructor(options: SearchOptions) {
    this.#filters = filtersOf(options);
    this.#tags = wantedValues(options, 'language');
  }

  /** Counts an article where it stays, and in a facet where this alone leaves it out. */
  add(what: keyof Tally, facts: Facts, ordinal: number): void {
    let outBy: Filter['by'] | null = null;
    for (const { by, keeps } of this.#filters) {
      if (keeps(facts, ordinal)) continue;
      if (outBy !== null) return;
      outBy = by;
    }
    for (const facet of facetNames) {
      if (outBy === null || outBy === facet) this.#addTo(facet, what, facts, ordinal);
    }
    if (outBy === null) this.#addDate(what, facts.date(ordinal));
  }

  #addTo(facet: FacetName, what: keyof Tally, facts: Facts, ordinal: number): void {
    const counts = this.#facets[facet];
    for (const { id, name } of facts.values(facet, ordinal)) {
      for (const value of facet === 'language' ? this.#tagsOf(id) : [id]) {
        const count = counts.get(value);
        if (count) count[what] += 1;
        else counts.set(value, { name, found: 0, held: 0, [what]: 1 });
      }
    }
  }

  /** A language without its script or country, by which it is offered; and as it is asked for. */
  #tagsOf(language: string): string[] {
    const [primary = language] = language.split('-');
    return [primary, ...this.#tags.filter((tag) => tag === language && tag !== primary)];
  }

  #addDate(what: keyof Tally, date: number): void {
    const tally = this.#dates.get(date) ?? { found: 0, held: 0 };
    tally[what] += 1;
    this.#dates.set(date, tally);
  }

  /** @param withFacets whether people, subjects and stories are known of all articles. */
  overview(withFacets: boolean): Overview {
    const values = (facet: FacetName): FacetValue[] =>
      [...this.#facets[facet]]
        .map(([value, count]) => ({ value, ...count }))
        .sort((a, b) => b.found - a.found || b.held - a.held || (a.value < b.value ? -1 : 1));
    const known = facetNames.filter((facet) => withFacets || facet === 'publisher' || facet === 'language');
    return {
      facets: Object.fromEntries(known.map((facet) => [facet, values(facet)])),
      dates: [...this.#dates]
        .map(([date, tally]): DateTally => ({ date, ...tally }))
        .sort((a, b) => a.date - b.date),
    };
  }
}
