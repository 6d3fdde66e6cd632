import { hasSpellings, hasTypedMarks, plainSpelling, spellingsOf, withoutNarrow } from '../spellings.ts';
import { anySpelling, type StemmedLanguage, stemsOf } from '../stems/stemmers.ts';
import { fold, unfolded } from '../tokens.ts';
import type { ClientTable } from './bucketed-table.ts';

/** Words that are offered for one at most. */
const offered = 24;
/** A shorter stem is too little of a word to be one. */
const shortestStem = 4;

/**
 * Other forms of a word that the archive may have: those that share a stem with it in one of the archive's languages,
 * those that are spelt otherwise, and what is left of it without its ending, which a word of another language may be.
 * The word itself is not among them.
 */
export async function wordFormsOf(
  word: string,
  languages: readonly StemmedLanguage[],
  table: ClientTable,
): Promise<string[]> {
  const folded = fold(word);
  const joined = withoutNarrow(word);
  // By how they fold, so that each is searched for once.
  const forms = new Map<string, string>();
  const add = (form: string) => {
    const key = fold(form);
    if (!forms.has(key)) forms.set(key, form);
  };
  for (const form of await spelledForms(word, languages, table)) add(form);
  const inflected = await Promise.all(languages.map((language) => inflectedForms(joined, language, table)));
  // A word that a language is known to have is no word of another.
  const known = inflected.filter(({ siblings }) =>
    siblings.some((sibling) => fold(sibling) === folded || isCyrillic(sibling) !== isCyrillic(folded)),
  );
  for (const { siblings, stems } of known.length > 0 ? known : inflected) {
    for (const sibling of siblings) add(sibling);
    for (const stem of stems)
      if (stem.length >= shortestStem && fold(joined).includes(stem)) add(unfolded(stem));
  }
  forms.delete(folded);
  return [...forms.values()].slice(0, offered);
}

/** Serbian has the words of one script in the other as well. */
const isCyrillic = (word: string): boolean => /^\p{Script=Cyrillic}/u.test(word);

/** The stems of a word in a language, and the archive's words that share one. */
export async function inflectedForms(
  word: string,
  language: StemmedLanguage,
  table: ClientTable,
): Promise<{ siblings: string[]; stems: string[] }> {
  const stems = await stemsOf(word, language);
  const siblings = await Promise.all(stems.map((stem) => siblingsOf(stem, language, table)));
  return { siblings: siblings.flat(), stems };
}

/** The words of a key that are of a language, or spellings of one. */
async function siblingsOf(key: string, language: string, table: ClientTable): Promise<string[]> {
  const values = await table.valuesOf(key);
  return values.flatMap((value) => {
    const [of, ...siblings] = value.split(' ');
    return of === language ? siblings : [];
  });
}

async function spelledForms(
  word: string,
  languages: readonly StemmedLanguage[],
  table: ClientTable,
): Promise<string[]> {
  if (!languages.some(hasSpellings)) return [];
  const words = await siblingsOf(plainSpelling(word.toLowerCase()), anySpelling, table);
  return [...spellingsOf(word), ...words.filter((one) => hasTypedMarks(word, one))];
}
