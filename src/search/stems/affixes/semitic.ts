import type { Affixes } from '../affix-stemmer.ts';

/*
 * Articles, prepositions, conjunctions and possessors that Arabic, Hebrew, Amharic, Tigrinya and Maltese write in one with a word. After
 * L. Larkey, L. Ballesteros, M. Connell, Light stemming for Arabic information retrieval (2007); E. Coffin, S. Bolozky,
 * A Reference Grammar of Modern Hebrew (2005); W. Leslau, Reference Grammar of Amharic (1995).
 */

export const arabic: Affixes = {
  prefixes: 'ال وال فال بال كال لل ولل و ف ب ك ل وب ول',
  endings: 'ها ان ات ون ين يه ية ه ة ي وا هم هما كم نا تين تان يين يون يات',
};

/** A letter that ends a word has another shape, and a vowel is written by ו or not: תוכנית, תכנית. Which other words are is too seldom told. */
export const hebrew: Affixes = {
  prefixes: 'ה ו ב ל מ ש כ וה וב ול ומ וש וכ שה שב של מה כש כשה ומה לכש',
  endings: 'ים ות יים יות ית ה י ת תי יה נו',
  doubtful: 'ת ה',
  respelled: [
    [/^(.)ו(?=..+(?:ית|יות)$)/u, '$1'],
    [/יי/gu, 'י'],
  ],
  changes: [
    [/ם$/u, 'מ'],
    [/ן$/u, 'נ'],
    [/ץ$/u, 'צ'],
    [/ף$/u, 'פ'],
    [/ך$/u, 'כ'],
  ],
};

export const maltese: Affixes = { endings: 'ijiet ijiet iet at in i a ien jiet' };

/** A sign of the Ethiopic script is a consonant with its vowel; these are taken one after the other. */
export const amharic: Affixes = {
  prefixes: 'የ ለ በ ከ ስለ እንደ ወደ እስከ',
  endings: 'ዎችን ዎቹን ዎቹ ዎች ችን ቹን ቹ ች ውን ዋን ው ን ዋ ም ና ዬ ቱ',
  repeated: true,
  doubtful: 'ም ና ን ች',
  least: 2,
};

export const tigrinya: Affixes = {
  prefixes: 'ናይ ካብ ናብ ን ብ ኣብ ዝ እ',
  endings: 'ታት ኦም ኡ ን ት ቲ',
  doubtful: 'ት ን',
  repeated: true,
  least: 2,
};
