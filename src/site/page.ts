import type { FileContent } from '../disk/whole.ts';
import type { UiLanguage } from '../ui-languages.ts';
import type { SitePath } from '../urls.ts';

/**
 * A page of the plan. It says what it shows (`depends`) and how to get it (`data`); the engine compares the
 * fingerprint of the one with the last build's and calls the other only where they differ.
 */
export interface Page<Data = unknown> {
  /** The template that shows it: `templates/<template>.11ty.ts`. */
  readonly template: string;
  readonly path: SitePath;
  readonly ui: UiLanguage;
  /** Everything that what is shown depends on, as strings: hashes of records, counts, titles. */
  readonly depends: readonly string[];
  /** Makes what the template shows when the page is rendered, of nothing global and nothing of today. */
  readonly data: () => Data;
  /** The path of the seed that it is made of, where it is made of one: its fault is no other page's. */
  readonly seed?: string;
  readonly mark?: Mark;
  /** Whether it stands in no sitemap, as nobody is to find it but by a link. */
  readonly unlisted?: boolean;
  /** The files beside the page show nothing that it does not depend on: they are written whenever the page is. */
  readonly files?: () => readonly SiteFile[];
}

/** A file of the site that no template makes: data, feeds, raw seeds. */
export interface SiteFile {
  readonly path: SitePath;
  readonly content: () => FileContent | Promise<FileContent>;
}

export interface PlannedFile extends SiteFile {
  readonly depends: readonly string[];
  readonly mark?: Mark;
}

/**
 * A page or a file that is written otherwise than most: `later` tells of what is known when the search is made and not
 * before, not even what it depends on, and `asset` is made of code alone.
 */
export type Mark = 'later' | 'asset';

export interface SitePlan {
  readonly pages: readonly Page[];
  readonly files: readonly PlannedFile[];
}

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
