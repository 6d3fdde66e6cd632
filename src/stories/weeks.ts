import { Frequencies } from './counts.ts';
import type { Member } from './relations.ts';
import type { Window } from './windows.ts';

/* How rare words are in the weeks around one week: what all write about in these weeks tells no event from another. */

const weeksAround = 2;
/** In weeks of few articles the whole archive tells, as if it had sent so many. */
const wholeAsArticles = 200;
/** A small archive says little of how rare words are: as if so many more articles had each of them once. */
const unknownArticles = 500;
/** A word that stands in more than one of seven articles says nothing: its worth is measured from there on. */
const worthless = 2;
/** A rare word or name stands in no more articles, or in no more than this share of them. */
const rare = { articles: 8, share: 0.01 };

export const weekOf = (window: Window): number => Math.floor((window.from + window.to) / 2 / 7);

const around = (week: number): number[] =>
  Array.from({ length: 2 * weeksAround + 1 }, (_, at) => week - weeksAround + at);

/** All that is counted of an article. */
const countedOf = ({ words, anchors }: Member): Uint32Array[] => [
  words.terms,
  words.grams,
  Uint32Array.from(anchors, ({ hash }) => hash),
];

export class Weeks {
  readonly #local = new Frequencies();
  readonly #all = new Frequencies();
  readonly #byWeek: ReadonlyMap<number, readonly Member[]>;
  #week = Number.NaN;

  /** @param placed Those that are known to be of one week. */
  constructor(members: readonly Member[], placed: readonly Member[]) {
    for (const member of members) this.#all.add(...countedOf(member));
    this.#byWeek = Map.groupBy(placed, ({ window }) => (window ? weekOf(window) : 0));
  }

  /** Moves on; it is quickest where weeks are asked for in their order. */
  moveTo(week: number): void {
    if (week === this.#week) return;
    const weeks = new Set(around(week));
    const before = new Set(Number.isNaN(this.#week) ? [] : around(this.#week));
    for (const other of before.difference(weeks))
      for (const member of this.#byWeek.get(other) ?? []) this.#local.remove(...countedOf(member));
    for (const other of weeks.difference(before))
      for (const member of this.#byWeek.get(other) ?? []) this.#local.add(...countedOf(member));
    this.#week = week;
  }

  /** How much a word says: the logarithm of how rare it is, from where it says anything. */
  worth(term: number): number {
    const whole = (this.#all.of(term) + 1) / (this.#all.size + unknownArticles);
    const share = (this.#local.of(term) + wholeAsArticles * whole) / (this.#local.size + wholeAsArticles);
    return Math.max(0, -Math.log(share) - worthless);
  }

  /** Articles of the weeks around that have it. */
  localOf(number: number): number {
    return this.#local.of(number);
  }

  isRare(number: number): boolean {
    return isFew(this.#local, number) && isFew(this.#all, number);
  }
}

const isFew = (frequencies: Frequencies, number: number): boolean =>
  frequencies.of(number) <= Math.max(rare.articles, frequencies.size * rare.share);
