import { once } from '../../cached.ts';
import type { Citable } from '../../exchange/csl-item.ts';
import { articlesOf } from '../first-wave.ts';
import type { CitedCard, SegmentEntry } from '../format.ts';
import type { Part } from '../query/part.ts';
import { allParts, isEmpty, type Query, type Remark, soughtIn } from '../query/tree.ts';
import { type Candidate, sortCandidates } from './candidates.ts';
import { articlesIn } from './collect.ts';
import { describe, type SoughtByMatch } from './describe.ts';
import type { Sought } from './excerpt.ts';
import { filterCandidates } from './filter.ts';
import type { Findings, Loosened } from './find.ts';
import { overviewOf } from './overview.ts';
import type { SearchOptions, SearchResponse } from './result.ts';

/** The query as it was asked, and the segments that have been. */
interface Asked {
  readonly query: Query;
  readonly options: SearchOptions;
  /** All that the filters leave. */
  readonly entries: readonly SegmentEntry[];
  readonly found: readonly Findings[];
}

/** A search has found this before its results are described. */
export class Outcome {
  readonly exact: number;
  readonly #asked: Asked;
  readonly #results: readonly Candidate[];
  readonly #sought: SoughtByMatch;
  readonly #overview: () => SearchResponse['overview'];

  /** @param near what near results may have, where they were looked for. */
  constructor(asked: Asked, candidates: readonly Candidate[], near: readonly Loosened[] = []) {
    const { query, options } = asked;
    this.#asked = asked;
    this.#results = sortCandidates(filterCandidates(candidates, options), options.order);
    const segments = asked.found.map(({ segment }) => segment);
    this.#overview = once(() => (options.overview ? overviewOf({ segments, candidates, options }) : null));
    this.#sought = soughtOf(query, near);
    this.exact = this.#results.filter(({ exact }) => exact).length;
  }

  /** @param limit how many results are described. */
  response(limit: number): Promise<SearchResponse> {
    return this.#describe(limit, this.#results.length, this.#overview());
  }

  /** The exact results alone, while others are still looked for. */
  exactResponse(): Promise<SearchResponse> {
    return this.#describe(this.exact, this.exact, null);
  }

  /** All exact results, as citations name them. */
  async citable(): Promise<Citable[]> {
    const exact = this.#results.filter((one) => one.exact);
    const cited = await Promise.all(
      exact.map(async ({ segment, ordinal }) => {
        const card = (await segment.cards())[ordinal];
        const [publisher = null] = segment.facts.values('publisher', ordinal);
        return card ? citableOf(card, publisher?.id ?? '') : [];
      }),
    );
    return cited.flat();
  }

  async #describe(
    limit: number,
    total: number,
    overview: SearchResponse['overview'],
  ): Promise<SearchResponse> {
    const { entries, found, query } = this.#asked;
    return {
      total,
      exact: this.exact,
      results: await describe(
        limit < this.#results.length ? this.#results.slice(0, limit) : this.#results,
        this.#sought,
      ),
      searched: articlesIn(found),
      // A query that says nothing leaves nothing to look through.
      articles: isEmpty(query) ? 0 : entries.reduce((sum, entry) => sum + articlesOf(entry), 0),
      overview,
      added: [],
      offered: [],
      fault: query.fault,
      remarks: [...query.remarks, ...cutRemarks(this.#asked)],
    };
  }
}

const citableOf = (card: CitedCard, publisherId: string): Citable => ({
  id: card.id,
  title: card.title,
  language: card.language,
  originalUrl: card.originalUrl,
  contributors: card.credits,
  publisher: card.publisher === null ? null : { id: publisherId, name: card.publisher },
  edtf: card.published,
});

/** Excerpts of exact results show what was typed, those of near ones also what they may have instead. */
function soughtOf(query: Query, loosened: readonly Loosened[]): SoughtByMatch {
  const whole = (part: Part): Sought => ({ part, beginning: false });
  const near = loosened.flatMap(({ part, open, forms, runs }) => [
    { part, beginning: open },
    ...[...forms, ...runs].map(whole),
  ]);
  const exact = soughtIn(query).map(whole);
  return { exact, near: near.length > 0 ? near : exact };
}

/** Words of which not all that begin so were looked at. */
function cutRemarks({ query, found }: Asked): Remark[] {
  const cut = allParts(query).filter(({ part }) => found.some(({ segment }) => segment.isCut(part)));
  return cut.map(({ part, left }) => ({ kind: left ? 'broadLeft' : 'broad', text: part.text }));
}
