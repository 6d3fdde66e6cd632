/*
 * Signs by which a text tells its language before anything is guessed. Sources: the scripts' own languages in CLDR's
 * likely subtags; the letters of each alphabet in CLDR's exemplar sets, of which those stand here that no neighbour has;
 * words from the comparative lists of Wiktionary for languages that are written alike.
 */

/** Scripts in which one language is written, or nearly so. */
export const ofOneLanguage: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Tibetan}/gu, 'bo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Thaana}/gu, 'dv'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Oriya}/gu, 'or'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Syriac}/gu, 'syr'],
  [/\p{Script=Cherokee}/gu, 'chr'],
  [/\p{Script=Tifinagh}/gu, 'zgh'],
  [/\p{Script=Nko}/gu, 'nqo'],
  [/\p{Script=Ol_Chiki}/gu, 'sat'],
  [/\p{Script=Adlam}/gu, 'ff-Adlm'],
  [/\p{Script=Mongolian}/gu, 'mn-Mong'],
];

/** Letters or words that only one language of a script has. */
export interface Sign {
  readonly language: string;
  readonly pattern: RegExp;
  /** Of a thousand letters at least so many are, or belong to, one of these. */
  readonly share: number;
  /** Letters that the language does not have. */
  readonly without?: RegExp;
}

/** In the order in which they are asked. */
export const signs: readonly Sign[] = [
  { language: 'ti', pattern: /[ኸ-ኾቐ-ቖ]|(?:^|\s)(?:እዩ|ናይ|እቲ|እታ|ኣብ|ከም|ካብ)(?=\s|$)/gu, share: 15 },
  {
    language: 'yi',
    pattern: /[\u05f0-\u05f2\ufb1f]|[אי][\u05b7\u05b8\u05b4]|(?:^|\s)(?:און|איז|פון|פֿון|די|דער)(?=\s|$)/gu,
    share: 15,
  },
  { language: 'as', pattern: /[ৰৱ]/gu, share: 5 },
  { language: 'ba', pattern: /[ҙҫҡ]/giu, share: 10 },
  { language: 'cv', pattern: /[ӑӗҫӳ]/giu, share: 15 },
  { language: 'tg', pattern: /[ҷӣӯ]/giu, share: 5 },
  { language: 'uz-Cyrl', pattern: /[ўқғҳ]/giu, share: 20, without: /[ҷӣӯыщі]/iu },
  { language: 'kk', pattern: /[ұғқ]/giu, share: 15, without: /[ўҳҷҙҡ]/iu },
  { language: 'tt', pattern: /[җә]/giu, share: 20, without: /[ұғқҙҡі]/iu },
  { language: 'be', pattern: /ў/giu, share: 4, without: /[қғҳи]/iu },
  { language: 'uk', pattern: /[їєґ]/giu, share: 4, without: /[ыэёў]/iu },
  { language: 'mk', pattern: /[ѓќѕ]/giu, share: 2 },
  { language: 'sr', pattern: /[ђћ]/giu, share: 2, without: /[ѓќѕ]/iu },
  { language: 'ug', pattern: /[ئ][اەوۇۆۈېىى]|[ۋڭ]/gu, share: 15, without: /[ڕڵێ]/u },
  { language: 'ckb', pattern: /[ڕڵێۆە]/gu, share: 40, without: /[ۋڭېۈ]/u },
  { language: 'ps', pattern: /[ټډړږښڼځڅ]/gu, share: 8 },
  { language: 'sd', pattern: /[ڄڃڀٿٺڊڌڍڏڦڪڳڱڻ]/gu, share: 15 },
  { language: 'ur', pattern: /[ٹڈڑںےھ]/gu, share: 20, without: /[ټښڄڻ]/u },
  {
    language: 'prs',
    pattern: /شاروال|ولسوال|پوهنتون|فابریکه|معاش|شفاخانه|څارنوال|سارنوال|روغتون|افغانی/gu,
    share: 8,
  },
  {
    language: 'so',
    pattern:
      /(?:^|\s)(?:ayaa|ayay|ayey|waxaa|waxay|waxa|iyo|inuu|inay|isagoo|iyadoo|ahaa|uu|oo)(?=[\s,.])/giu,
    share: 12,
  },
  { language: 'az', pattern: /ə/giu, share: 20 },
  { language: 'uz', pattern: /[og][ʻ‘`](?=\p{L})/giu, share: 6 },
  { language: 'uz', pattern: /[og]['’](?=\p{L})/giu, share: 20 },
];

/** Cantonese as it is spoken has characters of its own. */
export const cantonese = /[嘅咗喺佢唔哋冇嚟啲嗰咁畀睇攞嘢嗌咩噉啱搵揾瞓諗乜嘥]/u;

/** Scripts that many languages share. */
export const sharedScript = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}]/u;

/** Finds words of a list as whole words; `*` stands for any ending, `_` for a blank. */
const words = (list: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${list.replaceAll('*', '\\p{L}*').split(' ').join('|').replaceAll('_', ' ')})(?!\\p{L})`,
    'giu',
  );

/**
 * Languages that are written so much alike that a few sentences may not tell them apart, with words in which they differ.
 * The one that a text has more of is its language.
 */
export const alike: readonly Readonly<Record<string, RegExp | null>>[] = [
  {
    hr: words(
      'tjed* tko svatko nitko izvješć* tisuć* tvornic* vlak* kolodvor* uopće točn* općin* sigurnos* ' +
        'kazališ* glazb* sveučiliš* siječ* veljač* ožuj* travanj* travn* svib* lipanj* lipnj* srpanj* srpnj* ' +
        'kolovoz* rujan* rujn* listopad* studen* prosin* zrak* ravnatelj* odvjetni*',
    ),
    bs: words(
      'sedmic* izvještaj* hiljad* fabrik* općin* kazao kazala historij* univerzitet* saopć* sahran* ' +
        'kahv* lahk* mehk* vlada_fbih vlade_fbih vladi_fbih vladu_fbih fbih januar* februar* august ' +
        'augusta oktobr* decembr*',
    ),
    sr: words(
      'nedelj* opštin* opšt* hiljad* fabrik* izveštaj* vest* mest* ovde gde uvek pre posle dete deca ' +
        'deteta ljudi reč* sreda srede sredi sredu sreda hteo htela želel* videl* bezbednos* univerzitet* ' +
        'voz* saopšt* januar* februar* avgust* decembr* ko svako tačn* vreme* dve cel*',
    ),
  },
  {
    id: words(
      'bahwa karena kepolisian polisi kantor mobil uang sepeda pengadilan kasus* ketika mereka dia ' +
        'warga rumah_sakit presiden nomor belasan diusut segera berbeda bisa hanya',
    ),
    ms: words(
      'bahawa kerana polis beliau wang kereta pejabat mahkamah mendakwa hospital kes* disiasat berkata ' +
        'boleh awak ialah adalah negeri basikal lapan kerajaan',
    ),
  },
  {
    nb: words('av ble etter sa uke uken noen noe hva meg deg seg jeg ikke hvordan bare fra mye de'),
    nn: words(
      'av vart blei etter sa veke nokon noko kva meg deg seg eg ikkje korleis berre frå mykje dei ein ' +
        'eit',
    ),
    da: words(
      'af blev efter sagde uge ugen nogen nogle noget hvad mig dig sig jeg ikke hvordan kun fra meget ' +
        'de',
    ),
  },
  { cs: null, sk: null },
  {
    gl: words('unha dunha nunha máis tamén pola polas polo polos aínda xa dixo ata nin moi ao aos onte'),
    pt: words(
      'uma duma numa mais também pela pelas pelo pelos ainda já disse até nem muito ao aos não ontem',
    ),
    es: words('una más también por aún ya dijo hasta ni muy al no ayer pero los las el'),
  },
  { fa: null, prs: null },
  { hi: null, mr: null, ne: null, mai: null, bho: null, sa: null },
  { az: null, tr: null },
  { xh: null, zu: null },
  { ru: null, be: null, uk: null },
];
