import type { Affixes } from '../affix-stemmer.ts';

/*
 * Affixes of languages of South-East Asia and Africa. After J. Sneddon, Indonesian Reference Grammar (1996); P.
 * Schachter, F. Otanes, Tagalog Reference Grammar (1972); E. Ashton, Swahili Grammar (1944); P. Newman, The Hausa
 * Language (2000); J. Saeed, Somali (1999).
 */

/** The nasal before a root takes the place of its first consonant, menolak of tolak, which the prefix tells. */
export const nasals: readonly (readonly [RegExp, string])[] = [
  [/^[mp]eny(?=[aeiou])/u, 's'],
  [/^[mp]em(?=[aeiou])/u, 'p'],
  [/^[mp]en(?=[aeiou])/u, 't'],
  [/^[mp]eng(?=[aeiou])/u, 'k'],
];

export const indonesian: Affixes = {
  endings: 'kannya annya kan an nya i lah kah pun',
  doubtful: 'an i',
  least: 4,
};

export const tagalog: Affixes = {
  prefixes: 'nag mag pag ipinag pinag naka maka pina nagpa ika ka ma na i',
  endings: 'ng an in han hin',
  doubtful: 'an in ng',
  least: 4,
};

/** The first syllable is the class of a noun and its number: mtoto, watoto. */
export const swahili: Affixes = {
  prefixes: 'wa mwa mw m ki vi ma mi ny n u ku',
  endings: 'ni',
  doubtful: 'ni',
};

export const hausa: Affixes = { endings: 'nsa nta rsa rta nsu nmu n r', leastOfLetter: 4 };

export const somali: Affixes = {
  endings: 'yaasha yaal ooyin ayaasha kii gii dii tii ka ga ha da ta sha ku gu hu du tu shu o a u',
  leastOfLetter: 4,
};
