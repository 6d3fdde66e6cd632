import { fold } from '../../src/search/tokens.ts';

/*
 * The finds of a plain scan, to judge the search by: no tokens, no index. The words and the runs of Chinese or Japanese
 * of a text, with a blank between them; a word has one on either side, of a run any piece is found. Kana that touch a
 * letter of another script are part of a word.
 */

const kana = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const letter = String.raw`[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const word = String.raw`(?:${kana}+(?=${letter})|(?<=${letter})${kana}+|${letter}|\p{N})+`;
const run = String.raw`(?:\p{Script=Han}|${kana}+(?!${kana}|${letter}))+`;
const units = new RegExp(`(?<word>${word})|(?<run>${run})`, 'gu');
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Kana in a word are other characters than those in a run, so that no piece of a run is found in a word. */
const asLetters = (text: string): string =>
  text.replace(new RegExp(kana, 'gu'), (character) =>
    String.fromCodePoint(0xf_0000 + (character.codePointAt(0) ?? 0)),
  );

const unitsOf = (text: string): string[] =>
  Array.from(fold(text).matchAll(units), ({ groups }) => groups?.run ?? asLetters(groups?.word ?? ''));

export const scanned = (text: string): string => ` ${unitsOf(text).join(' ')} `;

/** Whether a text, `scanned`, has all of `piece` side by side; a single kana at its end may begin a word. */
export function has(text: string, piece: string): boolean {
  const wanted = unitsOf(piece);
  const last = wanted.at(-1) ?? '';
  const begun = Array.from(last).length === 1 ? asLetters(last) : last;
  if (begun !== last && stands(text, [...wanted.slice(0, -1), begun], '')) return true;
  return wanted.length > 0 && stands(text, wanted, unspaced.test(last) ? '' : ' ');
}

const stands = (text: string, wanted: readonly string[], end: string): boolean =>
  text.includes((unspaced.test(wanted[0] ?? '') ? '' : ' ') + wanted.join(' ') + end);
