import { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { describeError, KronikaError } from '../../errors.ts';
import { limits } from '../read/limits.ts';
import type { Source } from '../read/source.ts';

/** A file that may be a container, compressed as a whole or not: its container need not know of that. */
export interface OpenFile {
  /** Its path, without the ending of its compression. */
  readonly name: string;
  /** The first bytes, uncompressed. */
  readonly head: Uint8Array;
  /** The first bytes as text, each byte as a character of Latin 1. */
  readonly text: string;
  readonly isCompressed: boolean;
  /** The bytes as they lie there, at hand in any order: compressed where the file is. */
  readonly source: Source;
  /**
   * All bytes from the beginning on, uncompressed.
   * @throws KronikaError `breaks-off`, `too-much-unpacked`, after what came before
   */
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /** A file of a folder that belongs to it (companions.ts); null where there is none. */
  readonly beside?: (name: string) => Uint8Array | null;
  /** The names of its columns by what they hold, as the sidecar of a table gives them. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Bytes of the head: enough to know every kind of file by. */
const headBytes = 16 * 1024;
/** Bytes that are read of a file at a time. */
const chunkBytes = 256 * 1024;

interface Compression {
  /** The bytes that such a file begins with. */
  readonly start: readonly number[];
  /** The endings of its name, and what stands in their place without it. */
  readonly endings: readonly (readonly [ending: string, plain: string])[];
  readonly unpack: () => NodeJS.ReadWriteStream;
}

/** How files are compressed as a whole: gzip (RFC 1952) and Zstandard (RFC 8878), both by Node itself. */
const compressions: readonly Compression[] = [
  {
    start: [0x1f, 0x8b],
    endings: [
      ['.tgz', '.tar'],
      ['.gz', ''],
      ['.gzip', ''],
    ],
    unpack: () => createGunzip(),
  },
  {
    start: [0x28, 0xb5, 0x2f, 0xfd],
    endings: [
      ['.tzst', '.tar'],
      ['.zst', ''],
      ['.zstd', ''],
    ],
    unpack: () => createZstdDecompress(),
  },
];

/** Looks at the beginning of a file. */
export async function openFile(path: string, source: Source): Promise<OpenFile> {
  const start = source.read(0, headBytes);
  const compression = compressionOf(start);
  const opened = {
    name: compression ? withoutEnding(path, compression) : path,
    isCompressed: compression !== undefined,
    source,
    chunks: () => (compression ? unpacked(pieces(source), source.size, compression) : pieces(source)),
  };
  const head = compression ? await firstOf(opened.chunks()) : start;
  return { ...opened, head, text: Buffer.from(head).toString('latin1') };
}

function withoutEnding(path: string, { endings }: Compression): string {
  const found = endings.find(([ending]) => path.toLowerCase().endsWith(ending));
  return found ? path.slice(0, -found[0].length) + found[1] : path;
}

/** The bytes of a head; of a file that breaks off before, what there is. */
async function firstOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const first: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      first.push(chunk);
      length += chunk.length;
      if (length >= headBytes) break;
    }
  } catch {
    // Whoever reads all of it is told.
  }
  return Buffer.concat(first).subarray(0, headBytes);
}

async function* pieces(source: Source): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += chunkBytes) {
    const piece = source.read(at, chunkBytes);
    if (piece.length === 0) return;
    yield piece;
  }
}

/**
 * A stream of bytes, uncompressed where they are compressed as a whole.
 * @param size How many they are.
 */
export async function* uncompressed(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const { value: first, done } = await iterator.next();
  if (done) return;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const compression = compressionOf(first);
  yield* compression ? unpacked(all(), size, compression) : all();
}

const compressionOf = (start: Uint8Array): Compression | undefined =>
  compressions.find(({ start: magic }) => magic.every((byte, at) => start[at] === byte));

async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
  { unpack }: Compression,
): AsyncGenerator<Uint8Array> {
  const most = limits.unpackedBytes + size * limits.unpackedGrowth;
  const packed = Readable.from(bytes, { objectMode: false });
  const stream = packed.pipe(unpack());
  let length = 0;
  try {
    for await (const chunk of stream) {
      // A stream of bytes gives nothing else; its type does not say so.
      const bytes = chunk as unknown as Uint8Array;
      length += bytes.length;
      if (length > most) throw tooMuch();
      yield bytes;
    }
  } catch (error) {
    throw error instanceof KronikaError ? error : breaksOff(error);
  } finally {
    packed.destroy();
  }
}

const breaksOff = (cause: unknown): KronikaError =>
  new KronikaError(
    'breaks-off',
    `The file is damaged or breaks off: what it holds up to there is read (${describeError(cause)}).`,
    { advice: 'Fetch or copy the file again.', cause },
  );

const tooMuch = (): KronikaError =>
  new KronikaError(
    'too-much-unpacked',
    'The file becomes far larger when it is unpacked than files of articles do; the rest of it is not read.',
    { advice: 'Unpack it yourself where you know what it holds, and put the files into the seeds folder.' },
  );
