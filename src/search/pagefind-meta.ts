/**
 * Reads the `.pf_meta` file of a Pagefind bundle (Pagefind 1.6): which pages it has, in order, and which words begin
 * and end its chunks. Pagefind keeps both to itself; the first is needed to know an article by its page, the second
 * to load all chunks that hold words with one beginning, of which Pagefind loads only one.
 */
export interface PagefindMeta {
  /** The ids by which results name pages, in the order of the pages. */
  readonly pages: readonly string[];
  /** Words of each page, in the same order. */
  readonly lengths: readonly number[];
  /** The first and the last word of each chunk, or beginnings of them that are enough to tell. */
  readonly chunks: readonly { readonly from: string; readonly to: string; readonly hash: string }[];
}

/** Stands before what Pagefind compresses. */
const signature = 'pagefind_dcd';

/**
 * @param bytes the file, uncompressed.
 * @throws TypeError where it is none that Pagefind 1.6 wrote.
 */
export function readPagefindMeta(bytes: Uint8Array): PagefindMeta {
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) throw unreadable();
  const [, pages, chunks] = list(new CborReader(bytes.subarray(signature.length)).value());
  const rows = list(pages).map(list);
  return {
    pages: rows.map(([hash]) => text(hash)),
    lengths: rows.map(([, words]) => Number(words)),
    chunks: list(chunks).map((chunk) => {
      const [from, to, hash] = list(chunk);
      return { from: text(from), to: text(to), hash: text(hash) };
    }),
  };
}

const unreadable = () => new TypeError('not the metadata of a Pagefind 1.6 bundle');

function list(value: CborValue | undefined): readonly CborValue[] {
  if (typeof value === 'object') return value;
  throw unreadable();
}

function text(value: CborValue | undefined): string {
  if (typeof value === 'string') return value;
  throw unreadable();
}

type CborValue = number | string | readonly CborValue[];

/** The part of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts and arrays of known length. */
class CborReader {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  value(): CborValue {
    const head = this.#byte();
    const argument = this.#argument(head & 31);
    switch (head >> 5) {
      case 0:
        return argument;
      case 1:
        return -1 - argument;
      case 3:
        this.#at += argument;
        return this.#decoder.decode(this.#bytes.subarray(this.#at - argument, this.#at));
      case 4:
        return Array.from({ length: argument }, () => this.value());
      default:
        throw unreadable();
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw unreadable();
    return byte;
  }

  /** The number that follows a head: in it, or in one, two or four bytes after it. */
  #argument(short: number): number {
    if (short < 24) return short;
    if (short > 26) throw unreadable();
    let value = 0;
    for (let bytes = 1 << (short - 24); bytes > 0; bytes -= 1) value = value * 256 + this.#byte();
    return value;
  }
}
