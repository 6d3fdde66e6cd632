import { forShared } from './hash.ts';
import type { Weeks } from './weeks.ts';

/* Which articles share the most: vectors of features, each weighed by how rare it is, and the angle between them. */

/** The features of an article in one space: its words, or what it says that is the same in all languages. */
export interface Vector {
  /** Ascending. */
  readonly terms: Uint32Array;
  readonly worths: Float32Array;
  readonly norm: number;
}

export function vectorOf(terms: Uint32Array, weights: Uint8Array | null, weeks: Weeks): Vector {
  let squares = 0;
  const worths = Float32Array.from(terms, (term, at) => {
    const worth = (1 + Math.log(weights?.[at] ?? 1)) * weeks.worth(term);
    squares += worth * worth;
    return worth;
  });
  return { terms, worths, norm: Math.sqrt(squares) };
}

export function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let sum = 0;
  forShared(a.terms, b.terms, (_, atA, atB) => {
    sum += (a.worths[atA] ?? 0) * (b.worths[atB] ?? 0);
  });
  return sum / (a.norm * b.norm);
}

/** A feature in more articles of the weeks around leads nowhere, and an article is compared with so many others at most. */
const mostArticles = 100;
const mostCandidates = 64;

/** Articles by their features, as signed numbers, which maps hold several times as fast, in the order in which they came. */
export class Index {
  readonly #postings = new Map<number, number[]>();
  readonly #sums: Float64Array;

  /** @param size Of all articles that may come. */
  constructor(size: number) {
    this.#sums = new Float64Array(size);
  }

  add(number: number, terms: Uint32Array): void {
    for (const term of terms) {
      const key = term | 0;
      const list = this.#postings.get(key);
      if (list) list.push(number);
      else this.#postings.set(key, [number]);
    }
  }

  /**
   * The articles that share most with one, by the worth of what leads anywhere.
   * @param since The first day of each article; those before `from` are not looked at any more.
   */
  like({ terms, worths }: Vector, weeks: Weeks, since: Int32Array, from: number): number[] {
    const found: number[] = [];
    const sums = this.#sums;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const worth = worths[at] ?? 0;
      const list = this.#postings.get(term | 0);
      if (!list || worth === 0 || weeks.localOf(term) > mostArticles) continue;
      for (let index = list.length - 1; index >= 0; index -= 1) {
        const number = list[index] ?? 0;
        if ((since[number] ?? 0) < from) {
          list.splice(0, index + 1);
          break;
        }
        const sum = sums[number] ?? 0;
        if (sum === 0) found.push(number);
        sums[number] = sum + worth;
      }
    }
    found.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
    for (const number of found) sums[number] = 0;
    return found.slice(0, mostCandidates);
  }
}
