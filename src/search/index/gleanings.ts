import type { ArticleRecord } from '../../record.ts';
import { type NameMention, nameMentionsOf } from './names/mentions.ts';
import { articleWords, joinWords, type StemmedWord, type WordList, withStems } from './stems/words.ts';

/** A segment's articles tell this of names and words; it is a function of them alone, and lies beside the segment. */
export interface Gleanings {
  /** Articles that gloss names. */
  readonly names: readonly { readonly id: string; readonly mentions: readonly NameMention[] }[];
  /** A list a language. */
  readonly words: readonly WordList<StemmedWord>[];
}

/** Raised when the same articles may tell otherwise. */
export const gleaningsVersion = 7;

export async function glean(
  articles: readonly Pick<ArticleRecord, 'id' | 'title' | 'text' | 'language'>[],
): Promise<Gleanings> {
  const names = articles
    .map(({ id, text }) => ({ id, mentions: nameMentionsOf(text) }))
    .filter(({ mentions }) => mentions.length > 0);
  const words = articles.flatMap(({ title, text, language }) => {
    const own = articleWords(`${title}\n${text}`, language);
    return own ? [own] : [];
  });
  return { names, words: await Promise.all(joinWords(words).map(withStems)) };
}
