/*
 * Stories out of links: two groups become one where their articles are alike on the average, the most alike first, so
 * that one article between two events does not make one of them.
 */

export interface Weight {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

interface Merge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Between the average of all pairs (1), which large groups never reach as not all of their articles share their words,
 * and the sum of all links (0), which makes one group of everything: so it was best with judged stories.
 */
const sizePower = 0.7;

/**
 * A link of this score, as of two copies of one text, needs no other beside it. No number of links that are less sure
 * reaches it, and no size of a group weakens it: a text and all its copies are of one story.
 */
export const certain = 1e3;

const averageOf = (sum: number, a: readonly number[], b: readonly number[]): number =>
  sum >= certain ? sum : sum / (a.length * b.length) ** sizePower;

/** Groups of at least two numbers, each ascending, by their first. @param least The average likeness that joins two groups. */
export function groupsOf(
  weights: readonly Weight[],
  least: number,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean = () => true,
): number[][] {
  const groups = new Map<number, number[]>();
  const sums = new Map<number, Map<number, number>>();
  const add = (a: number, b: number, score: number): void => {
    const its = sums.get(a) ?? new Map<number, number>();
    its.set(b, (its.get(b) ?? 0) + score);
    sums.set(a, its);
  };
  for (const { a, b, score } of weights) {
    for (const one of [a, b]) if (!groups.has(one)) groups.set(one, [one]);
    add(a, b, score);
    add(b, a, score);
  }
  const linked = new Set(weights.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const queue = new Queue();
  const offer = (a: number, b: number): void => {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (!one || !other) return;
    const score = averageOf(sums.get(a)?.get(b) ?? 0, one, other);
    if (score >= least) queue.push({ a: Math.min(a, b), b: Math.max(a, b), score });
  };
  for (const { a, b } of weights) offer(a, b);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [one, other] = [groups.get(next.a), groups.get(next.b)];
    const sum = sums.get(next.a)?.get(next.b) ?? 0;
    // An offer from before one of the two grew does not count any more.
    if (!one || !other || averageOf(sum, one, other) !== next.score) continue;
    if (!mayJoin(one, other) || !(sum >= certain || isBroad(one, other, linked))) {
      sums.get(next.a)?.delete(next.b);
      sums.get(next.b)?.delete(next.a);
      continue;
    }
    groups.set(next.a, one.concat(other));
    groups.delete(next.b);
    const moved = sums.get(next.b) ?? new Map<number, number>();
    for (const [third, score] of moved) {
      sums.get(third)?.delete(next.b);
      if (third === next.a) continue;
      add(next.a, third, score);
      add(third, next.a, score);
    }
    sums.delete(next.b);
    sums.get(next.a)?.delete(next.b);
    // A certain one is offered already, and no size of a group changes it.
    for (const [third, its] of sums.get(next.a) ?? [])
      if (its < certain || moved.has(third)) offer(next.a, third);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}

/** More than this share of two groups, or of a group, has to be linked with the other, so that no article alone joins them. */
const leastLinked = 1 / 3;

function isBroad(a: readonly number[], b: readonly number[], linked: ReadonlySet<string>): boolean {
  const share = (ones: readonly number[], others: readonly number[]): number =>
    ones.filter((one) => others.some((other) => linked.has(`${one} ${other}`))).length / ones.length;
  return share(a, b) > leastLinked && share(b, a) > leastLinked;
}

/** Hands out the pair that is most alike first; of two that are equally alike the one of smaller numbers. */
class Queue {
  readonly #heap: Merge[] = [];

  push(merge: Merge): void {
    this.#heap.push(merge);
    for (let at = this.#heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): Merge | undefined {
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
    if (!x || !y) return false;
    return x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)));
  }

  #swap(at: number, other: number): void {
    const [x, y] = [this.#heap[at], this.#heap[other]];
    if (!x || !y) return;
    this.#heap[at] = y;
    this.#heap[other] = x;
  }
}
