import { type Anchor, anchorOf } from './features/anchors.ts';
import type { Features } from './features/index.ts';
import { numbersOfName } from './features/terms.ts';

/* Names that an article has in Chinese alone, and another article of the archive in Latin letters, too. */

interface Name {
  readonly han: string;
  readonly anchor: Anchor;
  readonly numbers: readonly number[];
}

export class Glosses {
  /** By the first of a name's numbers. */
  readonly #names: ReadonlyMap<number, readonly Name[]>;

  constructor(all: readonly Features[]) {
    const names = new Map<string, Name>();
    for (const { glossed } of all)
      for (const { han, key } of glossed) {
        const anchor = anchorOf('name', { key, label: han, at: 0 }, true);
        names.set(`${han} ${key}`, { han, anchor, numbers: numbersOfName(han) });
      }
    this.#names = Map.groupBy(names.values(), ({ numbers }) => numbers[0] ?? 0);
  }

  /** The names that the title and the first lines of an article have in Chinese. */
  namesIn({ words, anchors }: Features): Anchor[] {
    const found = new Map<number, Anchor>();
    const stated = new Set(anchors.map(({ hash }) => hash));
    for (const list of [words.terms, words.grams])
      for (const number of list)
        for (const { anchor, numbers } of this.#names.get(number) ?? [])
          if (
            !stated.has(anchor.hash) &&
            numbers.every((one) => has(words.terms, one) || has(words.grams, one))
          )
            found.set(anchor.hash, anchor);
    return [...found.values()].sort((a, b) => a.hash - b.hash);
  }
}

function has(sorted: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
