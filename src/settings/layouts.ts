/*
 * How much of an article lies in files of its own. Hosts bound the number of files and the bytes of a site: what few
 * readers ask for lies together with that of others.
 */

/** A form of an article besides its page. */
export type ArticleForm = 'markdown' | 'json' | 'raw';

export interface Layout {
  /** Files of the article's own. */
  readonly beside: readonly ArticleForm[];
  /** Files in a zip of all articles whose ids begin alike. */
  readonly zipped: readonly ArticleForm[];
  /** How the records of all articles lie in `data/`. */
  readonly records: 'plain' | 'gzip';
  /** Whether a page has every form of its citation, or leaves to scripts those that can be made of another. */
  readonly citations: 'all' | 'csl-alone';
}

/** The record is in `data/` in any case. */
export const layouts = {
  lean: { beside: ['markdown'], zipped: ['raw'], records: 'plain', citations: 'all' },
  small: {
    beside: [],
    zipped: ['raw', 'markdown'],
    records: 'gzip',
    citations: 'csl-alone',
  },
  full: {
    beside: ['json', 'markdown', 'raw'],
    zipped: [],
    records: 'plain',
    citations: 'all',
  },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;

/** The layouts by name, the one that is taken unless another is asked for first. */
export const layoutNames = ['lean', 'small', 'full'] as const satisfies readonly LayoutName[];
