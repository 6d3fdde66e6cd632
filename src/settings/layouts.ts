/*
 * How much of an article lies in files of its own. Hosts bound the number of files and the bytes of a site: what few
 * readers ask for lies together with that of others.
 */

/** A form of an article besides its page. */
export type ArticleForm = 'markdown' | 'json' | 'raw';

/** How the search lies in files. */
export interface SearchLayout {
  /** Places of words in a chunk of its index: fewer are more files, more are longer to fetch. */
  readonly chunkPlaces: number;
  /** Articles of which the texts that results show lie in a file; null where results read each one's own Markdown. */
  readonly textsAFile: number | null;
}

export interface Layout {
  /** Files of the article's own. */
  readonly beside: readonly ArticleForm[];
  /** Files in a zip of all articles whose ids begin alike. */
  readonly zipped: readonly ArticleForm[];
  /** How the records of all articles lie in `data/`. */
  readonly records: 'plain' | 'gzip';
  /** Whether the records of each publisher lie in `data/` once more, for those who study it alone. */
  readonly publisherRecords: boolean;
  /** Whether a page has every form of its citation, or leaves to scripts those that can be made of another. */
  readonly citations: 'all' | 'csl-alone';
  readonly search: SearchLayout;
}

/**
 * Pagefind's own indexer takes 20,000 places a chunk. A query of four Chinese characters fetches three chunks of a segment,
 * at 4 bytes a place, and the first one also the head, with 4 bytes a chunk: of 5,000 articles with six million places
 * both together are smallest at 2,000, and a fourth of the index's files is saved for two kilobytes more a query.
 */
const quickSearch: SearchLayout = { chunkPlaces: 2600, textsAFile: null };

/** The record is in `data/` in any case: as plain lines its texts would be a sixth of a site that has them twice besides. */
export const layouts = {
  lean: {
    beside: ['markdown'],
    zipped: ['raw'],
    records: 'gzip',
    publisherRecords: true,
    citations: 'all',
    search: quickSearch,
  },
  small: {
    beside: [],
    zipped: ['raw', 'markdown'],
    records: 'gzip',
    publisherRecords: false,
    citations: 'csl-alone',
    search: { chunkPlaces: 10_000, textsAFile: 8 },
  },
  full: {
    beside: ['json', 'markdown', 'raw'],
    zipped: [],
    records: 'plain',
    publisherRecords: true,
    citations: 'all',
    search: quickSearch,
  },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;

/** The layouts by name, the one that is taken unless another is asked for first. */
export const layoutNames = ['lean', 'small', 'full'] as const satisfies readonly LayoutName[];
