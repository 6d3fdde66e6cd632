import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { limits } from '../../read/limits.ts';

/** The answer of a server, as it came over the wire. */
export interface HttpAnswer {
  readonly status: number;
  /** By their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly content: Buffer;
}

/** The fields before a blank line; a line that begins with a blank goes on with the one before it. */
export function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const at = line.indexOf(':');
    if (at > 0) fields.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return fields;
}

/** Reads an answer in the form of RFC 9112; null where it is none. */
export function readAnswer(bytes: Buffer): HttpAnswer | null {
  const [status] = /(?<=^HTTP\/[\d.]+ +)\d{3}/u.exec(bytes.toString('latin1', 0, 64)) ?? [];
  const end = endOfHead(bytes);
  if (status === undefined || end === null) return null;
  const fields = fieldsOf(bytes.toString('latin1', 0, end.at));
  return { status: Number(status), fields, content: bytes.subarray(end.at + end.length) };
}

function endOfHead(bytes: Buffer): { readonly at: number; readonly length: number } | null {
  for (const blank of ['\r\n\r\n', '\n\n']) {
    const at = bytes.indexOf(blank);
    if (at >= 0) return { at, length: blank.length };
  }
  return null;
}

type Undo = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer;

/** The content codings of RFC 9110 and of RFC 8878, by Node itself. */
const codings: Readonly<Record<string, Undo>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/**
 * The content as it was before it was sent. Some crawlers undo what the fields still tell of: what is not as they say is
 * taken as it is.
 */
export function contentOf({ fields, content }: HttpAnswer): Buffer {
  const isChunked = /\bchunked\b/iu.test(fields.get('transfer-encoding') ?? '');
  const whole = isChunked ? (joinedChunks(content) ?? content) : content;
  const names = (fields.get('content-encoding') ?? '').toLowerCase().split(',');
  return names.reduceRight((bytes, name) => undone(bytes, codings[name.trim()]), whole);
}

function undone(bytes: Buffer, undo: Undo | undefined): Buffer {
  if (!undo || looksPlain(bytes)) return bytes;
  return undo(bytes, { maxOutputLength: limits.seedBytes });
}

/** A page begins with a mark of HTML, and no coding does. */
const looksPlain = (bytes: Buffer): boolean => /^\s*</u.test(bytes.toString('latin1', 0, 64));

/** The chunks of RFC 9112 as one; null where they are none. */
function joinedChunks(bytes: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [head, size = ''] =
      /^([\da-f]{1,8})[^\r\n]{0,256}\r?\n/iu.exec(bytes.toString('latin1', at, at + 300)) ?? [];
    if (head === undefined) return chunks.length > 0 ? Buffer.concat(chunks) : null;
    const from = at + head.length;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(bytes.subarray(from, from + length));
    at = from + length + (bytes[from + length] === 0x0d ? 2 : 1);
  }
  return Buffer.concat(chunks);
}
