import { CborReader, type CborValue } from './cbor.ts';
import { signature } from './meta.ts';

/**
 * Where a word stands, by page, as a chunk of a bundle tells (`.pf_index`, Pagefind 1.6). Pagefind itself tells only the
 * first place of what is in quotes, and without them finds longer words, too.
 * @param bytes the file, uncompressed.
 */
export function placesIn(bytes: Uint8Array, word: string): Map<number, number[]> {
  const [words] = listOf(new CborReader(bytes.subarray(signature.length)).value());
  const row = listOf(words).find((one) => listOf(one)[0] === word);
  const found = new Map<number, number[]>();
  let page = 0;
  for (const one of listOf(listOf(row)[1])) {
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
  let place = 0;
  return steps.flatMap((step) => {
    if (Number(step) < 0) return [];
    place += Number(step);
    return [place];
  });
}
