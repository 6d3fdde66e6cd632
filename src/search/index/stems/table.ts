import { plainSpellings } from '../../spellings.ts';
import { anySpelling, type StemmedLanguage } from '../../stems/stemmers.ts';
import { fold } from '../../tokens.ts';
import type { StemmedWord, WordList } from './words.ts';

/**
 * The table of words that the browser looks siblings up in. For each stem it has the words of the archive that share
 * it, grouped by language, `cs amazon amazonu`; for each plain spelling those that are written otherwise, `~ їхні`. Of
 * words that fold to one it has one. A stem that only the word equal to it has is left out: who finds nothing tries the
 * stem itself.
 */
export function stemTable(all: Iterable<WordList<StemmedWord>>): Map<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const [language, byKey] of siblingsOf(all)) {
    for (const [key, siblings] of byKey) {
      if (key === '' || (siblings.size === 1 && siblings.has(key) && !isAsked.has(language))) continue;
      const values = table.get(key) ?? [];
      table.set(key, values);
      values.push([language, ...[...siblings.values()].sort()].join(' '));
    }
  }
  return table;
}

/** Of these languages a stem tells that a word exists: Korean is cut there, and Serbian has other letters. */
const isAsked: ReadonlySet<string> = new Set<StemmedLanguage>(['ko', 'sr']);

/** Words by how they fold. */
type Siblings = Map<string, string>;

/** The words of each stem or spelling by language: languages in order. */
function siblingsOf(all: Iterable<WordList<StemmedWord>>): [string, Map<string, Siblings>][] {
  const byLanguage = new Map<string, Map<string, Siblings>>();
  for (const { language, words, compounds = [] } of all) {
    for (const [word, , , ...stems] of words) {
      for (const stem of stems) add(byLanguage, language, stem, word);
      for (const key of plainSpellings(word, language)) add(byLanguage, anySpelling, key, word);
    }
    for (const word of compounds) {
      for (const key of plainSpellings(word, language)) add(byLanguage, anySpelling, key, word);
    }
  }
  return [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Of spellings that fold to one the first in the order of characters stays, in whatever order they come. */
function add(all: Map<string, Map<string, Siblings>>, language: string, key: string, word: string): void {
  const byKey = all.get(language) ?? new Map<string, Siblings>();
  all.set(language, byKey);
  const siblings = byKey.get(key) ?? new Map<string, string>();
  byKey.set(key, siblings);
  const folded = fold(word);
  const before = siblings.get(folded);
  if (before === undefined || word < before) siblings.set(folded, word);
}
