/**
 * Reads bytes that come in chunks one piece after the other: by lines, by lengths, or passing over them. Where the chunks
 * break off, what came before is given as if it were all, and `finish` tells.
 */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);
  #offset = 0;
  #fault: unknown = null;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes were read or passed over. */
  get offset(): number {
    return this.#offset;
  }

  /** Up to so many bytes; fewer only at the end. */
  async bytes(length: number): Promise<Uint8Array> {
    await this.#hold(length);
    return this.#take(Math.min(length, this.#rest.length));
  }

  /** Bytes that the next call gives, too. */
  async peek(length: number): Promise<Uint8Array> {
    await this.#hold(length);
    return this.#rest.subarray(0, length);
  }

  /** Passes over bytes without keeping them. */
  async skip(length: number): Promise<void> {
    let left = length;
    while (left > this.#rest.length) {
      left -= this.#rest.length;
      this.#take(this.#rest.length);
      if (!(await this.#more())) return;
    }
    this.#take(left);
  }

  /**
   * The bytes up to the next end of a line, and it; null at the end. Of a longer line than `most` only its beginning is
   * given, and the rest is passed over.
   */
  async line(most: number): Promise<Uint8Array | null> {
    let searched = 0;
    for (;;) {
      const end = this.#rest.indexOf(0x0a, searched);
      if (end >= 0) return this.#take(end + 1).subarray(0, most);
      searched = this.#rest.length;
      if (searched > most) {
        const first = Buffer.from(this.#rest.subarray(0, most));
        await this.#skipLine();
        return first;
      }
      if (!(await this.#more())) return this.#rest.length > 0 ? this.#take(this.#rest.length) : null;
    }
  }

  /**
   * Lets go of what gives the bytes.
   * @throws whatever made them break off
   */
  async finish(): Promise<void> {
    if (this.#fault !== null) throw this.#fault;
    await this.#chunks.return?.();
  }

  async #skipLine(): Promise<void> {
    for (;;) {
      const end = this.#rest.indexOf(0x0a);
      if (end >= 0) {
        this.#take(end + 1);
        return;
      }
      this.#take(this.#rest.length);
      if (!(await this.#more())) return;
    }
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#offset += length;
    return taken;
  }

  async #hold(length: number): Promise<void> {
    const more: Uint8Array[] = [];
    let held = this.#rest.length;
    while (held < length) {
      const chunk = await this.#next();
      if (chunk === null) break;
      more.push(chunk);
      held += chunk.length;
    }
    if (more.length > 0) this.#rest = Buffer.concat([this.#rest, ...more]);
  }

  async #more(): Promise<boolean> {
    const chunk = await this.#next();
    if (chunk === null) return false;
    this.#rest = Buffer.concat([this.#rest, chunk]);
    return true;
  }

  async #next(): Promise<Uint8Array | null> {
    if (this.#fault !== null) return null;
    try {
      const { value, done } = await this.#chunks.next();
      return done ? null : value;
    } catch (error) {
      this.#fault = error;
      return null;
    }
  }
}
