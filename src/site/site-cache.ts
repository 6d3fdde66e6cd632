/** Size and hash of a file that the site publishes, to check a download against. */
export interface Measure {
  readonly bytes: number;
  readonly sha256: string;
}

/** A cache of measures from one build to the next, by what the files depend on. */
export interface MeasureCache {
  readonly get: (path: string, key: string) => Measure | null;
  readonly put: (path: string, key: string, measure: Measure) => void;
}

/** Texts of citations, by style and shape, cut where an article's values stand (citations/written.ts). */
export type CitationShapes = Map<string, readonly string[]>;

/** A cache from one making of the site to the next: all in it can be found again, in more time. */
export interface SiteCache extends MeasureCache {
  /** Those that were made are put into it. */
  readonly shapes: CitationShapes;
}
