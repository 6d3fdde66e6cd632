import { cached } from '../cached.ts';
import { sameLetters } from './same-letters.ts';
import simplified from './simplified.json' with { type: 'json' };

/*
 * The one tokenizer: the build, the browser's queries, excerpts and highlighting all cut text with it, so that what
 * is indexed and what is asked for cannot differ.
 *
 * Text is folded character by character: compatibility forms (NFKC), lower case, Traditional to Simplified, no
 * diacritics, one of letters that are the same. A run of a script that puts no blanks between words, as Chinese, Japanese and Thai do, becomes one token
 * a character, that character and the next; the last stands alone. A run of other letters and digits is one token, with
 * the kana that touch its letters: はGettr. Everything else divides and leaves no trace.
 */

export interface Token {
  /** Folded: one word, two characters of a run without blanks, or its last one. */
  readonly text: string;
  /** Where it stands in the text as given, in UTF-16 units: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
}

const toSimplified = new Map<string, string>();
const simplifiedForms = [...simplified.to];
let traditional = 0;
for (const [index, step] of simplified.steps.split(' ').entries()) {
  traditional += Number.parseInt(step, 36);
  const form = String.fromCodePoint(traditional);
  toSimplified.set(form, simplifiedForms[index] ?? form);
}

/** Characters of scripts that put no blanks between words, with the vowel signs and tones among them. */
const unspaced =
  /^(?:\p{Script=Han}|(?=[\p{L}\p{M}])(?!\p{Script=Inherited})[\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])$/u;
const letterOrDigit = /^[\p{L}\p{N}]$/u;

/**
 * Vowel signs and tones of the scripts from Devanagari to Khmer are letters rather than diacritics, but for the dot of
 * borrowed sounds. Pagefind drops all marks from what it is asked, so that they fold to characters of no meaning.
 */
const vowelSign = /^(?![\u093c\u09bc\u0a3c\u0abc\u0b3c\p{Script=Inherited}])(?=\p{M})[\u0900-\u17ff]$/u;
/** Letters of their own, though Unicode sees a letter and a mark in them: their words are not those without it. */
const ownLetters = /^[йїў]$/u;

const signShift = 0xe000 - 0x0900;
const ownShift = 0xef00 - 0x0400;
const foldedSign = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + signShift);
/** Pagefind would take their marks as well. */
const foldedOwnLetter = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + ownShift);
const unfoldedSign = (character: string): string =>
  /^[\ue000-\ueeff]$/u.test(character) ? String.fromCharCode(character.charCodeAt(0) - signShift) : character;
const unfoldedLetter = (character: string): string =>
  /^[\uef00-\uefff]$/u.test(character)
    ? String.fromCharCode(character.charCodeAt(0) - ownShift)
    : unfoldedSign(character);

/** Folded text in letters that can be shown, and that fold to it again. */
export const unfolded = (text: string): string => Array.from(text, unfoldedLetter).join('').normalize('NFC');

/** True for a folded character of a script without blanks. */
export const isUnspaced = (character: string): boolean => unspaced.test(unfoldedSign(character));

const kana = /^(?!\p{Script=Han})[\p{scx=Hira}\p{scx=Kana}]$/u;

/** The tokenizer treats a folded character as one of these. */
type Kind = 'unspaced' | 'word' | 'other';
const kindOf = (character: string): Kind =>
  unspaced.test(character)
    ? 'unspaced'
    : letterOrDigit.test(character) || vowelSign.test(character)
      ? 'word'
      : 'other';

type Folded = readonly { readonly character: string; readonly kind: Kind; readonly isKana: boolean }[];

/** One character folded: none for a diacritic, several for a ligature, one for nearly all others. */
const foldCharacter = cached((code: number): Folded => {
  const han = foldedPlainHan(code);
  return han > 0
    ? [{ character: String.fromCharCode(han), kind: 'unspaced', isKana: false }]
    : foldOther(String.fromCodePoint(code));
});

/** Nearly all Chinese: characters that are their own compatibility form, and have no case and no diacritics. */
const plainHan = { from: 0x4e00, to: 0x9fff };

/** Each holds the character that it folds to, where that is one unit of UTF-16, else 0. */
const foldedHan = new Uint16Array(plainHan.to - plainHan.from + 1).map((_, at) => plainHan.from + at);
for (const [form, simple] of toSimplified) {
  const at = form.charCodeAt(0) - plainHan.from;
  if (form.length === 1 && at >= 0) foldedHan[at] = simple.length === 1 ? simple.charCodeAt(0) : 0;
}

/** Such a character folded, as a code point; 0 for any other. */
const foldedPlainHan = (code: number): number =>
  code < plainHan.from || code > plainHan.to ? 0 : (foldedHan[code - plainHan.from] ?? 0);

function foldOther(given: string): Folded {
  let text = '';
  for (const character of given.normalize('NFKC').toLowerCase()) {
    text += toSimplified.get(character) ?? character;
  }
  const letters = Array.from(withoutDiacritics(text), (letter) => sameLetters.get(letter) ?? letter);
  return Array.from(letters.join(''), (character) => ({
    character: foldedMark(character),
    kind: kindOf(character),
    isKana: kana.test(character),
  }));
}

function foldedMark(character: string): string {
  if (vowelSign.test(character)) return foldedSign(character);
  return ownLetters.test(character) ? foldedOwnLetter(character) : character;
}

function withoutDiacritics(text: string): string {
  // が is another letter than か.
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(text) || ownLetters.test(text)) return text;
  const marks = /\p{M}/gu;
  const bare = text.normalize('NFD').replace(marks, (mark) => (vowelSign.test(mark) ? mark : ''));
  // A word's last sigma has a shape of its own, which only a look at its neighbours would tell.
  return bare.replaceAll('ς', 'σ');
}

/** Marks that make another letter of the one before them: those of й, ї and ў, and of voiced kana in either width. */
const joiningMarks: ReadonlySet<number> = new Set([0x0306, 0x0308, 0x3099, 0x309a, 0xff9e, 0xff9f]);

/** The character at `at` as one code point with such a mark, where Unicode has one for both, and where the next begins. */
function letterAt(text: string, at: number): { readonly code: number; readonly next: number } {
  const code = text.codePointAt(at) ?? 0;
  const next = at + (code > 0xffff ? 2 : 1);
  if (!joiningMarks.has(text.charCodeAt(next))) return { code, next };
  const joined = text.slice(at, next + 1).normalize('NFKC');
  return joined.length === 1 ? { code: joined.charCodeAt(0), next: next + 1 } : { code, next };
}

const ascii = /^[\x20-\x7e]*$/u;

/** The text as searches compare it. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; ) {
    const { code, next } = letterAt(text, at);
    for (const part of foldCharacter(code)) folded += part.character;
    at = next;
  }
  return folded;
}

/** It is told of each token, one after the other, with where that stands in the text as given. */
interface TokenReader {
  /** A word, or the last character of a run without blanks. */
  word(text: string, start: number, end: number): void;
  /** Two characters of a run without blanks, as code points. */
  pair(first: number, second: number, start: number, end: number): void;
}

/** The zero-width joiner and its opposite. */
const joiners: ReadonlySet<number> = new Set([0x200c, 0x200d]);
const indicSign = /[\ue000-\ue4ff]$/u;

/** Tells `reader` each token in order. */
export function readTokens(text: string, reader: TokenReader): void {
  const run = new Run(reader);
  let joined: KanaRun = { end: 0, kind: 'unspaced' };
  for (let at = 0; at < text.length; ) {
    const { code, next } = letterAt(text, at);
    const han = foldedPlainHan(code);
    if (han > 0) run.addUnspaced(han, at, next);
    else {
      const folded = foldCharacter(code);
      if (folded.length === 0 || (joiners.has(code) && run.endsInSign())) run.addDiacritic(next);
      else
        for (const { character, kind, isKana } of folded) {
          let its = kind;
          if (isKana && kind === 'unspaced') {
            if (at >= joined.end) joined = kanaRun(text, at, run.word);
            its = joined.kind;
          }
          if (its === 'unspaced') run.addUnspaced(character.codePointAt(0) ?? 0, at, next);
          else if (its === 'word') run.addLetter(character, at, next);
          else run.close();
        }
    }
    at = next;
  }
  run.close();
}

/** A token that is being read: a word, or a character that waits for the next of its run without blanks. */
class Run {
  /** The word so far; empty where there is none. */
  word = '';
  /** A code point; 0 where there is none. */
  #waiting = 0;
  #start = 0;
  #end = 0;
  readonly #reader: TokenReader;

  constructor(reader: TokenReader) {
    this.#reader = reader;
  }

  addUnspaced(code: number, at: number, next: number): void {
    if (this.#waiting > 0) this.#reader.pair(this.#waiting, code, this.#start, next);
    else this.close();
    this.#waiting = code;
    this.#start = at;
    this.#end = next;
  }

  addLetter(letter: string, at: number, next: number): void {
    if (this.#waiting > 0) this.close();
    if (this.word === '') this.#start = at;
    this.word += letter;
    this.#end = next;
  }

  /** A diacritic belongs to what it stands on. */
  addDiacritic(next: number): void {
    if (this.#waiting > 0 || this.word !== '') this.#end = next;
  }

  /** True where the word so far ends in a sign of the scripts of India, after which a joiner only shapes what follows. */
  endsInSign(): boolean {
    return indicSign.test(this.word);
  }

  close(): void {
    if (this.#waiting > 0) this.#reader.word(String.fromCodePoint(this.#waiting), this.#start, this.#end);
    else if (this.word !== '') this.#reader.word(this.word, this.#start, this.#end);
    this.#waiting = 0;
    this.word = '';
  }
}

interface KanaRun {
  /** Where they end in the text. */
  readonly end: number;
  readonly kind: Kind;
}

/** More kana than this in a row touch nothing that matters, and need not be read to their end. */
const longestKana = 200;

const endsInLetter = /\p{L}$/u;

/** The kana from `at` on: part of a word where they touch a letter of another script, before them or after. */
function kanaRun(text: string, at: number, wordBefore: string): KanaRun {
  let end = at;
  for (const character of text.slice(at, at + longestKana)) {
    const folded = foldCharacter(character.codePointAt(0) ?? 0);
    const [first] = folded;
    if (first && !first.isKana) {
      const touches = first.kind === 'word' && endsInLetter.test(first.character);
      return { end, kind: touches || endsInLetter.test(wordBefore) ? 'word' : 'unspaced' };
    }
    end += character.length;
  }
  return { end, kind: endsInLetter.test(wordBefore) ? 'word' : 'unspaced' };
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  readTokens(text, {
    word: (word, start, end) => tokens.push({ text: word, start, end }),
    pair: (first, second, start, end) =>
      tokens.push({ text: String.fromCodePoint(first, second), start, end }),
  });
  return tokens;
}

/** True for a token of two characters of a run without blanks: the next token of the run follows. */
export function isPair(token: string): boolean {
  const [first, second] = token;
  return first !== undefined && second !== undefined && isUnspaced(first);
}

/** The folded text that tokens were made from: its words and its runs without blanks, divided by single blanks. */
export function textOfTokens(tokens: readonly string[]): string {
  let text = '';
  let joined = true;
  for (const token of tokens) {
    if (!joined) text += ' ';
    joined = isPair(token);
    text += joined ? ([...token][0] ?? '') : token;
  }
  return text;
}
