import { decodeAs } from '../read/text-decoder.ts';
import { patternOf } from './words.ts';

/** It stands in a file where words were taken out: letters that every encoding has. */
const rawMark = '[redacted]';

/**
 * A copy of a file, in its own encoding, without some words.
 * @param encoding WHATWG name
 * @returns null where the words are not found as they are, or may still be read in another form: as entities, escapes, or
 *   divided by tags
 */
export function redactRaw(bytes: Uint8Array, encoding: string, words: readonly string[]): Uint8Array | null {
  let copy = bytes;
  for (const one of words) {
    const pattern = patternOf(one);
    const text = decodeAs(copy, encoding);
    const spans = [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
      from: index,
      to: index + match.length,
    }));
    if (spans.length === 0) return null;
    const places = placesIn(copy, encoding, text, new Set(spans.flatMap(({ from, to }) => [from, to])));
    if (!places) return null;
    copy = joined(
      copy,
      encoding,
      spans.map(({ from, to }) => [places.get(from) ?? 0, places.get(to) ?? copy.length]),
    );
  }
  const left = decodeAs(copy, encoding);
  const isLeft = words.some((one) => forms(left).some((form) => form.search(patternOf(one)) >= 0));
  return isLeft ? null : copy;
}

/** The forms in which a program, or a reader, may read a file. */
function forms(text: string): string[] {
  const whole = text.replace(/=\r?\n/gu, '');
  const entities = (some: string): string =>
    some
      .replace(/&#x([0-9a-f]{1,6});?/giu, (_, code: string) => fromCode(Number.parseInt(code, 16)))
      .replace(/&#(\d{1,7});?/gu, (_, code: string) => fromCode(Number(code)))
      .replace(/&(amp|lt|gt|quot|apos|nbsp);/giu, (_, name: string) => named[name.toLowerCase()] ?? '');
  const escapes = text
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/giu, (_, code: string) => fromCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/gu, ' ')
    .replace(/\\(.)/gu, '$1');
  const quoted = bytesOf(whole, /=([0-9A-F]{2})/giu);
  const addressed = bytesOf(text, /%([0-9A-F]{2})/giu);
  const without = [text, escapes, quoted, addressed].map((some) => some.replace(/<[^>]*>/gu, ''));
  const all = [text, escapes, quoted, addressed, ...without];
  return [...all, ...all.map(entities)].flatMap((form) => [
    form,
    form.replace(/[*_~`\\\u00ad\u200b-\u200d]/gu, ''),
  ]);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const fromCode = (code: number): string => (code <= 0x10_ffff ? String.fromCodePoint(code) : '');

/** A text in which runs of bytes are written as codes, with the characters that the bytes are in UTF-8. */
const bytesOf = (text: string, code: RegExp): string =>
  text.replace(new RegExp(`(?:${code.source})+`, code.flags), (run) =>
    Buffer.from(run.replace(/[^0-9a-f]/giu, ''), 'hex').toString(),
  );

/** Where characters of the text begin in the bytes; null where that cannot be told. */
function placesIn(
  bytes: Uint8Array,
  encoding: string,
  text: string,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, number> | null {
  const places = new Map<number, number>();
  const lengthOf = lengthsIn(encoding);
  if (lengthOf) {
    // A mark of the order of bytes is no part of the text.
    const begin = bytes.length - lengthOf(text);
    if (begin < 0 || decodeAs(bytes.subarray(0, begin), encoding) !== '') return null;
    for (const at of wanted) places.set(at, begin + lengthOf(text.slice(0, at)));
    return places;
  }
  if (bytes.length > largestCounted) return null;
  let [at, size] = [0, 0];
  for (const character of text) {
    if (wanted.has(at)) places.set(at, size);
    const width = widths.find((many) => decodeAs(bytes.subarray(size, size + many), encoding) === character);
    if (width === undefined) return null;
    size += width;
    at += character.length;
  }
  if (wanted.has(at)) places.set(at, size);
  return size === bytes.length ? places : null;
}

/** Bytes of a file whose characters are measured one by one. */
const largestCounted = 1 << 20;

/** Bytes that one character has in the encodings that have no state. */
const widths = [1, 2, 3, 4];

/** Bytes of a text in an encoding of Unicode; null for other encodings. */
function lengthsIn(encoding: string): ((text: string) => number) | null {
  if (encoding === 'utf-8') return (text) => Buffer.byteLength(text);
  return encoding.startsWith('utf-16') ? (text) => text.length * 2 : null;
}

function joined(
  bytes: Uint8Array,
  encoding: string,
  spans: readonly (readonly [number, number])[],
): Uint8Array {
  const inPlace = Buffer.from(rawMark, encoding.startsWith('utf-16') ? 'utf16le' : 'latin1');
  if (encoding === 'utf-16be') inPlace.swap16();
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    pieces.push(bytes.subarray(from, start), inPlace);
    from = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(from)]);
}
