/** Two articles, or two groups by their smallest, and how alike they are. */
export interface Weight {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** The most alike first; of two that are equally alike the one of smaller numbers. */
export const byScore = (x: Weight, y: Weight): number => y.score - x.score || x.a - y.a || x.b - y.b;

/** Hands out pairs in that order. */
export class MergeQueue {
  readonly #heap: Weight[] = [];

  push(merge: Weight): void {
    this.#heap.push(merge);
    for (let at = this.#heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): Weight | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    for (let at = 0; ; ) {
      let next = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#heap.length && this.#isBefore(child, next)) next = child;
      if (next === at) return;
      this.#swap(at, next);
      at = next;
    }
  }

  #isBefore(at: number, other: number): boolean {
    const [x, y] = [this.#heap[at], this.#heap[other]];
    return x !== undefined && y !== undefined && byScore(x, y) < 0;
  }

  #swap(at: number, other: number): void {
    const [x, y] = [this.#heap[at], this.#heap[other]];
    if (!x || !y) return;
    this.#heap[at] = y;
    this.#heap[other] = x;
  }
}
