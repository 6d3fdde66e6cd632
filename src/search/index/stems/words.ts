import { compoundsOf } from '../../spellings.ts';
import { isWordOf, loadStemmer, type StemmedLanguage, stemmedLanguage } from '../../stems/stemmers.ts';
import { fold, readTokens } from '../../tokens.ts';

/**
 * A word in lower case with its diacritics, and the number of articles that write it so, and that write it with a
 * capital.
 */
type WordCount = readonly [word: string, lower: number, capital: number];

/** A word with its stems, which are cached with a segment: they take longer to find than all that is done with them. */
export type StemmedWord = readonly [...WordCount, ...stems: string[]];

/** The words of articles in one language that can be stemmed, in order. */
export interface WordList<Word extends WordCount | StemmedWord = WordCount> {
  readonly language: StemmedLanguage;
  readonly words: readonly Word[];
  /** Words with a sign inside, as ZWNJ or an apostrophe, at which they are divided elsewhere. Left out where there are none. */
  readonly compounds?: readonly string[];
  /** Words that stand with a capital inside a sentence: names, and in German nouns. Left out where there are none. */
  readonly names?: readonly string[];
  /** How many of the words the stemmer failed at; they have no stems. Left out where there are none. */
  readonly failures?: number;
}

export async function withStems({ language, words, ...lists }: WordList): Promise<WordList<StemmedWord>> {
  const stem = await loadStemmer(language);
  let failures = 0;
  const stemmed = words.map((word): StemmedWord => {
    const stems = stem(word[0]);
    if (stems === null) failures += 1;
    return [...word, ...(stems ?? [])];
  });
  return { language, words: stemmed, ...lists, ...(failures > 0 && { failures }) };
}

/** A run of them is a word, where other words of Japanese have no ends that can be seen. */
const katakana = /[\p{Script=Katakana}ー]{3,}/gu;

/** The words of one article; null where its language has no stemmer. */
export function articleWords(text: string, language: string): WordList | null {
  const stemmed = stemmedLanguage(language);
  if (stemmed === null) return null;
  const lower = new Set<string>();
  const capital = new Set<string>();
  const add = (written: string) => {
    const word = written.toLowerCase();
    if (isWordOf(word, stemmed)) (word === written ? lower : capital).add(word);
  };
  readTokens(text, { word: (_, start, end) => add(text.slice(start, end).normalize('NFC')), pair: () => {} });
  if (stemmed === 'ja') for (const [run] of text.normalize('NFKC').matchAll(katakana)) add(run);
  const words = [...new Set([...lower, ...capital])].sort();
  const count = (word: string): WordCount => [word, Number(lower.has(word)), Number(capital.has(word))];
  return {
    language: stemmed,
    words: words.map(count),
    ...listsOf(compoundsOf(text, stemmed), namesIn(text)),
  };
}

const inOrder = (words: readonly string[]): string[] => [...new Set(words)].sort();

const listsOf = (
  compounds: readonly string[],
  names: readonly string[],
): Pick<WordList, 'compounds' | 'names'> => ({
  ...(compounds.length > 0 && { compounds: inOrder(compounds) }),
  ...(names.length > 0 && { names: inOrder(names) }),
});

/** A word after one in small letters, or after a name, does not begin a sentence; one that a small word is tied to is a name there too. */
const asName =
  /(?<=\p{Ll},? |[-–]|«|„|\p{Ps})\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)*|\p{Lu}[\p{L}\p{M}]+(?=-\p{Ll})/gu;

const namesIn = (text: string): string[] =>
  Array.from(text.matchAll(asName)).flatMap(([words]) => words.normalize('NFC').toLowerCase().split(' '));

type Counts = ReadonlyMap<StemmedLanguage, ReadonlyMap<string, WordCount>>;

function countWords(all: Iterable<WordList | WordList<StemmedWord>>): Counts {
  const byLanguage = new Map<StemmedLanguage, Map<string, WordCount>>();
  for (const { language, words } of all) {
    const joined = byLanguage.get(language) ?? new Map<string, WordCount>();
    byLanguage.set(language, joined);
    for (const [word, lower, capital] of words) {
      const [, lowerBefore, capitalBefore] = joined.get(word) ?? [word, 0, 0];
      joined.set(word, [word, lowerBefore + lower, capitalBefore + capital]);
    }
  }
  return byLanguage;
}

/** The words of several lists as one list a language. */
export function joinWords(all: readonly WordList[]): WordList[] {
  const listed = (of: StemmedLanguage, list: 'compounds' | 'names'): string[] =>
    all.flatMap((its) => (its.language === of ? (its[list] ?? []) : []));
  return [...countWords(all)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, words]) => ({
      language,
      words: [...words.values()].sort(([a], [b]) => (a < b ? -1 : 1)),
      ...listsOf(listed(language, 'compounds'), listed(language, 'names')),
    }));
}

/** Names are written small now and then, by mistake or in addresses; words stand big at the head of a sentence. */
const smallShare = 1 / 3;

/** The words, folded, that are more than names: white and young, not trump. */
export function commonWords(all: Iterable<WordList | WordList<StemmedWord>>): ReadonlySet<string> {
  const common = new Set<string>();
  for (const words of countWords(all).values()) {
    for (const [word, lower, capital] of words.values())
      if (lower > capital * smallShare) common.add(fold(word));
  }
  return common;
}
