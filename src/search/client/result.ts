import type { FacetName } from '../facet-names.ts';
import type { Fault, Remark } from '../query/tree.ts';

/* The public face of `assets/search.js`. */

export interface SearchOptions {
  /** How many results to describe; Infinity for all. 20 unless told. */
  readonly limit?: number;
  /** BCP 47 tags, or beginnings of such (`zh`). Of several values of one thing an article has one. */
  readonly language?: string | readonly string[];
  /** Ids of publishers. */
  readonly publisher?: string | readonly string[];
  /** Ids of those who are credited, of subjects and of stories: those of their pages. */
  readonly people?: string | readonly string[];
  readonly subject?: string | readonly string[];
  readonly story?: string | readonly string[];
  /** Year, month or day, EDTF; inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** `best` unless told. Exact results come before near ones in any order. */
  readonly order?: 'best' | 'newest' | 'oldest';
  /**
   * Search the whole archive, however many results the newest articles give. Without it older segments are asked
   * only until `limit` exact results are found.
   */
  readonly whole?: boolean;
  /** Looks through so many articles at least, where the archive has them. */
  readonly furthest?: number;
  /** Counts what the results are of, and what the archive holds of it. */
  readonly overview?: boolean;
  /** Counts people, subjects and stories too, for which a file of each segment is fetched. */
  readonly facets?: boolean;
  /**
   * Other forms are asked for as well, as near results: inflections of words, and spellings of names that the archive
   * gives; true unless told.
   */
  readonly variants?: boolean;
  /** Other forms that are not asked for, as `added` tells them. */
  readonly without?: readonly string[];
  /**
   * Called with the first of the exact results where the others take longer. They are the first of the answer's
   * too, in the same order: what it has more belongs below them, and is fetched when what `early` returns is done.
   */
  readonly early?: (response: SearchResponse) => void | Promise<void>;
}

/** A piece of an article's own words; `mark` where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly mark: boolean;
}

export interface SearchResult {
  readonly id: string;
  /** Relative to the site's root. */
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly published: string | null;
  readonly publisher: string | null;
  /** The title, cut where what was searched for stands. */
  readonly heading: readonly Piece[];
  /** Pieces of the article's own words; empty after the hundredth result. */
  readonly excerpt: readonly Piece[];
  /** `near`: a beginning, a stem, a name variant, or a page that lacks a part. */
  readonly match: 'exact' | 'near';
  /** The parts of the query that a near result has in no form, as typed. */
  readonly lacks: readonly string[];
}

/** A name or a word of the query, as typed, and how else the archive has it, likeliest first. */
export interface OtherSpellings {
  readonly part: string;
  readonly forms: readonly string[];
}

export interface SearchResponse {
  /** Results found, near ones included. */
  readonly total: number;
  /** Exact ones among them. */
  readonly exact: number;
  readonly results: readonly SearchResult[];
  /** Articles looked through, and articles that the filters leave to look through. */
  readonly searched: number;
  readonly articles: number;
  /** Of which values and dates the results are; null where it was not asked for. */
  readonly overview: Overview | null;
  /** Other forms that near results were looked for by: spellings of names, inflections that some article has. */
  readonly added: readonly OtherSpellings[];
  /** Other spellings of names that were not asked for, because there are exact results enough. */
  readonly offered: readonly OtherSpellings[];
  /** Why the query says nothing that could be looked for; null where it does. */
  readonly fault: Fault | null;
  /** How the query was taken where that may not be how it was meant. */
  readonly remarks: readonly Remark[];
}

/** Of those that were looked through and that the filters leave. */
export interface Tally {
  /** Results: exact ones, where there are any. */
  readonly found: number;
  /** Articles of the archive, whether they are results or not. */
  readonly held: number;
}

export interface FacetValue extends Tally {
  readonly value: string;
  /** As an article states it; empty for a language. */
  readonly name: string;
}

/** Eight digits, those of an unstated month or day 0; 0 for undated articles. */
export interface DateTally extends Tally {
  readonly date: number;
}

export interface Overview {
  /** The values of each facet, most results first; each facet without its own filter. Languages are without their script. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;
  /** In order. */
  readonly dates: readonly DateTally[];
}
