import type { Vector } from './views.ts';

/* Which articles share words, and how much: all products of vectors, by lists of the articles that have each word. */

interface Posting {
  readonly numbers: number[];
  readonly worths: number[];
  /** Those before are too old to be looked at any more. */
  from: number;
}

/** Articles by their words, as signed numbers, which maps hold several times as fast, in the order in which they came. */
export class Index {
  readonly #postings = new Map<number, Posting>();
  readonly #sums: Float64Array;
  readonly #since: Int32Array;

  /** @param size More than the number of any article. */
  constructor(size: number) {
    this.#sums = new Float64Array(size);
    this.#since = new Int32Array(size);
  }

  /** Forgets all articles. */
  clear(): void {
    this.#postings.clear();
  }

  /** @param since Its first day: no article that comes later has an earlier one. */
  add(number: number, { terms, worths }: Vector, since: number): void {
    this.#since[number] = since;
    for (const [at, term] of terms.entries()) {
      const posting = this.#postings.get(term | 0);
      if (!posting) this.#postings.set(term | 0, { numbers: [number], worths: [worths[at] ?? 0], from: 0 });
      else {
        posting.numbers.push(number);
        posting.worths.push(worths[at] ?? 0);
      }
    }
  }

  /** Calls for each article that shares words with one. @param from Those of earlier days are forgotten. */
  eachLike(vector: Vector, from: number, use: (number: number, angle: number) => void): void {
    const { terms, worths } = vector;
    const found: number[] = [];
    const sums = this.#sums;
    for (let at = 0; at < terms.length; at += 1) {
      const posting = this.#postings.get((terms[at] ?? 0) | 0);
      if (!posting) continue;
      this.#forget(posting, from);
      const worth = worths[at] ?? 0;
      const { numbers, worths: theirs } = posting;
      for (let index = posting.from; index < numbers.length; index += 1) {
        const number = numbers[index] ?? 0;
        const sum = sums[number] ?? 0;
        if (sum === 0) found.push(number);
        sums[number] = sum + worth * (theirs[index] ?? 0);
      }
    }
    for (const number of found) {
      const angle = sums[number] ?? 0;
      sums[number] = 0;
      use(number, angle);
    }
  }

  #forget(posting: Posting, from: number): void {
    while (posting.from < posting.numbers.length && this.#isBefore(posting, from)) posting.from += 1;
  }

  #isBefore({ numbers, from: at }: Posting, from: number): boolean {
    return (this.#since[numbers[at] ?? 0] ?? 0) < from;
  }
}
