/** An item of a feed, whatever the dialect: what it states, as it stands there. */
export interface FeedItem {
  readonly title: Words | null;
  /** The fullest text first; the others are summaries of it. */
  readonly texts: readonly Words[];
  /** The article's page, perhaps relative. */
  readonly link: string | null;
  /** The feed's own name of the item, whether an address or not. */
  readonly guid: string | null;
  readonly published: readonly string[];
  readonly modified: readonly string[];
  readonly authors: readonly string[];
  readonly contributors: readonly string[];
  readonly categories: readonly string[];
  readonly language: string | null;
  /** Relative addresses are read against these, outermost first. */
  readonly bases: readonly string[];
  readonly media: readonly Medium[];
  /** The paper that an aggregator took the item from. */
  readonly source: { readonly name: string | null; readonly url: string | null } | null;
}

/** Words of a feed with how they are written. */
export interface Words {
  readonly value: string;
  /** `unsure`: the dialect does not say whether it is HTML or plain text. */
  readonly written: 'html' | 'text' | 'unsure';
}

/** A picture, film or sound that belongs to an item. */
export interface Medium {
  readonly url: string;
  readonly kind: 'image' | 'other';
  readonly title: string;
  readonly credit: string;
}

export interface Feed {
  readonly title: string | null;
  /** The feed's own name, for naming items that have no address. */
  readonly id: string | null;
  readonly home: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
}

/** Those of some values that are there. */
export const present = (values: readonly (string | undefined | null)[]): string[] =>
  values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');

export const orNull = (value: string | null | undefined): string | null => value?.trim() || null;
