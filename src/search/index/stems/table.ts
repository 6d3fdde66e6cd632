import type { StemmedLanguage } from '../../stems/stemmers.ts';
import { fold } from '../../tokens.ts';
import type { StemmedWord, WordList } from './words.ts';

/**
 * The table of words by stem that the browser looks siblings up in: for each stem the words of the archive that have
 * it, folded, grouped by language: `cs amazon amazonu`. A stem that only the word equal to it has is left out: who
 * finds nothing tries the stem itself.
 */
export function stemTable(all: Iterable<WordList<StemmedWord>>): Map<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const [language, byStem] of siblingsOf(all)) {
    for (const [its, siblings] of byStem) {
      if (its === '' || (siblings.size === 1 && siblings.has(its))) continue;
      const values = table.get(its) ?? [];
      table.set(its, values);
      values.push([language, ...[...siblings].sort()].join(' '));
    }
  }
  return table;
}

type Siblings = Map<string, Set<string>>;

/** The words of each stem, folded, by language: languages in order. */
function siblingsOf(all: Iterable<WordList<StemmedWord>>): [StemmedLanguage, Siblings][] {
  const byLanguage = new Map<StemmedLanguage, Siblings>();
  for (const { language, words } of all) {
    const byStem: Siblings = byLanguage.get(language) ?? new Map();
    byLanguage.set(language, byStem);
    for (const [word, , , ...stems] of words) {
      const folded = fold(word);
      for (const stem of stems) {
        const siblings = byStem.get(stem);
        if (siblings) siblings.add(folded);
        else byStem.set(stem, new Set([folded]));
      }
    }
  }
  return [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1));
}
