import type { Affixes } from '../affix-stemmer.ts';

/*
 * Endings of Finnish, Estonian and Latvian. After J. Savoy's light stemmer of Finnish (CLEF, 2006); L. Freienthal's
 * Estonian stemmer in Snowball 2.1 (2019); K. Kreslins, A stemming algorithm for Latvian (1996).
 */

/** Besides what Snowball takes: the cases one by one, and the grades of consonants, kaupunki and kaupungin. */
export const finnish: Affixes = {
  endings: `iden itten issa issä ista istä ihin illa illä ilta iltä ille iksi ina inä ita itä
    ssa ssä sta stä lla llä lta ltä lle ksi een iin aan ään oon uun yyn öön jen den tten ien in en n t
    a ä e i o ö u y`,
  repeated: true,
  least: 4,
  changes: [
    [/ks$/u, 's'],
    [/(?<=[kptdg])as$/u, ''],
    [/(?<=n)g$/u, 'k'],
    [/d$/u, 't'],
    [/mm$/u, 'mp'],
    [/([kpt])\1$/u, '$1'],
  ],
};

export const estonian: Affixes = {
  endings: `dega dest desse delt dele deks dena deni deta des del de
    tega test tesse telt tele teks tena teni teta tes tel te
    sse ist isse st ks ga ta ni na lt le s l d t sid
    a e i u o`,
  doubtful: 's l d t',
  repeated: true,
  changes: [[/([kptgbd])\1$/u, '$1']],
};

export const latvian: Affixes = {
  endings: `ajiem ajam ajai ajos ajas ajā iem īm ēm am ām em os as es is us ais ai ei u a e i o s š`,
  doubtful: 's š',
  changes: [
    [/(?<=[bmpv])j$/u, ''],
    [/z$/u, 'd'],
  ],
};
