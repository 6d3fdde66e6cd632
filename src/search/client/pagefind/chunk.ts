import { CborReader, type CborValue } from '../../pagefind/cbor.ts';
import { signature } from '../../pagefind/meta.ts';

/**
 * Where a word stands, by page, as a chunk of a bundle tells (`.pf_index`, Pagefind 1.6). Pagefind itself tells only the
 * first place of what is in quotes, and without them finds longer words, too.
 * @param bytes the file, uncompressed.
 */
export function placesIn(bytes: Uint8Array, word: string): Map<number, number[]> {
  const [found] = wordsIn(bytes, (one) => one === word);
  return found ?? new Map();
}

/** Where words stand that begin so, by page: each page's in order. */
export function beginningsIn(bytes: Uint8Array, beginning: string): Map<number, number[]> {
  const all = new Map<number, number[]>();
  for (const found of wordsIn(bytes, (word) => word.startsWith(beginning))) {
    for (const [page, places] of found) {
      const before = all.get(page);
      if (before) before.push(...places);
      else all.set(page, places);
    }
  }
  for (const places of all.values()) places.sort((a, b) => a - b);
  return all;
}

/** The places of each word of a chunk that is wanted. */
function* wordsIn(bytes: Uint8Array, isWanted: (word: string) => boolean): Generator<Map<number, number[]>> {
  const reader = new CborReader(bytes.subarray(signature.length));
  reader.list();
  for (let words = reader.list(); words > 0; words -= 1) {
    const fields = reader.list();
    const isIt = isWanted(String(reader.value()));
    if (isIt) yield placesByPage(listOf(reader.value()));
    // A chunk has thousands of places, nearly all of them of other words.
    for (let field = isIt ? 2 : 1; field < fields; field += 1) reader.skip();
  }
}

function placesByPage(pages: readonly CborValue[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let page = 0;
  for (const one of pages) {
    const [step, places] = listOf(one);
    page += Number(step);
    found.set(page, undone(listOf(places)));
  }
  return found;
}

const listOf = (value: CborValue | undefined): readonly CborValue[] =>
  typeof value === 'object' ? value : [];

/** Places from the steps between them; negative numbers are weights of those that follow. */
function undone(steps: readonly CborValue[]): number[] {
  const places: number[] = [];
  let place = 0;
  for (const step of steps) {
    if (Number(step) < 0) continue;
    place += Number(step);
    places.push(place);
  }
  return places;
}
