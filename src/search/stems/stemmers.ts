import { CachedPromises } from '../../cached.ts';
import { fold } from '../tokens.ts';

/** From a word in lower case to its stems; forms of one word share at least one. */
type Stemming = (word: string) => string[];

/** A stemmer that fails at no word: null where the package's own does. */
type Stemmer = (word: string) => string[] | null;

/** The Bulgarian stemmer, for one, writes into the letters of some words, which throws. */
const guarded =
  (stem: Stemming): Stemmer =>
  (word) => {
    try {
      return stem(word);
    } catch {
      return null;
    }
  };

/** A Snowball stemmer, made for words with their diacritics, for readers who leave them out as well. */
const forgiving =
  ({ stemmer }: { readonly stemmer: (word: string) => string }): Stemming =>
  (word) => [...new Set([fold(stemmer(word)), fold(stemmer(fold(word)))])];

const folded =
  (stemmer: Stemming): Stemming =>
  (word) => [...new Set(stemmer(fold(word)))];

/**
 * The stemmers by language, each loaded when it is wanted: the browser fetches only those of the archive's languages.
 * Serbian (53 kB) and languages that nobody has reported news in are left out.
 */
const loaders = {
  ar: async () => forgiving(await import('@orama/stemmers/arabic')),
  bg: async () => forgiving(await import('@orama/stemmers/bulgarian')),
  cs: async () => folded((await import('./west-slavic.ts')).stemCzech),
  da: async () => forgiving(await import('@orama/stemmers/danish')),
  de: async () => forgiving(await import('@orama/stemmers/german')),
  el: async () => forgiving(await import('@orama/stemmers/greek')),
  en: async () => forgiving(await import('@orama/stemmers/english')),
  es: async () => forgiving(await import('@orama/stemmers/spanish')),
  fi: async () => forgiving(await import('@orama/stemmers/finnish')),
  fr: async () => forgiving(await import('@orama/stemmers/french')),
  hi: async () => forgiving(await import('@orama/stemmers/indian')),
  hu: async () => forgiving(await import('@orama/stemmers/hungarian')),
  id: async () => forgiving(await import('@orama/stemmers/indonesian')),
  it: async () => forgiving(await import('@orama/stemmers/italian')),
  lt: async () => forgiving(await import('@orama/stemmers/lithuanian')),
  nl: async () => forgiving(await import('@orama/stemmers/dutch')),
  no: async () => forgiving(await import('@orama/stemmers/norwegian')),
  pl: async () => folded((await import('./west-slavic.ts')).stemPolish),
  pt: async () => forgiving(await import('@orama/stemmers/portuguese')),
  ro: async () => forgiving(await import('@orama/stemmers/romanian')),
  ru: async () => forgiving(await import('@orama/stemmers/russian')),
  sk: async () => folded((await import('./west-slavic.ts')).stemSlovak),
  sv: async () => forgiving(await import('@orama/stemmers/swedish')),
  tr: async () => forgiving(await import('@orama/stemmers/turkish')),
  uk: async () => forgiving(await import('@orama/stemmers/ukrainian')),
} satisfies Record<string, () => Promise<Stemming>>;

export type StemmedLanguage = keyof typeof loaders;

export const stemmedLanguages = Object.keys(loaders).filter(isStemmed);

/** Norwegian is written in two ways that one stemmer serves. */
const sameStemmer = new Map<string, StemmedLanguage>([
  ['nb', 'no'],
  ['nn', 'no'],
]);

function isStemmed(language: string): language is StemmedLanguage {
  return Object.hasOwn(loaders, language);
}

/** The language whose stemmer serves a BCP 47 tag; null where there is none. */
export function stemmedLanguage(tag: string): StemmedLanguage | null {
  const language = tag.split('-')[0]?.toLowerCase() ?? '';
  return isStemmed(language) ? language : (sameStemmer.get(language) ?? null);
}

const alphabets: Partial<Record<StemmedLanguage, RegExp>> = {
  ar: /^[\p{Script=Arabic}\p{M}]+$/u,
  bg: /^[\p{Script=Cyrillic}\p{M}]+$/u,
  el: /^[\p{Script=Greek}\p{M}]+$/u,
  hi: /^[\p{Script=Devanagari}\p{M}]+$/u,
  ru: /^[\p{Script=Cyrillic}\p{M}]+$/u,
  uk: /^[\p{Script=Cyrillic}\p{M}]+$/u,
};
const latin = /^[\p{Script=Latin}\p{M}]+$/u;

/** Words that are stemmed have so many characters: shorter ones have no endings, longer ones are no words. */
const lengths = { least: 3, most: 30 };

/** True where a language's stemmer can tell anything of a word: it is written in the language's letters. */
export function isWordOf(word: string, language: StemmedLanguage): boolean {
  if (word.length < lengths.least || word.length > lengths.most) return false;
  return (alphabets[language] ?? latin).test(word);
}

const loaded = new CachedPromises<StemmedLanguage, Stemmer>();

/** The stemmer of a language, loaded once. */
export const loadStemmer = (language: StemmedLanguage): Promise<Stemmer> =>
  loaded.get(language, async () => guarded(await loaders[language]()));

/** The stems of a word of a language; none where the language has no stemmer, or none that can tell of this word. */
export async function stemsOf(word: string, language: string): Promise<string[]> {
  const stemmed = stemmedLanguage(language);
  const lower = word.normalize('NFC').toLowerCase();
  if (stemmed === null || !isWordOf(lower, stemmed)) return [];
  return (await loadStemmer(stemmed))(lower) ?? [];
}
