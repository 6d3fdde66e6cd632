/** An article whose file states its fields one by one, such as an item of a feed: what it states, as it stands there. */
export interface StatedItem {
  readonly title: Words | null;
  /** The fullest text first; the others are summaries of it. */
  readonly texts: readonly Words[];
  /** The article's page, perhaps relative. */
  readonly link: string | null;
  /** The file's own name of the item, whether an address or not. */
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

/** Words with how they are written. */
export interface Words {
  readonly value: string;
  /** `unsure`: nothing says whether it is HTML or plain text. */
  readonly written: 'html' | 'markdown' | 'text' | 'unsure';
}

/** A picture, film or sound that belongs to an item. */
export interface Medium {
  readonly url: string;
  readonly kind: 'image' | 'other';
  readonly title: string;
  readonly credit: string;
}

/** A file says this once for all of its items, as a feed does of its site. */
export interface Collection {
  readonly title: string | null;
  /** Its own name, for naming items that have no address. */
  readonly id: string | null;
  readonly home: string | null;
  readonly language: string | null;
}

/** An item of which nothing is stated. */
export const bareItem: StatedItem = {
  title: null,
  texts: [],
  link: null,
  guid: null,
  published: [],
  modified: [],
  authors: [],
  contributors: [],
  categories: [],
  language: null,
  bases: [],
  media: [],
  source: null,
};

/** A file that says nothing of what all of its items are of. */
export const bareCollection: Collection = { title: null, id: null, home: null, language: null };

/** Those of some values that are there. */
export const present = (values: readonly (string | undefined | null)[]): string[] =>
  values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');

export const orNull = (value: string | null | undefined): string | null => value?.trim() || null;
