import type { MeasureMemory } from './files/measured.ts';

/** Texts of citations, by style and shape, cut where an article's values stand (citations/written.ts). */
export type CitationShapes = Map<string, readonly string[]>;

/** What is remembered from one making of the site to the next: all of it can be found again, in more time. */
export interface SiteMemory extends MeasureMemory {
  /** Those that were made are put into it. */
  readonly shapes: CitationShapes;
}
