import { CborReader, type CborValue } from '../../pagefind/cbor.ts';
import { signature } from '../../pagefind/meta.ts';

/**
 * Where a word stands, by page, as a chunk of a bundle tells (`.pf_index`, Pagefind 1.6). Pagefind itself tells only the
 * first place of what is in quotes, and without them finds longer words, too.
 * @param bytes the file, uncompressed.
 */
export function placesIn(bytes: Uint8Array, word: string): Map<number, number[]> {
  const reader = new CborReader(bytes.subarray(signature.length));
  reader.list();
  for (let words = reader.list(); words > 0; words -= 1) {
    const fields = reader.list();
    if (reader.value() === word) return placesByPage(listOf(reader.value()));
    // A chunk has thousands of places, nearly all of them of other words.
    for (let field = 1; field < fields; field += 1) reader.skip();
  }
  return new Map();
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
