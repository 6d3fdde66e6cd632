import { scanTokens } from '../tokens.ts';
import { isWordOf, type StemmedLanguage, stemmedLanguage } from './stemmers.ts';

/** The words of an article that can be stemmed: a function of it alone, to be kept by the record's hash. */
export interface ArticleWords {
  readonly language: StemmedLanguage;
  /** In lower case with their diacritics, each once, in order. */
  readonly words: readonly string[];
}

/** Null where the article's language has no stemmer. */
export function articleWords(text: string, language: string): ArticleWords | null {
  const stemmed = stemmedLanguage(language);
  if (stemmed === null) return null;
  const words = new Set<string>();
  scanTokens(text, (_, start, end) => {
    const word = text.slice(start, end).normalize('NFC').toLowerCase();
    if (isWordOf(word, stemmed)) words.add(word);
  });
  return { language: stemmed, words: [...words].sort() };
}

/** The words of several articles as one list a language. */
export function joinWords(all: Iterable<ArticleWords>): ArticleWords[] {
  const byLanguage = new Map<StemmedLanguage, Set<string>>();
  for (const { language, words } of all) {
    const joined = byLanguage.get(language) ?? new Set();
    byLanguage.set(language, joined);
    for (const word of words) joined.add(word);
  }
  return [...byLanguage]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, words]) => ({ language, words: [...words].sort() }));
}
