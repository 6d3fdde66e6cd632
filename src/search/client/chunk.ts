/** Where one word stands, by page. */
type Places = ReadonlyMap<number, readonly number[]>;

/** A chunk of the index (`format.ts`), uncompressed: words in order, with where each stands. */
export class Chunk {
  readonly #words: readonly string[];
  readonly #places: readonly Places[];

  constructor(bytes: Uint8Array) {
    const numbers = new Numbers(bytes);
    const length = numbers.next();
    const text = numbers.bytes(length);
    this.#words = length === 0 ? [] : new TextDecoder().decode(text).split('\n');
    const pages = numbers.take(this.#words.length);
    const all = pages.reduce((sum, count) => sum + count, 0);
    const steps = numbers.take(all);
    const counts = numbers.take(all);
    let at = 0;
    this.#places = pages.map((count) => {
      const places = new Map<number, readonly number[]>();
      let page = 0;
      for (const end = at + count; at < end; at += 1) {
        page += steps[at] ?? 0;
        places.set(page, summed(numbers.take(counts[at] ?? 0)));
      }
      return places;
    });
  }

  /** Where a word stands; nowhere if it is not in the chunk. */
  placesOf(word: string): Places {
    return this.#places[this.#words.indexOf(word)] ?? new Map();
  }

  /** Where each word stands that begins so. */
  begunBy(start: string): Places[] {
    return this.#places.filter((_, at) => this.#words[at]?.startsWith(start));
  }
}

/** Numbers from the steps between them. */
export function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** Reads whole numbers as the build writes them: seven bits a byte, the lowest first, the eighth bit for more. */
class Numbers {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  take(count: number): number[] {
    return Array.from({ length: count }, () => this.next());
  }

  bytes(count: number): Uint8Array {
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}
