import { limits } from '../../read/limits.ts';

/** One object of a JSON text, as it stands there. */
export interface JsonItem {
  readonly bytes: Uint8Array;
  /** Where it stands in the text. */
  readonly offset: number;
  /** Only its beginning is held, as no article is so large. */
  readonly isTooLarge: boolean;
}

/** The end of a JSON text of many objects. */
export interface JsonEnd {
  /** Whether the text breaks off before its brackets are closed. */
  readonly breaksOff: boolean;
}

const byte = {
  quote: 0x22,
  backslash: 0x5c,
  open: 0x7b,
  close: 0x7d,
  list: 0x5b,
  listEnd: 0x5d,
  colon: 0x3a,
};

/**
 * The objects of a JSON text one after the other, without the rest of it in memory: those of the list that the keys
 * lead to, or where they are null all that stand outermost, whatever is between them.
 */
export async function* jsonItems(
  chunks: AsyncIterable<Uint8Array>,
  keys: readonly string[] | null,
): AsyncGenerator<JsonItem, JsonEnd> {
  const scanner = new ItemScanner(keys);
  for await (const chunk of chunks) {
    yield* scanner.take(chunk);
    if (scanner.isDone) return { breaksOff: false };
  }
  return { breaksOff: scanner.isInside };
}

class ItemScanner {
  readonly #keys: readonly string[] | null;
  /** The key of each open bracket, outermost first; that of what stands in a list is empty. */
  readonly #path: string[] = [];
  /** Open brackets within the list, and in the object that is gathered. */
  #depth = 0;
  #offset = 0;
  #isInString = false;
  #isEscaped = false;
  #isInList: boolean;
  #isDone = false;
  /** The letters of the last string outside of the list, which may be a key. */
  #letters: number[] = [];
  #key = '';
  #held: Uint8Array[] | null = null;
  #length = 0;

  constructor(keys: readonly string[] | null) {
    this.#keys = keys;
    this.#isInList = keys === null;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  get isInside(): boolean {
    return this.#held !== null || (this.#keys !== null && !this.#isDone);
  }

  *take(chunk: Uint8Array): Generator<JsonItem> {
    let at = 0;
    while (!this.#isInList && at < chunk.length) this.#seek(chunk[at++] ?? 0);
    let from = at;
    for (; at < chunk.length && !this.#isDone; at += 1) {
      if (this.#isInString) {
        at = this.#endOfString(chunk, at);
        continue;
      }
      const code = chunk[at] ?? 0;
      if (code === byte.quote) this.#isInString = true;
      else if (code === byte.open || code === byte.list) {
        if (this.#depth === 0 && code === byte.open) {
          this.#held = [];
          this.#length = 0;
          from = at;
        }
        this.#depth += 1;
      } else if (code === byte.close || code === byte.listEnd) {
        if (this.#depth === 0) this.#isDone = this.#keys !== null;
        else this.#depth -= 1;
        if (this.#depth === 0 && this.#held) yield this.#item(chunk, from, at + 1);
      }
    }
    if (this.#held) this.#hold(chunk.subarray(from));
    this.#offset += chunk.length;
  }

  /** Where a string ends, or the chunk. */
  #endOfString(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (chunk[at] === byte.backslash) this.#isEscaped = true;
      else if (chunk[at] === byte.quote) {
        this.#isInString = false;
        return at;
      }
    }
    return chunk.length;
  }

  #item(chunk: Uint8Array, from: number, to: number): JsonItem {
    const held = this.#held ?? [];
    const length = this.#length + to - from;
    this.#held = null;
    return {
      bytes: Buffer.concat([...held, chunk.subarray(from, to)]),
      offset: this.#offset + to - length,
      isTooLarge: length > limits.seedBytes,
    };
  }

  /** An object that is too large is measured, and no more of it is held. */
  #hold(piece: Uint8Array): void {
    if (this.#length + piece.length <= limits.seedBytes) this.#held?.push(piece);
    this.#length += piece.length;
  }

  /** Goes on towards the list. */
  #seek(code: number): void {
    if (this.#isInString) {
      if (!this.#isEscaped && code === byte.quote) this.#isInString = false;
      else if (this.#letters.length < 100) this.#letters.push(code);
      this.#isEscaped = !this.#isEscaped && code === byte.backslash;
    } else if (code === byte.quote) {
      this.#isInString = true;
      this.#letters = [];
    } else if (code === byte.colon) this.#key = Buffer.from(this.#letters).toString();
    else if (code === byte.open || code === byte.list) this.#openBracket(code);
    else if (code === byte.close || code === byte.listEnd) this.#path.pop();
  }

  #openBracket(code: number): void {
    this.#path.push(this.#key);
    this.#key = '';
    // The outermost bracket has no key.
    const inner = this.#path.slice(1);
    this.#isInList =
      code === byte.list &&
      inner.length === this.#keys?.length &&
      this.#keys.every((key, at) => key === inner[at]);
  }
}
