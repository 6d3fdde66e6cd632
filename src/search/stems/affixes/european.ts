import type { Affixes } from '../affix-stemmer.ts';

/*
 * Endings of languages of Europe and the Caucasus that Snowball's stemmers leave out: cases, articles and plurals, and
 * the first consonants of Welsh. After the paradigms in E. König, J. van der Auwera, The Germanic Languages (1994);
 * M. Harris, N. Vincent, The Romance Languages (1988); J. Dum-Tragut, Armenian (2009); G. Hewitt, Georgian (1995); R. de Rijk, Standard Basque (2008);
 * L. Newmark, Standard Albanian (1982); G. King, Modern Welsh (1993).
 */

export const icelandic: Affixes = {
  endings: 'anna unum inum inni innar unni arinnar inn ins ið num nir nar sins ar ir ur um a i u na s r',
  doubtful: 's r',
};

export const catalan: Affixes = { endings: 'acions ació es os as s a o e' };

export const galician: Affixes = { endings: 'óns cións ción es os as is s a o e' };

export const basque: Affixes = {
  endings: 'arekin aren ari ean etan etako etatik etara eko tik ra rako ren ak ek an en ko a',
};

export const albanian: Affixes = { endings: 'ëve ave eve it in et ët at ut un ve sh t i u a e ë n' };

export const armenian: Affixes = {
  endings: `ներում ներից ներով ներին ները ներն ների ներ երում երից երով երին երը երն երի եր ում ից ով ին ը ն ի`,
  doubtful: 'եր',
};

export const georgian: Affixes = {
  endings: `ისთვის ებში ებზე ებს ებით ებად ებმა ების ები ებთან თან ში ზე დან მდე ით ად მა ს ის ი ა ო ე მ`,
  repeated: true,
};

export const welsh: Affixes = {
  endings: 'iaid oedd iau ion ydd wyr au on od i',
  changes: [
    [/^(?:ngh|ch|g)/u, 'c'],
    [/^(?:mh|ph|b)/u, 'p'],
    [/^(?:nh|th|d(?!d))/u, 't'],
    [/^dd/u, 't'],
    [/^f(?!f)/u, 'm'],
    [/^ll/u, 'l'],
    [/^rh/u, 'r'],
  ],
};
