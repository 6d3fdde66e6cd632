/* The archivist’s word on stories goes before all that is found. */

/** By ids, of articles of the archive; nothing in it contradicts another thing in it. */
export interface StoryCorrections {
  /** Articles that are of one story. */
  readonly join: readonly (readonly string[])[];
  /** Articles no two of which are of one story. */
  readonly split: readonly (readonly string[])[];
  /** Articles that are of no story. */
  readonly forbid: readonly string[];
}

export const noCorrections: StoryCorrections = { join: [], split: [], forbid: [] };

/** The corrections by the numbers of articles. */
export class Rulings {
  /** Pairs that are of one story. */
  readonly joined: readonly (readonly [a: number, b: number])[];
  readonly #splitsOf = new Map<number, Set<number>>();
  readonly #forbidden: ReadonlySet<number>;

  /** @param ids Of all articles, by their numbers. */
  constructor({ join, split, forbid }: StoryCorrections, ids: readonly string[]) {
    const numbers = new Map(ids.map((id, number) => [id, number]));
    const numbersOf = (some: readonly string[]): number[] => some.flatMap((id) => numbers.get(id) ?? []);
    this.joined = join.flatMap((some) => {
      const [first = 0, ...others] = numbersOf(some);
      return others.map((other) => [first, other] as const);
    });
    for (const [at, some] of split.entries())
      for (const number of numbersOf(some)) {
        const splits = this.#splitsOf.get(number) ?? new Set();
        this.#splitsOf.set(number, splits.add(at));
      }
    this.#forbidden = new Set(numbersOf(forbid));
  }

  /** Whether two articles may be of one story. */
  mayLink(a: number, b: number): boolean {
    return !this.#forbidden.has(a) && !this.#forbidden.has(b) && this.mayJoin([a], [b]);
  }

  /** Whether all articles of two groups may be of one story. */
  mayJoin(a: readonly number[], b: readonly number[]): boolean {
    return this.#splitsOf.size === 0 || this.#splitsIn(a).isDisjointFrom(this.#splitsIn(b));
  }

  /** Whether the archivist says of two articles that they are not of one story. */
  areApart(a: number, b: number): boolean {
    return !this.mayJoin([a], [b]);
  }

  #splitsIn(group: readonly number[]): Set<number> {
    return new Set(group.flatMap((number) => [...(this.#splitsOf.get(number) ?? [])]));
  }
}
