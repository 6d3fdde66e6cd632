import { matchesOf } from '../../matches.ts';

/** A text as the forms of dates read it, and where each of its characters stood before. */
interface PlainText {
  readonly plain: string;
  /** The place in the text of a place in `plain`. */
  readonly placeOf: (at: number) => number;
}

/** Digits of other scripts than ours, marks that only say how a text runs or that letters join, and Arabic stretching. */
const foreign = /[^\P{Nd}0-9]|[\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const everyForeign = new RegExp(foreign, 'gu');

/** The text with the digits of every script as ASCII ones, and without the marks that stand inside dates and say nothing. */
export function plainDigits(text: string): PlainText {
  if (!foreign.test(text)) return { plain: text, placeOf: (at) => at };
  let plain = '';
  const places: number[] = [];
  let last = 0;
  const keep = (from: number, until: number): void => {
    plain += text.slice(from, until);
    for (let at = from; at < until; at += 1) places.push(at);
  };
  for (const match of matchesOf(everyForeign, text)) {
    keep(last, match.index);
    const digit = digitOf(match[0]);
    if (digit !== '') places.push(match.index);
    plain += digit;
    last = match.index + match[0].length;
  }
  keep(last, text.length);
  return { plain, placeOf: (at) => places[at] ?? text.length };
}

/** The value of a digit; '' for what is none. Each script's ten stand in a row, and rows of ten follow each other. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (!/\p{Nd}/u.test(character)) return '';
  let start = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return String((code - start) % 10);
}
