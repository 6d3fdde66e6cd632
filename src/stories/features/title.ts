import { fold } from '../../search/tokens.ts';
import { hashOf } from '../hash.ts';

/*
 * A title without the name of its column, and the pattern that titles of one series have in common. Which patterns and
 * columns are series is not told by a title, but by how many articles have them (series.ts).
 */

/** The features of a title beside its words. */
export interface TitleFeatures {
  /** Without the name of a column before it. */
  readonly bare: string;
  /** Of its folded letters and digits; 0 where there is none. */
  readonly hash: number;
  /** Folded letters and digits. */
  readonly length: number;
  /** Of its letters with one sign for each number. */
  readonly pattern: number;
  /** Of its letters before the first number, and after the last; 0 where these are few or there is no number. */
  readonly head: number;
  readonly tail: number;
  /** Of its numbers, in order; 0 where there is none. */
  readonly numbers: number;
  /** Of the first of them. */
  readonly firstNumber: number;
  /** Of the name of its column, as in 【…】, `…｜` or `…：`; 0 where there is none. */
  readonly column: number;
  /** How many things it tells, as its semicolons divide them. */
  readonly parts: number;
}

const bracketed = /^\s*[【[［〔](?<name>[^】\]］〕]{1,24})[】\]］〕]\s*/u;
const barred = /^\s*(?<name>[^｜|┃丨│]{1,24}?)\s*[｜|┃丨│]\s*/u;
const colon = /^\s*(?<name>[^：:]{2,16})[：:]\s*(?=\S)/u;
/** A hyphen without spaces around it joins the parts of a word: Covid-19. */
const dashed = /^\s*(?<name>[^–—]{2,16}?)(?:\s+-{1,2}\s+|\s*[–—]{1,2}\s*)(?=\S)/u;
const hashtag = /#[\p{L}\p{N}_]+/gu;
const columnMarks = [bracketed, barred];

/** Digits, and Chinese numbers that stand for a part or a day. */
const number =
  /\d+(?:[.,:/-]\d+)*|[零〇一二三四五六七八九十百]+(?=[月日号集期篇章回讲部季版弹天))）])|(?<=[第（(])[零〇一二三四五六七八九十百]+|(?<=[（(])[a-zA-Z上中下](?=[)）])/gu;
const semicolon = /[;；]/u;
const notLetter = /[^\p{L}\p{N}\ue000-\uefff]+/gu;
const fewLetters = 4;

/** The title without the names of columns before it, of which there may be two: 樱花FM┃【快讯】… */
function withoutColumns(title: string): { readonly bare: string; readonly column: string } {
  let bare = title.replace(hashtag, ' ').trim() || title;
  let column = '';
  for (let times = 0; times < 2; times += 1) {
    const match = columnMarks.map((mark) => mark.exec(bare)).find((found) => found !== null);
    const rest = match ? bare.slice(match[0].length) : '';
    if (!match || rest.replace(notLetter, '').length < fewLetters) break;
    column ||= match.groups?.name ?? '';
    bare = rest;
  }
  if (column === '') column = (colon.exec(bare) ?? dashed.exec(bare))?.groups?.name ?? '';
  return { bare, column };
}

const lettersOf = (text: string): string => fold(text).replace(notLetter, '');
const hashOrNone = (letters: string, least = fewLetters): number =>
  letters.length < least ? 0 : hashOf(letters);

export function titleFeaturesOf(title: string): TitleFeatures {
  const { bare, column } = withoutColumns(title);
  const letters = lettersOf(bare);
  const numbers = [...bare.matchAll(number)];
  const [first, last] = [numbers[0], numbers.at(-1)];
  return {
    bare,
    hash: letters === '' ? 0 : hashOf(letters),
    length: letters.length,
    pattern: hashOf(lettersOf(bare.replace(number, ' ')) + numbers.length),
    head: first ? hashOrNone(lettersOf(bare.slice(0, first.index))) : 0,
    tail: last ? hashOrNone(lettersOf(bare.slice(last.index + last[0].length))) : 0,
    numbers: numbers.length === 0 ? 0 : hashOf(numbers.map(([digits]) => digits).join(' ')),
    firstNumber: first ? hashOf(first[0]) : 0,
    parts: bare.split(semicolon).length,
    column: hashOrNone(lettersOf(column.replace(number, '')), 2),
  };
}
