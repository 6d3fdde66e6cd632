import { fold } from '../tokens.ts';

/** The beginnings and endings that a language gives its words; all lists are divided by blanks, in the letters of the language. */
export interface Affixes {
  /** Of these a word has one; the longest is taken. */
  readonly endings: string;
  /** Endings among them that a word may have by nature: it keeps them in a second stem. */
  readonly doubtful?: string;
  /** Words of the language have several endings, one behind the other. */
  readonly repeated?: boolean;
  /** Particles that are written in one with the word. A word may begin so by nature, and keeps them in a second stem. */
  readonly prefixes?: string;
  /** Letters that are left of a word at least. */
  readonly least?: number;
  /** The same where a single letter is taken. */
  readonly leastOfLetter?: number;
  /** How a word without its prefix is written in other forms or spellings, in folded letters: each is tried, in order. */
  readonly respelled?: readonly (readonly [RegExp, string])[];
  /** How the end of a stem is written in other forms, in folded letters: each is tried, in order. */
  readonly changes?: readonly (readonly [RegExp, string])[];
}

const listOf = (text = ''): string[] =>
  text
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map(fold);

const replaced = (word: string, changes: readonly (readonly [RegExp, string])[]): string =>
  changes.reduce((its, [from, to]) => its.replace(from, to), word);

const longestFirst = (affixes: readonly string[]): string[] =>
  [...new Set(affixes)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Makes the function from a folded word to its stems, of which it shares one with its other forms. */
export function affixStemmer(affixes: Affixes): (word: string) => string[] {
  const { repeated = false, least = 3, leastOfLetter = least, respelled = [], changes = [] } = affixes;
  const endings = longestFirst(listOf(affixes.endings));
  const prefixes = listOf(affixes.prefixes);
  const doubtful = new Set(listOf(affixes.doubtful));
  const leaves = (word: string, affix: string): boolean =>
    word.length - affix.length >= (affix.length === 1 ? leastOfLetter : least);
  const endingOf = (word: string): string | undefined =>
    endings.find((ending) => word.endsWith(ending) && leaves(word, ending));

  const changed = (stem: string): string => replaced(stem, changes);

  function* stemsOf(word: string): Generator<string> {
    let rest = word;
    for (let ending = endingOf(rest); ending !== undefined; ending = repeated ? endingOf(rest) : undefined) {
      if (doubtful.has(ending)) yield changed(rest);
      rest = rest.slice(0, -ending.length);
    }
    yield changed(rest);
  }

  return (word) => {
    const bare = prefixes.filter((prefix) => word.startsWith(prefix) && leaves(word, prefix));
    const all = [word, ...bare.map((prefix) => word.slice(prefix.length))];
    return [...new Set(all.flatMap((one) => [...stemsOf(replaced(one, respelled))]))];
  };
}
