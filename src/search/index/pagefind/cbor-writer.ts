import { major } from '../../pagefind/cbor.ts';

/** Writes value after value, without making a tree of them first. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  /** Begins an array: the next `length` values are in it. */
  array(length: number): void {
    this.#head(major.array, length);
  }

  /** A whole number below 2³² in size. */
  integer(value: number): void {
    if (value < 0) this.#head(major.negative, -1 - value);
    else this.#head(major.unsigned, value);
  }

  text(value: string): void {
    const length = Buffer.byteLength(value);
    this.#head(major.text, length);
    this.#reserve(length);
    this.#length += this.#bytes.write(value, this.#length);
  }

  /** Takes out what was written since the last time, with `before` in front of it. */
  take(before: string): Buffer {
    const taken = Buffer.concat([Buffer.from(before), this.#bytes.subarray(0, this.#length)]);
    this.#length = 0;
    return taken;
  }

  #head(type: number, argument: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    const first = type << 5;
    let at = this.#length;
    if (argument < 24) {
      bytes[at++] = first | argument;
    } else if (argument < 0x100) {
      bytes[at++] = first | 24;
      bytes[at++] = argument;
    } else if (argument < 0x1_0000) {
      bytes[at++] = first | 25;
      bytes[at++] = argument >>> 8;
      bytes[at++] = argument;
    } else {
      bytes[at++] = first | 26;
      bytes[at++] = argument >>> 24;
      bytes[at++] = argument >>> 16;
      bytes[at++] = argument >>> 8;
      bytes[at++] = argument;
    }
    this.#length = at;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
