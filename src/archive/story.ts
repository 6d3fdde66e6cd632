/* Stories as the archive tells them: which articles are of one event, and why. */

/** One reason to hold two articles together: its kind, and the words or the figure that show it. */
interface StoryEvidence {
  readonly kind: string;
  readonly value: string;
}

/** Two articles that are one text, of one event, or of the same days and probably of one event. */
export interface StoryLink {
  /** Ids, the smaller first. */
  readonly a: string;
  readonly b: string;
  readonly kind: 'copy' | 'version' | 'translation' | 'event' | 'related';
  /** How sure it is, from 0 to 1. */
  readonly score: number;
  readonly evidence: readonly StoryEvidence[];
}

/** The archivist’s titles of a story, by interface language; `default` where a language has none. */
export type StoryTitles = Readonly<Record<string, string | undefined>>;

export interface Story {
  /** That of the member which came into the archive first. */
  readonly id: string;
  /** Ids, the oldest first. */
  readonly members: readonly string[];
  /** The member that is most like the others: it lends the story its headline. */
  readonly central: string;
  /** Names and numbers that one member has and no other, by its id. */
  readonly own: Readonly<Record<string, readonly string[]>>;
  /** As the archivist gives them; mostly none. */
  readonly titles: StoryTitles;
}

/** The most central article gives the headline where its file states a title; else the first whose file does. */
export const headlineOf = <Article>(
  central: Article,
  articles: Iterable<Article>,
  statesTitle: (article: Article) => boolean,
): Article => {
  if (statesTitle(central)) return central;
  for (const article of articles) if (statesTitle(article)) return article;
  return central;
};
