export type MayJoin = (a: readonly number[], b: readonly number[]) => boolean;

/** Groups of numbers, each called by the smallest of them. */
export class Groups {
  readonly #members = new Map<number, number[]>();
  readonly #parents = new Map<number, number>();
  readonly #mayJoin: MayJoin;

  constructor(numbers: readonly number[], mayJoin: MayJoin) {
    this.#mayJoin = mayJoin;
    for (const one of numbers) this.#members.set(one, [one]);
  }

  rootOf(number: number): number {
    let root = number;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    // All that was passed on the way leads there at once from now on.
    for (let at = number; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  isRoot = (number: number): boolean => !this.#parents.has(number);

  membersOf = (root: number): readonly number[] => this.#members.get(root) ?? [];

  membersOfAll = (roots: readonly number[]): number[] => roots.flatMap((root) => this.membersOf(root));

  mayJoin = (a: number, b: number): boolean => this.#mayJoin(this.membersOf(a), this.membersOf(b));

  /** Makes one group of two, where they may be one. */
  join(a: number, b: number): void {
    if (a === b || !this.mayJoin(a, b)) return;
    const [root, other] = a < b ? [a, b] : [b, a];
    const [ours, theirs] = [this.#members.get(root) ?? [], this.#members.get(other) ?? []];
    const [larger, smaller] = ours.length < theirs.length ? [theirs, ours] : [ours, theirs];
    for (const one of smaller) larger.push(one);
    this.#members.set(root, larger);
    this.#members.delete(other);
    this.#parents.set(other, root);
  }

  all = (): (readonly number[])[] => [...this.#members.values()];
}
