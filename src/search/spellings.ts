import { fold } from './tokens.ts';

/*
 * Other spellings of a word that whoever types it may mean: near ones, where `same-letters.ts` has those that are found
 * exactly. An archive's words are looked up by their plain spelling, so that typed plain a word finds its marked
 * letters; typed with them it finds itself.
 */

/** Cyrillic letters that keyboards of a neighbour lack, and what is typed for them. */
const plainCyrillic = new Map(
  Array.from(
    'йи їі ўу ґг әа өо үу ұу қк ғг ңн һх ҳх ҷч ҙз ҫс җж ҡк'.matchAll(/(\S)(\S)/gu),
    ([, own = '', plain = '']) => [own, plain],
  ),
);

/** Letters with an umlaut or a ring, as those write them who have none. */
const twoLetters = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
]);

/** Languages in which they are written so. */
const withUmlauts: ReadonlySet<string> = new Set(['da', 'de', 'et', 'fi', 'is', 'no', 'sv']);

/** A nasal before a consonant of its own row is written as a letter or as a dot: हिन्दी, हिंदी. */
const nasals = /[ङञणनम]\u094d(?=[\u0915-\u0939])/gu;
const anusvara = '\u0902';

/** Signs inside words that are left out as often as not, by language. */
const narrow = '\u200c';
const apostrophes = "'’ʼʻ‘`";
const signsInside: Readonly<Record<string, string>> = {
  ...{ ckb: narrow, fa: narrow, ps: narrow, ug: narrow, ur: narrow },
  ...{ be: apostrophes, uk: apostrophes, uz: apostrophes, he: "'׳’" },
};

const compounds = new Map(
  Object.entries(signsInside).map(([language, signs]) => [
    language,
    new RegExp(`[\\p{L}\\p{M}]+(?:[${signs}][\\p{L}\\p{M}]+)+`, 'gu'),
  ]),
);

/** The words of a text that have such a sign inside, in lower case. */
export const compoundsOf = (text: string, language: string): string[] =>
  Array.from(text.matchAll(compounds.get(language) ?? /(?!)/gu), ([word]) =>
    word.normalize('NFC').toLowerCase(),
  );

const replaced = (word: string, letters: ReadonlyMap<string, string>): string =>
  Array.from(word, (letter) => letters.get(letter) ?? letter).join('');

const withDot = (word: string): string => word.replace(nasals, anusvara);
const inside = new RegExp(`[${narrow}${apostrophes}׳]`, 'gu');

/** The plain spelling of a word in lower case, folded, under which it is looked up. */
export const plainSpelling = (word: string): string =>
  fold(withDot(replaced(word.normalize('NFC'), plainCyrillic)));

/** The spellings of a word of an archive that are not the word itself; of most words none. */
export function plainSpellings(word: string, language: string): string[] {
  const joined = word.replace(inside, '');
  const spellings = [plainSpelling(joined)];
  if (withUmlauts.has(language)) spellings.push(fold(replaced(joined, twoLetters)));
  const folded = fold(word);
  return [...new Set(spellings)].filter((spelling) => spelling !== folded);
}

/** True where each marked letter that was typed is in the word as well. */
export function hasTypedMarks(typed: string, word: string): boolean {
  const wanted = Array.from(typed.normalize('NFC').toLowerCase().replace(inside, ''));
  if (!wanted.some((letter) => plainCyrillic.has(letter))) return true;
  const its = Array.from(word.replace(inside, ''));
  return wanted.every((letter, at) => !plainCyrillic.has(letter) || its[at] === letter);
}

/** A word without the narrow blanks that Persian has before endings. */
export const withoutNarrow = (word: string): string => word.replaceAll(narrow, '');

/** Spellings of what was typed that need no look at the archive's words. */
export function spellingsOf(typed: string): string[] {
  const lower = typed.normalize('NFC').toLowerCase();
  const spellings = [withoutNarrow(lower), replaced(lower, twoLetters), withDot(lower)];
  return [...new Set(spellings)].filter((spelling) => spelling !== lower);
}

/** Languages with words that have plain spellings of their own. */
export const hasSpellings = (language: string): boolean => spelled.has(language);

const spelled: ReadonlySet<string> = new Set([
  ...withUmlauts,
  ...Object.keys(signsInside),
  ...['be', 'bg', 'hi', 'kk', 'ky', 'mk', 'mn', 'mr', 'ne', 'ru', 'sr', 'uk'],
]);
