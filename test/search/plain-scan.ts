import { fold } from '../../src/search/tokens.ts';

/**
 * What a plain scan finds, to judge the search by: no tokens, no index. The words and the runs of Chinese or Japanese
 * of a text, with a blank between them; a word has one on either side, of a run any piece is found.
 */

const units =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{N}+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Letters and digits that touch are one word. */
const unitsOf = (text: string): string[] => {
  const found: string[] = [];
  let end = -1;
  for (const { 0: unit, index } of fold(text).matchAll(units)) {
    const last = found.at(-1);
    if (last !== undefined && index === end && !unspaced.test(last) && !unspaced.test(unit)) {
      found[found.length - 1] = last + unit;
    } else found.push(unit);
    end = index + unit.length;
  }
  return found;
};

export const scanned = (text: string): string => ` ${unitsOf(text).join(' ')} `;

/** Whether a text, `scanned`, has all of `piece` side by side. */
export function has(text: string, piece: string): boolean {
  const wanted = unitsOf(piece);
  const [first = '', last = ''] = [wanted[0], wanted.at(-1)];
  const open = unspaced.test(first) ? '' : ' ';
  const close = unspaced.test(last) ? '' : ' ';
  return wanted.length > 0 && text.includes(open + wanted.join(' ') + close);
}
