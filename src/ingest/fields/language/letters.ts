/* The kinds of characters that the judgement of language tells apart; each character is looked up once. */

const han = 1;
const kana = 2;
const letter = 4;
/** Set for every character that was looked up. */
const known = 128;

const patterns: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [han, /\p{Script=Han}/u],
  [kana, /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [letter, /\p{L}/u],
];

const kinds = new Uint8Array(0x110000);

/** The kinds of a character, as bits. */
function kindOf(codePoint: number): number {
  const found = kinds[codePoint] ?? 0;
  return found === 0 ? lookUp(codePoint) : found;
}

function lookUp(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  let kind = known;
  for (const [bit, pattern] of patterns) if (pattern.test(character)) kind |= bit;
  kinds[codePoint] = kind;
  return kind;
}

/** How many characters of a text are of each kind. */
export function countKinds(text: string): { han: number; kana: number; letters: number } {
  let [hans, kanas, letters] = [0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (codePoint > 0xffff) i += 1;
    const kind = kindOf(codePoint);
    if (kind & han) hans += 1;
    if (kind & kana) kanas += 1;
    if (kind & letter) letters += 1;
  }
  return { han: hans, kana: kanas, letters };
}
