import type { Frequencies } from './counts.ts';
import type { Member } from './relations.ts';
import type { Window } from './windows.ts';

/* How rare words are in the weeks around one week: what all write about in these weeks tells no event from another. */

const weeksAround = 2;
/** A small archive says little of how rare words are: as if so many more articles had each of them once. */
const unknownArticles = 500;
/** A word that stands in more than one of twelve articles says nothing: its worth is measured from there on. */
const worthless = 2.5;
/** A rare word or name stands in no more articles, or in no more than this share of them. */
const rare = { articles: 8, share: 0.01 };

/** The week of an article; null where nobody knows it: all weeks are around it. */
export const weekOf = (window: Window | null): number | null =>
  window === null ? null : Math.floor((window.from + window.to) / 2 / 7);

/** All that is counted of an article. */
const countedOf = ({ words, anchorHashes }: Member): Uint32Array[] => [
  words.terms,
  words.grams,
  anchorHashes,
];

/** Counts of articles that are counted together, in the weeks around one week. */
export class Weeks {
  readonly #counts: Frequencies;
  readonly #byWeek: ReadonlyMap<number | null, readonly Member[]>;
  #weeks: ReadonlySet<number | null> = new Set();

  /** @param counts Of nothing, as yet. */
  constructor(members: readonly Member[], counts: Frequencies) {
    this.#counts = counts;
    this.#byWeek = Map.groupBy(members, ({ window }) => weekOf(window));
  }

  /** Moves on; it is quickest where weeks are asked for in their order. */
  moveTo(week: number | null): void {
    this.#moveTo(week === null ? new Set(this.#byWeek.keys()) : around(week));
  }

  /** Leaves the counts as they were, for others. */
  leave(): void {
    this.#moveTo(new Set());
  }

  #moveTo(weeks: ReadonlySet<number | null>): void {
    for (const other of this.#weeks.difference(weeks))
      for (const member of this.#byWeek.get(other) ?? []) this.#counts.remove(...countedOf(member));
    for (const other of weeks.difference(this.#weeks))
      for (const member of this.#byWeek.get(other) ?? []) this.#counts.add(...countedOf(member));
    this.#weeks = weeks;
  }

  /** How much a word says: the logarithm of how rare it is, from where it says anything. */
  worth(term: number): number {
    const share = (this.#counts.of(term) + 1) / (this.#counts.size + unknownArticles);
    return Math.max(0, -Math.log(share) - worthless);
  }

  isRare(number: number): boolean {
    return this.#counts.of(number) <= Math.max(rare.articles, this.#counts.size * rare.share);
  }
}

const around = (week: number): Set<number | null> =>
  new Set(Array.from({ length: 2 * weeksAround + 1 }, (_, at) => week - weeksAround + at));
