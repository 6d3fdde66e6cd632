import type { ContributorRole, DateOrigin, RemovedKind } from '../../record.ts';

/** Elements that a publisher puts around its articles. */
export interface Cut {
  /** The kind under which they stand in the record's `removed`. */
  readonly kind: RemovedKind;
  /** CSS selector. */
  readonly select: string;
  /** Only those whose whole text, blanks trimmed, matches. */
  readonly text?: RegExp;
  /** Only those directly before an element that this selects. */
  readonly before?: string;
  /** With each, all that follows it inside the same parent. */
  readonly andAfter?: true;
}

/** Where a publisher states dates, beyond what the date rules read in every text. */
export interface DateRule {
  readonly select: string;
  /** Read this attribute instead of the element's text. */
  readonly attribute?: string;
  /** Only where the whole text, blanks trimmed, matches. */
  readonly text?: RegExp;
  /** IANA name of the zone that the publisher's clock shows, where the text states none and it is known. */
  readonly zone?: string;
  readonly origin: DateOrigin;
  /** The element is furniture, and goes as `label`. */
  readonly cut?: true;
}

/** Where a publisher names people, and how. */
export interface CreditRule {
  readonly select: string;
  /** Only in articles whose title matches. */
  readonly titled?: RegExp;
  /** Only those lines that match. */
  readonly line?: RegExp;
  /** Look only at the first or last so many of the selected elements that have text. */
  readonly first?: number;
  readonly last?: number;
  /**
   * Global, for one line of the element, blanks trimmed: group `names`, and group `label` where the role is told by a
   * word of the text.
   */
  readonly pattern: RegExp;
  /** For all names; without it, `label` is looked up in `fields/people/roles.ts`. */
  readonly role?: ContributorRole;
  /** Stands between names; without it, the usual marks do. */
  readonly between?: RegExp;
  /** The line is no part of the article, and goes as `credit`. */
  readonly cut?: true;
}

/** Links whose address names, in group `url`, the article that this one was taken from. */
interface SourceRule {
  readonly select: string;
  readonly pattern: RegExp;
}

/** The ways of a publisher. Data, which `ingest/habits/` applies to what a format read. */
export interface Habits {
  /** The elements that make up the article, where the seed holds more of the page; all others go as `header`. */
  readonly content?: string;
  readonly dates?: readonly DateRule[];
  readonly credits?: readonly CreditRule[];
  /** Captions of pictures, each belonging to the last picture before it. */
  readonly captions?: string;
  /** Photographers and agencies, each belonging to the last picture before it. */
  readonly pictureCredits?: string;
  readonly cuts?: readonly Cut[];
  /** Words that it adds to its titles. */
  readonly titleSuffix?: RegExp;
  /** How titles name the author of a column, in group `names`; asked only where nothing else does. */
  readonly authorInTitle?: RegExp;
  /** Where it names the article that it took over. */
  readonly sources?: SourceRule;
  /** A byline names one author, whatever marks the name holds. */
  readonly authorIsOne?: true;
  /** Words that stand where a name would, and name nobody. */
  readonly nobody?: readonly string[];
}
