/** The public face of `assets/search.js`. */

export interface SearchOptions {
  /** How many results to describe; Infinity for all. 20 unless told. */
  readonly limit?: number;
  /** BCP 47 tag, or a prefix of one (`zh`). */
  readonly language?: string;
  /** Publisher's id. */
  readonly source?: string;
  /** Year, month or day, EDTF; inclusive. */
  readonly from?: string;
  readonly to?: string;
}

export interface SearchResult {
  readonly id: string;
  /** Relative to the site's root. */
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly published: string | null;
  readonly publisher: string | null;
  /** Pieces of the article's own words; those with `mark` are what was searched for. */
  readonly excerpt: readonly { readonly text: string; readonly mark: boolean }[];
  /** `near`: a beginning, a stem, a name variant, or a page that lacks a part. */
  readonly match: 'exact' | 'near';
}

export interface SearchResponse {
  readonly total: number;
  readonly results: readonly SearchResult[];
}
