import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/*
 * Values as lines of JSON, compressed with zstd. Bytes among them are in base64. A checksum tells a damaged file from a
 * whole
 * one, and the first line says how many follow it: of a file that is cut between two frames each is whole.
 */

/** Characters of lines that are compressed together: frames of zstd follow each other in a file. */
const together = 1 << 20;

const params = { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_compressionLevel]: 3 };

/** Names the only field of an object that stands for bytes. */
const bytesField = '\0bytes';

/** Gathers lines, compressed as they come. */
export class Lines {
  readonly #frames: Uint8Array[] = [];
  #waiting: string[] = [];
  #characters = 0;
  #count = 0;

  add(value: unknown): void {
    const line = `${JSON.stringify(value, withoutBytes)}\n`;
    this.#waiting.push(line);
    this.#characters += line.length;
    this.#count += 1;
    if (this.#characters >= together) this.#close();
  }

  /** All lines, after a first one. */
  bytes(head: object): Uint8Array {
    this.#close();
    const counted = { ...head, lines: this.#count };
    const first = zstdCompressSync(`${JSON.stringify(counted)}\n`, { params });
    return Buffer.concat([first, ...this.#frames]);
  }

  #close(): void {
    if (this.#waiting.length === 0) return;
    this.#frames.push(zstdCompressSync(this.#waiting.join(''), { params }));
    this.#waiting = [];
    this.#characters = 0;
  }
}

/**
 * The first line of a file by its first bytes.
 * @throws Error where they are damaged
 */
export function firstLine(begun: Uint8Array): unknown {
  const text = zstdDecompressSync(begun, { finishFlush: constants.ZSTD_e_flush }).toString('utf8');
  return JSON.parse(text.slice(0, text.indexOf('\n')));
}

/** @throws Error where the bytes are damaged, or some of them are missing */
export function* linesOf(compressed: Uint8Array): Generator<unknown> {
  let [told, found] = [Number.NaN, -1];
  for (const line of linesIn(compressed)) {
    if (found < 0) told = countIn(line);
    found += 1;
    yield line;
  }
  if (found !== told) throw new Error(`it has ${found} lines of ${told}`);
}

const countIn = (head: unknown): number =>
  typeof head === 'object' && head !== null && 'lines' in head ? Number(head.lines) : Number.NaN;

function* linesIn(compressed: Uint8Array): Generator<unknown> {
  for (const frame of framesOf(compressed)) {
    for (let from = 0; from < frame.length; ) {
      const to = frame.indexOf(0x0a, from);
      if (to < 0) throw new Error('its last line has no end');
      yield JSON.parse(frame.toString('utf8', from, to), withBytes);
      from = to + 1;
    }
  }
}

/** Node unpacks the first frame alone, and tells how many bytes that had. */
function* framesOf(compressed: Uint8Array): Generator<Buffer> {
  for (let from = 0; from < compressed.length; ) {
    const { buffer, engine } = unpackFirst(compressed.subarray(from));
    if (engine.bytesWritten === 0) throw new Error('it is no whole frame');
    yield buffer;
    from += engine.bytesWritten;
  }
}

// Node's types do not know of the answer that “info” asks for (nodejs.org/api/zlib.html, class Options).
const unpackFirst = (frames: Uint8Array): { buffer: Buffer; engine: { bytesWritten: number } } =>
  zstdDecompressSync(frames, { info: true }) as unknown as ReturnType<typeof unpackFirst>;

/** A Buffer makes itself an array of numbers before a replacer sees it: its holder still has it. */
function withoutBytes(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const own = this[key];
  return own instanceof Uint8Array ? { [bytesField]: Buffer.from(own).toString('base64') } : value;
}

function withBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(bytesField in value)) return value;
  return Buffer.from(String(value[bytesField]), 'base64');
}
