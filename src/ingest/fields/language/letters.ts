import { simplifiedOnly, traditionalOnly } from './chinese-script.ts';
import { cantonese, sharedScript } from './telling.ts';

/** How many characters of a text are of each of the kinds that the judgement of language tells apart. */
export interface KindCounts {
  readonly han: number;
  readonly kana: number;
  readonly letters: number;
  /** Letters of scripts that many languages share. */
  readonly shared: number;
  /** Characters that only Cantonese has. */
  readonly cantonese: number;
  /** Characters that only one of the two Chinese scripts has. */
  readonly simplified: number;
  readonly traditional: number;
}

/** Each kind is a bit. */
const kinds: readonly (readonly [kind: keyof KindCounts, has: (character: string) => boolean])[] = [
  ['han', (character) => /\p{Script=Han}/u.test(character)],
  ['kana', (character) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)],
  ['letters', (character) => /\p{L}/u.test(character)],
  ['shared', (character) => sharedScript.test(character)],
  ['cantonese', (character) => cantonese.test(character)],
  ['simplified', (character) => simplifiedOnly.has(character)],
  ['traditional', (character) => traditionalOnly.has(character)],
];

/** Set for every character that was looked up. */
const known = 1 << kinds.length;

/** The kinds of each character as bits: it is looked up once. */
const bitsOf = new Uint8Array(0x110000);

function lookUp(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  const bits = kinds.reduce((found, [, has], bit) => found | (has(character) ? 1 << bit : 0), known);
  bitsOf[codePoint] = bits;
  return bits;
}

/** Counts the characters of a text by their kinds, in one go over it. */
export function countKinds(text: string): KindCounts {
  const times = new Uint32Array(2 * known);
  for (let i = 0; i < text.length; i += 1) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (codePoint > 0xffff) i += 1;
    const bits = bitsOf[codePoint] || lookUp(codePoint);
    times[bits] = (times[bits] ?? 0) + 1;
  }
  const counts = { han: 0, kana: 0, letters: 0, shared: 0, cantonese: 0, simplified: 0, traditional: 0 };
  for (let bits = known; bits < times.length; bits += 1) {
    const count = times[bits] ?? 0;
    if (count > 0) for (const [bit, [kind]] of kinds.entries()) if (bits & (1 << bit)) counts[kind] += count;
  }
  return counts;
}
