import { CachedPromises } from '../../cached.ts';
import { fold } from '../tokens.ts';
import { type Affixes, affixStemmer } from './affix-stemmer.ts';

/** From a word in lower case to its stems; forms of one word share at least one. */
type Stemming = (word: string) => string[];

/** A stemmer that fails at no word: null where the package's own does. */
type Stemmer = (word: string) => string[] | null;

/** Snowball's stemmers are generated code; one that fails at a word must not cost all others. */
export const guarded =
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

const byAffixes = (affixes: Affixes): Stemming => folded(affixStemmer(affixes));

/** The stems of all of them: what one leaves of a word, another may take. */
const together =
  (...stemmings: readonly Stemming[]): Stemming =>
  (word) => [...new Set(stemmings.flatMap((stem) => stem(word)))];

/** Stems that end as the word does in other forms: колодец as in колодцы. */
const changed =
  (stem: Stemming, changes: Affixes['changes'] = []): Stemming =>
  (word) => [
    ...new Set(stem(word).map((its) => changes.reduce((text, [from, to]) => text.replace(from, to), its))),
  ];

const slavic = () => import('./affixes/slavic.ts');
const uralicBaltic = () => import('./affixes/uralic-baltic.ts');
const turkic = () => import('./affixes/turkic.ts');
const iranianIndic = () => import('./affixes/iranian-indic.ts');
const semitic = () => import('./affixes/semitic.ts');
const european = () => import('./affixes/european.ts');
const distant = () => import('./affixes/austronesian-african.ts');

/** The last letter of an Ethiopic stem without its vowel, which an ending may have changed. */
const withoutLastVowel = (stem: string): string =>
  stem.replace(/[\u1200-\u137f]$/u, (sign) => {
    const code = sign.charCodeAt(0);
    return String.fromCharCode(code - (code % 8) + 5);
  });

const ethiopic =
  (stem: Stemming): Stemming =>
  (word) => [...new Set(stem(word).map(withoutLastVowel))];

/**
 * The stemmers by language, each loaded when it is wanted: the browser fetches only those of the archive's languages.
 * Snowball's where they do what searches need, else affixes from tables.
 */
const loaders = {
  am: async () => ethiopic(byAffixes((await semitic()).amharic)),
  ar: async () => byAffixes((await semitic()).arabic),
  az: async () => byAffixes((await turkic()).azerbaijani),
  be: async () => byAffixes((await slavic()).belarusian),
  bg: async () => byAffixes((await slavic()).bulgarian),
  bn: async () => byAffixes((await iranianIndic()).bengali),
  ca: async () => byAffixes((await european()).catalan),
  ckb: async () => byAffixes((await iranianIndic()).sorani),
  cs: async () => folded((await import('./west-slavic.ts')).stemCzech),
  cy: async () => byAffixes((await european()).welsh),
  da: async () => forgiving(await import('@orama/stemmers/danish')),
  de: async () => forgiving(await import('@orama/stemmers/german')),
  el: async () => forgiving(await import('@orama/stemmers/greek')),
  en: async () => forgiving(await import('@orama/stemmers/english')),
  es: async () => forgiving(await import('@orama/stemmers/spanish')),
  et: async () => byAffixes((await uralicBaltic()).estonian),
  eu: async () => byAffixes((await european()).basque),
  fa: async () => byAffixes((await iranianIndic()).persian),
  fi: async () =>
    together(forgiving(await import('@orama/stemmers/finnish')), byAffixes((await uralicBaltic()).finnish)),
  fr: async () => forgiving(await import('@orama/stemmers/french')),
  ga: async () => forgiving(await import('@orama/stemmers/irish')),
  gl: async () => byAffixes((await european()).galician),
  ha: async () => byAffixes((await distant()).hausa),
  he: async () => byAffixes((await semitic()).hebrew),
  hi: async () => byAffixes((await iranianIndic()).hindi),
  hu: async () => forgiving(await import('@orama/stemmers/hungarian')),
  hy: async () => byAffixes((await european()).armenian),
  id: async () => {
    const { indonesian, nasals } = await distant();
    const snowball = forgiving(await import('@orama/stemmers/indonesian'));
    const rooted = changed((word) => [word], nasals);
    return together(snowball, (word) => rooted(fold(word)).flatMap(byAffixes(indonesian)));
  },
  is: async () => byAffixes((await european()).icelandic),
  it: async () => forgiving(await import('@orama/stemmers/italian')),
  // Of Japanese the words in katakana are gathered, which are names from abroad; none has an ending.
  ja: async () => () => [],
  ka: async () => byAffixes((await european()).georgian),
  kk: async () => byAffixes((await turkic()).kazakh),
  ko: async () => folded((await import('./korean.ts')).stemKorean),
  ku: async () => byAffixes((await iranianIndic()).kurmanji),
  ky: async () => byAffixes((await turkic()).kyrgyz),
  lt: async () => forgiving(await import('@orama/stemmers/lithuanian')),
  lv: async () => byAffixes((await uralicBaltic()).latvian),
  mk: async () => byAffixes((await slavic()).macedonian),
  mn: async () => byAffixes((await turkic()).mongolian),
  mr: async () => byAffixes((await iranianIndic()).marathi),
  mt: async () => byAffixes((await semitic()).maltese),
  ne: async () => byAffixes((await iranianIndic()).nepali),
  nl: async () => forgiving(await import('@orama/stemmers/dutch')),
  no: async () => forgiving(await import('@orama/stemmers/norwegian')),
  pl: async () => folded((await import('./west-slavic.ts')).stemPolish),
  ps: async () => byAffixes((await iranianIndic()).pashto),
  pt: async () => forgiving(await import('@orama/stemmers/portuguese')),
  ro: async () => forgiving(await import('@orama/stemmers/romanian')),
  ru: async () =>
    changed(forgiving(await import('@orama/stemmers/russian')), (await slavic()).eastSlavicVowels),
  si: async () => byAffixes((await iranianIndic()).sinhala),
  sk: async () => folded((await import('./west-slavic.ts')).stemSlovak),
  sl: async () => byAffixes((await slavic()).slovenian),
  so: async () => byAffixes((await distant()).somali),
  sq: async () => byAffixes((await european()).albanian),
  sr: async () => {
    const { serboCroatian } = await slavic();
    const { inLatinLetters } = await import('./serbian-letters.ts');
    const stem = affixStemmer(serboCroatian);
    return folded((word) => stem(inLatinLetters(word)));
  },
  sv: async () => forgiving(await import('@orama/stemmers/swedish')),
  sw: async () => byAffixes((await distant()).swahili),
  ta: async () => byAffixes((await iranianIndic()).tamil),
  te: async () => byAffixes((await iranianIndic()).telugu),
  ti: async () => ethiopic(byAffixes((await semitic()).tigrinya)),
  tl: async () => byAffixes((await distant()).tagalog),
  tr: async () =>
    together(forgiving(await import('@orama/stemmers/turkish')), byAffixes((await turkic()).turkish)),
  ug: async () => byAffixes((await turkic()).uyghur),
  uk: async () =>
    changed(forgiving(await import('@orama/stemmers/ukrainian')), (await slavic()).eastSlavicVowels),
  ur: async () => byAffixes((await iranianIndic()).urdu),
  uz: async () => byAffixes((await turkic()).uzbek),
} satisfies Record<string, () => Promise<Stemming>>;

export type StemmedLanguage = keyof typeof loaders;

export const stemmedLanguages = Object.keys(loaders).filter(isStemmed);

/** In a table of words it stands where a language stands for those that share a stem: these share a plain spelling. */
export const anySpelling = '~';

/** Languages that are written in several ways, or go by several names, and that one stemmer serves. */
const sameStemmer = new Map<string, StemmedLanguage>([
  ['nb', 'no'],
  ['nn', 'no'],
  ['bs', 'sr'],
  ['hr', 'sr'],
  ['cnr', 'sr'],
  ['sh', 'sr'],
  ['ms', 'id'],
  ['fil', 'tl'],
]);

function isStemmed(language: string): language is StemmedLanguage {
  return Object.hasOwn(loaders, language);
}

/** The language whose stemmer serves a BCP 47 tag; null where there is none. */
export function stemmedLanguage(tag: string): StemmedLanguage | null {
  const language = tag.split('-')[0]?.toLowerCase() ?? '';
  return isStemmed(language) ? language : (sameStemmer.get(language) ?? null);
}

const lettersOf = (...scripts: readonly string[]): RegExp =>
  new RegExp(`^[${scripts.map((script) => `\\p{Script=${script}}`).join('')}\\p{M}]+$`, 'u');

const letters = {
  arabic: lettersOf('Arabic'),
  bengali: lettersOf('Bengali'),
  cyrillic: lettersOf('Cyrillic'),
  devanagari: lettersOf('Devanagari'),
  ethiopic: lettersOf('Ethiopic'),
  latin: lettersOf('Latin'),
};

/** The letters of languages that are not written in Latin ones. */
const alphabets: Partial<Record<StemmedLanguage, RegExp>> = {
  am: letters.ethiopic,
  ar: letters.arabic,
  be: letters.cyrillic,
  bg: letters.cyrillic,
  bn: letters.bengali,
  ckb: letters.arabic,
  el: lettersOf('Greek'),
  fa: letters.arabic,
  he: lettersOf('Hebrew'),
  hi: letters.devanagari,
  hy: lettersOf('Armenian'),
  ja: /^[\p{Script=Katakana}ー]+$/u,
  ka: lettersOf('Georgian'),
  kk: letters.cyrillic,
  ko: lettersOf('Hangul'),
  ky: letters.cyrillic,
  mk: letters.cyrillic,
  mn: letters.cyrillic,
  mr: letters.devanagari,
  ne: letters.devanagari,
  ps: letters.arabic,
  ru: letters.cyrillic,
  si: lettersOf('Sinhala'),
  sr: lettersOf('Cyrillic', 'Latin'),
  ta: lettersOf('Tamil'),
  te: lettersOf('Telugu'),
  ti: letters.ethiopic,
  ug: letters.arabic,
  uk: letters.cyrillic,
  ur: letters.arabic,
};

/**
 * Words that are stemmed have so many characters: shorter ones have no endings, longer ones are no words. Where a
 * character is a syllable, two are a word.
 */
const lengths = { least: 3, syllables: 2, most: 30 };
const syllabic: ReadonlySet<StemmedLanguage> = new Set(['am', 'ko', 'ti']);

/** True where a language's stemmer can tell anything of a word: it is written in the language's letters. */
export function isWordOf(word: string, language: StemmedLanguage): boolean {
  const least = syllabic.has(language) ? lengths.syllables : lengths.least;
  if (word.length < least || word.length > lengths.most) return false;
  return (alphabets[language] ?? letters.latin).test(word);
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
