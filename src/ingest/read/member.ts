import { hash } from 'node:crypto';
import type { Seed, Span } from '../draft.ts';

/** An article's own bytes in a file that holds several. */
export interface Member {
  readonly bytes: number;
  readonly sha256: string;
  readonly held: Held;
}

/**
 * Where they begin in the file or, where no place of it holds them and nothing else, the text that stands for them; or
 * a copy of them that is published in their place.
 */
export type Held = { readonly offset: number } | { readonly text: string } | { readonly copy: Uint8Array };

/** The bytes of spans of a seed's text, as they stand in the file. Each span begins with a character of ASCII. */
export function membersOf(bytes: Uint8Array, seed: Seed, spans: readonly Span[]): Member[] {
  if (spans.length === 0) return [];
  const isRight = ({ from, to }: Span, at: number): boolean =>
    textIn(bytes.subarray(from, to), seed) === textOf(spans[at], seed);
  const counted = byCounting(bytes, seed, spans);
  const found = counted?.every(isRight) ? counted : byDecoding(bytes, seed, spans);
  return found.map((span, at) =>
    isRight(span, at)
      ? memberOf(bytes.subarray(span.from, span.to), { offset: span.from })
      : memberOfText(textOf(spans[at], seed)),
  );
}

/** A text that stands for bytes which cannot be told from others. */
export const memberOfText = (text: string): Member => memberOf(Buffer.from(text), { text });

const memberOf = (bytes: Uint8Array, held: Held): Member => ({
  bytes: bytes.length,
  sha256: hash('sha256', bytes),
  held,
});

const textOf = (span: Span | undefined, { text }: Seed): string =>
  span ? text.slice(span.from, span.to) : '';

/** Without taking a byte order mark for one inside the file. */
const textIn = (bytes: Uint8Array, { encoding }: Seed): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes).replace(/\r\n?/gu, '\n');

/** In most encodings a mark of ASCII is one byte that nothing else has: the n-th in the text is the n-th in the file. */
function byCounting(bytes: Uint8Array, { text, encoding }: Seed, spans: readonly Span[]): Span[] | null {
  const width = encoding.startsWith('utf-16') ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  const placesOf = (mark: string): number[] => {
    const code = mark.charCodeAt(0);
    const places: number[] = [];
    for (let at = bytes.indexOf(code); at >= 0; at = bytes.indexOf(code, at + 1))
      if (width === 1 || (at % 2 === low && bytes[at - low + (1 - low)] === 0)) places.push(at - low);
    return places;
  };
  const places = new Map<string, readonly number[]>();
  const ordinals = new Map<string, { at: number; count: number }>();
  const byteOf = (at: number): number => {
    const mark = text[at];
    if (mark === undefined) return -1;
    const known = places.get(mark) ?? placesOf(mark);
    places.set(mark, known);
    let { at: next, count } = ordinals.get(mark) ?? { at: 0, count: 0 };
    for (next = text.indexOf(mark, next); next < at && next >= 0; next = text.indexOf(mark, next + 1))
      count += 1;
    ordinals.set(mark, { at, count });
    return known[count] ?? -1;
  };
  const found = spans.map(({ from, to }) => ({ from: byteOf(from), to: byteOf(to - 1) + width }));
  return found.every(({ from, to }) => from >= 0 && to > from) ? found : null;
}

/** Byte by byte, for an encoding that uses the bytes of ASCII for other letters too. */
function byDecoding(bytes: Uint8Array, { encoding }: Seed, spans: readonly Span[]): Span[] {
  const decoder = new TextDecoder(encoding);
  const wanted = new Set(spans.flatMap(({ from, to }) => [from, to - 1]));
  const places = new Map<number, number>();
  let length = 0;
  let before = '';
  for (let at = 0; at < bytes.length; at += 1) {
    for (const char of decoder.decode(bytes.subarray(at, at + 1), { stream: true })) {
      if (wanted.has(length)) places.set(length, at);
      if (!(char === '\n' && before === '\r')) length += char.length;
      before = char;
    }
  }
  return spans.map(({ from, to }) => ({ from: places.get(from) ?? 0, to: (places.get(to - 1) ?? -1) + 1 }));
}
