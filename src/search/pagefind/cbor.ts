/** The part of CBOR (RFC 8949) that Pagefind uses: whole numbers, texts and arrays of known length. */
export type CborValue = number | string | readonly CborValue[];

/** RFC 8949, section 3.1: the three upper bits of a head. */
export const major = { unsigned: 0, negative: 1, text: 3, array: 4 } as const;

export class CborReader {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws TypeError where the bytes are not that part of CBOR. */
  value(): CborValue {
    const head = this.#byte();
    const argument = this.#argument(head & 31);
    switch (head >> 5) {
      case major.unsigned:
        return argument;
      case major.negative:
        return -1 - argument;
      case major.text:
        this.#at += argument;
        return this.#decoder.decode(this.#bytes.subarray(this.#at - argument, this.#at));
      case major.array:
        return Array.from({ length: argument }, () => this.value());
      default:
        throw unreadable();
    }
  }

  /** How many values the array has that comes next; they come after it. */
  list(): number {
    const head = this.#byte();
    if (head >> 5 !== major.array) throw unreadable();
    return this.#argument(head & 31);
  }

  /** Passes over a value, whatever it holds. */
  skip(): void {
    for (let values = 1; values > 0; values -= 1) {
      const head = this.#byte();
      const argument = this.#argument(head & 31);
      if (head >> 5 === major.text) this.#at += argument;
      else if (head >> 5 === major.array) values += argument;
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

const unreadable = () => new TypeError('not the CBOR that Pagefind writes');
