import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { KronikaError } from '../../../errors.ts';
import type { Source } from '../../read/source.ts';
import type { Zipped } from './zipped.ts';

/*
 * Reads a zip whose end is missing, and with it the list of its files: before each file stands a header of its own (APPNOTE
 * 4.3.7), and behind those that were written in one go their sizes (4.3.9).
 */

const headerLength = 30;
const signature = { file: 'PK\x03\x04', descriptor: 'PK\x07\x08', directory: 'PK\x01\x02' };
/** Bits of a header's flags. */
const flag = { encrypted: 1, sizesFollow: 8, utf8: 0x800 };
/** Stands for a size that the extra field has in eight bytes. */
const inExtra = 0xffff_ffff;
const pieceBytes = 64 * 1024;

interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packed: number;
  readonly size: number;
  /** Where its bytes begin. */
  readonly from: number;
  /** Bytes behind them that tell its sizes. */
  readonly behind: number;
}

/** The files that stand whole before the break. */
export function* filesBeforeBreak(source: Source): Generator<Zipped> {
  for (let at = 0; ; ) {
    const header = headerAt(source, at);
    const whole = header && (header.flags & flag.sizesFollow ? withSizes(source, header) : header);
    if (!whole || whole.from + whole.packed > source.size) return;
    at = whole.from + whole.packed + whole.behind;
    if (!whole.name.endsWith('/')) yield zippedOf(source, whole);
  }
}

function headerAt(source: Source, at: number): Header | null {
  const bytes = Buffer.from(source.read(at, headerLength));
  if (bytes.length < headerLength || bytes.toString('latin1', 0, 4) !== signature.file) return null;
  const [nameLength, extraLength] = [bytes.readUInt16LE(26), bytes.readUInt16LE(28)];
  const rest = Buffer.from(source.read(at + headerLength, nameLength + extraLength));
  if (rest.length < nameLength + extraLength) return null;
  const flags = bytes.readUInt16LE(6);
  const sizes = { packed: bytes.readUInt32LE(18), size: bytes.readUInt32LE(22) };
  return {
    name: rest.toString(flags & flag.utf8 ? 'utf8' : 'latin1', 0, nameLength),
    flags,
    method: bytes.readUInt16LE(8),
    crc32: bytes.readUInt32LE(14),
    ...(sizes.size === inExtra ? sizesIn(rest.subarray(nameLength), sizes) : sizes),
    from: at + headerLength + nameLength + extraLength,
    behind: 0,
  };
}

type Sizes = Pick<Header, 'packed' | 'size'>;

/** The sizes of a file of over four gigabytes (APPNOTE 4.5.3). */
function sizesIn(extra: Buffer, sizes: Sizes): Sizes {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1 && at + 20 <= extra.length)
      return {
        size: Number(extra.readBigUInt64LE(at + 4)),
        packed: Number(extra.readBigUInt64LE(at + 12)),
      };
  return sizes;
}

/**
 * Sizes in eight bytes or in four (4.3.9.2), and with a signature before them or without. The first half of eight bytes looks
 * like four, so that those are tried first.
 */
const descriptors = [signature.descriptor, signature.file, signature.directory].flatMap((sign) => [
  { sign, wide: true },
  { sign, wide: false },
]);

/** A file with the sizes that stand behind it: where they are told by the next signature that they agree with. */
function withSizes(source: Source, header: Header): Header | null {
  let held = Buffer.alloc(0);
  for (let at = header.from; at < source.size; at += pieceBytes) {
    const start = at - held.length;
    const piece = Buffer.concat([held, source.read(at, pieceBytes)]);
    for (const { sign, wide } of descriptors)
      for (
        let found = piece.indexOf(sign, 0, 'latin1');
        found >= 0;
        found = piece.indexOf(sign, found + 1, 'latin1')
      ) {
        const [signed, length] = [sign === signature.descriptor, wide ? 20 : 12];
        const end = start + found - (signed ? 0 : length);
        const sizes = sizesAt(source, signed ? end + sign.length : end, header, { end, wide });
        if (sizes) return { ...header, ...sizes, behind: length + (signed ? sign.length : 0) };
      }
    held = piece.subarray(-3);
  }
  return null;
}

/** @param end Where the file ends if these are its sizes. */
function sizesAt(
  source: Source,
  at: number,
  { from }: Header,
  { end, wide }: { readonly end: number; readonly wide: boolean },
): (Sizes & { crc32: number }) | null {
  if (end < from) return null;
  const bytes = Buffer.from(source.read(at, wide ? 20 : 12));
  if (bytes.length < (wide ? 20 : 12)) return null;
  const packed = wide ? Number(bytes.readBigUInt64LE(4)) : bytes.readUInt32LE(4);
  const size = wide ? Number(bytes.readBigUInt64LE(12)) : bytes.readUInt32LE(8);
  // Behind an empty file the next header follows: no such size is meant.
  if (packed === 0 && size > 0) return null;
  return packed === end - from ? { crc32: bytes.readUInt32LE(0), packed, size } : null;
}

const zippedOf = (source: Source, header: Header): Zipped => ({
  name: header.name,
  size: header.size,
  crc32: header.crc32,
  isEncrypted: (header.flags & flag.encrypted) !== 0,
  // The mode of a file stands in the list alone; the bytes of a link name another file, and are no article.
  isLink: false,
  pieces: async () => unpacked(source, header),
});

async function* unpacked(
  source: Source,
  { name, method, from, packed, size }: Header,
): AsyncGenerator<Uint8Array> {
  const pieces = piecesOf(source, from, from + packed);
  if (method !== 0 && method !== 8) throw unreadable(name);
  let left = size;
  const stream =
    method === 0 ? pieces : Readable.from(pieces, { objectMode: false }).pipe(createInflateRaw());
  for await (const piece of stream) {
    // A stream of bytes gives nothing else; its type does not say so.
    const bytes = piece as unknown as Uint8Array;
    left -= bytes.length;
    if (left < 0) throw unreadable(name);
    yield bytes;
  }
}

function* piecesOf(source: Source, from: number, to: number): Generator<Uint8Array> {
  for (let at = from; at < to; at += pieceBytes) yield source.read(at, Math.min(pieceBytes, to - at));
}

const unreadable = (name: string): KronikaError =>
  new KronikaError('breaks-off', `${name} in the zip is not what its header says.`, {
    advice: 'Fetch or copy the zip again, or mend it with “zip -FF”.',
  });
