import type { Affixes } from '../affix-stemmer.ts';

/*
 * Endings of the South and East Slavic languages: the cases of nouns and adjectives, and the articles of Bulgarian and
 * Macedonian. After N. Ljubešić, D. Boras, O. Kubelka, Retrieving information in Croatian (2007); J. Savoy, Searching
 * strategies for the Bulgarian language (2007); the paradigms in B. Comrie, G. Corbett, The Slavonic Languages (1993).
 */

/** Serbian, Croatian, Bosnian and Montenegrin, in Latin letters. */
export const serboCroatian: Affixes = {
  endings: `ovima evima ovama oga ega omu emu ome ama ima ova eva ove eve ovi evi ovu evu ovom evom
    og eg om em im ih oj a e i o u`,
  changes: [
    // Čačak, Čačka; borac, borca; and politika, politici; knjiga, knjizi.
    [/(?<=..[^aeiou])a(?=[cknr]$)/u, ''],
    [/c$/u, 'k'],
    [/z$/u, 'g'],
  ],
};

export const slovenian: Affixes = {
  endings: `ovoma evoma ovih ovim ega emu imi ima ami ama oma ema ovi evi ova ove om em ih im oj ah am ov ev
    mi ma a e i o u`,
  changes: [[/(?<=..[^aeiou])e(?=[cknr]$)/u, '']],
};

export const macedonian: Affixes = {
  endings: `овите евите ищата ите ата ото ета ето иот ниот ови еви от та то те а е и о у`,
  changes: [[/(?<=..[^аеиоу])[ео](?=[кцрн]$)/u, '']],
};

export const bulgarian: Affixes = {
  endings: `овете евете ищата ияте ите ата ята ото ето ият иета ия ът ят та то те ове еве ища а я о е и ъ у ю`,
  changes: [
    [/(?<=..[^аеиоуъюя])[еъ](?=[кцрн]$)/u, ''],
    [/ц$/u, 'к'],
  ],
};

/** A word that stands behind a vowel begins with ў, else with у. */
export const belarusian: Affixes = {
  endings: `амі ямі ымі імі ага яга ога аму яму ому ах ях ех оў аў еў яў ёў ам ям ом ем ём ой ай ей яй ёй
    ою аю яю ую юю ыя ія ае яе ое ых іх ым ім а я о е ё у ю ы і э ь й`,
  changes: [
    [/^\uef5e/u, 'у'],
    [/(?<=..[^аеёіоуыэюя])[еэа](?=[цкн]$)/u, ''],
    [/ц$/u, 'к'],
  ],
};

/** A vowel that Russian and Ukrainian words have only where no ending follows: колодец, колодцы; рынок, рынка. */
export const eastSlavicVowels: NonNullable<Affixes['changes']> = [
  [/(?<=..[^аеиоуыэюяіїє])[еоє](?=[кцн]$)/u, ''],
  [/(?<=..[^аеиоуыэюяіїє])ь(?=[кцн]$)/u, ''],
];
