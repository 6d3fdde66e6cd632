import { fold } from '../tokens.ts';
import { loadStemmer } from './stemmers.ts';
import { joinWords, type WordList } from './words.ts';

/**
 * The table of words by stem that the browser looks siblings up in: for each stem the words of the archive that have
 * it, folded, grouped by language: `cs amazon amazonu`. A stem that only the word equal to it has is left out: who
 * finds nothing tries the stem itself.
 */
export async function stemTable(all: Iterable<WordList>): Promise<Map<string, readonly string[]>> {
  const table = new Map<string, string[]>();
  for (const { language, words } of joinWords(all)) {
    const stem = await loadStemmer(language);
    const byStem = new Map<string, Set<string>>();
    for (const [word] of words) {
      for (const its of stem(word)) {
        const siblings = byStem.get(its) ?? new Set();
        byStem.set(its, siblings.add(fold(word)));
      }
    }
    for (const [its, siblings] of byStem) {
      if (its === '' || (siblings.size === 1 && siblings.has(its))) continue;
      const values = table.get(its) ?? [];
      table.set(its, values);
      values.push([language, ...[...siblings].sort()].join(' '));
    }
  }
  return table;
}
