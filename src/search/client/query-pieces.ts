/** A piece of what a reader typed: what stands in quotes, or between blanks. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  /** Articles that have it are not wanted. */
  readonly minus: boolean;
}

/** By the quotes that open: those that close. Languages use the same ones either way: „a“, “a”, »a«, ”a”. */
const closing: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '‹': '›',
  '›': '‹',
  '«': '»',
  '»': '«',
};
const doubles = '"“”„‟＂';
/** Single ones are also apostrophes: they hold words together only where blanks stand around them. */
const singles = '‘‚’';

/** Blanks divide, but not the fixed and the narrow ones that stand inside numbers. */
const blank = /[^\S\u00a0\u202f\u2007]/u;
/** Divide as well, but in numbers: Chinese has no blanks beside them. */
const stop = /[，。、；：？！…]/u;
/** Excludes what follows it, where nothing stands before it and a word or a quote after it. */
const minusSign = /^[-－−](?![-－−>\s]|$)/u;
const wordCharacter = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;
const digit = /\p{Nd}/u;

/** Cuts what a reader typed at blanks and quotes. Quotes without their fellows are left out. */
export function dividedPieces(input: string): Piece[] {
  const characters = [...input];
  const pieces: Piece[] = [];
  const add = (from: number, to: number, quoted: boolean) => {
    const text = characters.slice(from, to).join('');
    const free = quoted ? isFree(characters, from - 2) : isFree(characters, from);
    const sign = characters.slice(quoted ? from - 2 : from, to).join('');
    if (to > from) pieces.push({ text, quoted, minus: free && minusSign.test(sign) });
  };
  let from = 0;
  for (let at = 0; at < characters.length; at += 1) {
    const end = closingQuote(characters, at);
    if (end < 0 && !divides(characters, at)) continue;
    add(from, at, false);
    if (end > at) {
      add(at + 1, end, true);
      at = end;
    }
    from = at + 1;
  }
  add(from, characters.length, false);
  return pieces;
}

/** True where nothing stands before a place. */
const isFree = (characters: readonly string[], at: number): boolean =>
  at === 0 || blank.test(characters[at - 1] ?? '');

function divides(characters: readonly string[], at: number): boolean {
  const character = characters[at] ?? '';
  if (blank.test(character)) return true;
  const inNumber = digit.test(characters[at - 1] ?? '') && digit.test(characters[at + 1] ?? '');
  return stop.test(character) && !inNumber;
}

/** Where the quote that opens at `at` is closed; -1 where none opens there, or it stays open. */
function closingQuote(characters: readonly string[], at: number): number {
  const open = characters[at] ?? '';
  const before = characters[at - 1] ?? ' ';
  if (singles.includes(open)) {
    if (wordCharacter.test(before)) return -1;
    const isEnd = (character: string, place: number) =>
      place > at + 1 && /[‘’]/u.test(character) && !wordCharacter.test(characters[place + 1] ?? ' ');
    return characters.findIndex(isEnd);
  }
  if (doubles.includes(open)) {
    // 5" is five inches.
    if (open === '"' && wordCharacter.test(before) && !han.test(before)) return -1;
    return characters.findIndex((character, place) => place > at && doubles.includes(character));
  }
  const end = closing[open];
  return end === undefined ? -1 : characters.indexOf(end, at + 1);
}
