import type { MeasureCache } from './files/measured.ts';

/** Texts of citations, by style and shape, cut where an article's values stand (citations/written.ts). */
export type CitationShapes = Map<string, readonly string[]>;

/** A cache from one making of the site to the next: all in it can be found again, in more time. */
export interface SiteCache extends MeasureCache {
  /** Those that were made are put into it. */
  readonly shapes: CitationShapes;
}
