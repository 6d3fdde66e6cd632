import { type StemmedLanguage, stemsOf } from '../stems/stemmers.ts';
import { fold } from '../tokens.ts';
import type { ClientTable } from './bucketed-table.ts';

/** Words that are offered for one at most. */
const offered = 24;
/** A shorter stem is too little of a word to be one. */
const shortestStem = 4;

/**
 * Other forms of a word that the archive may have, folded: those that share a stem with it in one of the
 * archive's languages, and what is left of it without its ending, which a word of another language may be. The word itself is not among them.
 */
export async function wordFormsOf(
  word: string,
  languages: readonly StemmedLanguage[],
  table: ClientTable,
): Promise<string[]> {
  const forms = new Set<string>();
  const folded = fold(word);
  for (const language of languages) {
    for (const stem of await stemsOf(word, language)) {
      for (const value of await table.valuesOf(stem)) {
        const [of, ...siblings] = value.split(' ');
        if (of === language) for (const sibling of siblings) forms.add(sibling);
      }
      if (stem.length >= shortestStem && folded.startsWith(stem)) forms.add(stem);
    }
  }
  forms.delete(folded);
  return [...forms].slice(0, offered);
}
