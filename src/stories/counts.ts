/* Counts of many numbers without a map of them: which stand in several lists, and how often each does. */

/** The numbers that stand in at least `least` of the lists, each of which has a number once. */
export function frequentIn(lists: readonly Uint32Array[], least: number): ReadonlySet<number> {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  const frequent = new Set<number>();
  let from = 0;
  for (let at = 1; at <= all.length; at += 1) {
    if (all[at] === all[from]) continue;
    if (at - from >= least) frequent.add(all[from] ?? 0);
    from = at;
  }
  return frequent;
}

/** Numbers fall into so many slots; two in one slot are counted as one, which only makes a rare one less rare. */
const slots = 1 << 23;

/** How many articles have each number, as near as a slot tells: the same for the same articles in any order. */
export class Frequencies {
  readonly #counts = new Uint32Array(slots);
  /** Articles that were counted. */
  size = 0;

  add(...lists: readonly Uint32Array[]): void {
    this.size += 1;
    for (const list of lists) for (const number of list) this.#change(number, 1);
  }

  remove(...lists: readonly Uint32Array[]): void {
    this.size -= 1;
    for (const list of lists) for (const number of list) this.#change(number, -1);
  }

  of(number: number): number {
    return this.#counts[number & (slots - 1)] ?? 0;
  }

  #change(number: number, by: number): void {
    this.#counts[number & (slots - 1)] = (this.#counts[number & (slots - 1)] ?? 0) + by;
  }
}
