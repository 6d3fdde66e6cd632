import type { Groups } from './joined-groups.ts';
import type { Weight } from './merge-queue.ts';

/** More than this share of each of two groups has to be linked with the other, so that no text alone joins them. */
const leastLinked = 1 / 3;

/** The links between groups. */
export class GroupLinks {
  readonly #groups: Groups;
  /** The sum of all links between two groups, by both. */
  readonly #sums = new Map<number, Map<number, number>>();
  /** By the number of a text, those that it is linked with. */
  readonly #linked = new Map<number, number[]>();

  /** @param groups Of one text each, as yet. @param weights Each pair of them once. */
  constructor(groups: Groups, weights: readonly Weight[]) {
    this.#groups = groups;
    for (const { a, b, score } of weights) {
      this.#add(a, b, score);
      this.#add(b, a, score);
      listIn(this.#linked, a).push(b);
      listIn(this.#linked, b).push(a);
    }
  }

  /** Two groups that are linked, once, the smaller first. */
  *pairs(): Generator<[number, number]> {
    for (const [a, its] of this.#sums) for (const b of its.keys()) if (a < b) yield [a, b];
  }

  sum = (a: number, b: number): number => this.#sums.get(a)?.get(b) ?? 0;

  drop(a: number, b: number): void {
    this.#sums.get(a)?.delete(b);
    this.#sums.get(b)?.delete(a);
  }

  /** Counts the links of a second group as the first's, and gives the groups that it had them with. */
  merge(a: number, b: number): readonly number[] {
    this.drop(a, b);
    const moved = [...(this.#sums.get(b) ?? [])];
    this.#sums.delete(b);
    for (const [third, sum] of moved) {
      this.#sums.get(third)?.delete(b);
      this.#add(a, third, sum);
      this.#add(third, a, sum);
    }
    return moved.map(([third]) => third);
  }

  isBroad(a: number, b: number): boolean {
    const [ours, theirs] = [this.#groups.membersOf(a), this.#groups.membersOf(b)];
    const [smaller, larger, root] = ours.length < theirs.length ? [ours, theirs, b] : [theirs, ours, a];
    const touched = new Set<number>();
    let touching = 0;
    for (const one of smaller) {
      const its = (this.#linked.get(one) ?? []).filter((other) => this.#groups.rootOf(other) === root);
      if (its.length > 0) touching += 1;
      for (const other of its) touched.add(other);
    }
    return touching / smaller.length > leastLinked && touched.size / larger.length > leastLinked;
  }

  #add(a: number, b: number, score: number): void {
    const its = this.#sums.get(a) ?? new Map<number, number>();
    its.set(b, (its.get(b) ?? 0) + score);
    this.#sums.set(a, its);
  }
}

function listIn(lists: Map<number, number[]>, key: number): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
