/* Collections as the archive holds them: articles that the archivist has put together, each with a title and words. */

/** A text by interface language; `default` where a language has none. */
export type Texts = Readonly<Record<string, string | undefined>>;

export interface Collection {
  /** The last part of its address. */
  readonly slug: string;
  readonly titles: Texts;
  /** Markdown. */
  readonly words: Texts;
  /** Ids of the articles that the archivist names, in the order in which that is done. */
  readonly named: readonly string[];
  /** Ids of those that its search finds besides, in the order of the archive. */
  readonly found: readonly string[];
}
