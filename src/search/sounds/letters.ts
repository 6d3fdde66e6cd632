/*
 * How the letters of each script sound, crudely, so that a name is known in all of them. It is written so:
 *
 *     p b f v w m n k g h t d l r   as in English; `S` any sibilant or affricate
 *     a e i o u                     vowels; `~` one that may be none, as epenthetic ones
 *     [..]                          one sound that may be any of these
 *     /                             divides readings: Hebrew כ is k or h
 *     _                             no sound
 *
 * Longer spellings come first. After the romanisations of ISO 9 (Cyrillic), ISO 843 (Greek), ISO 233 and BGN/PCGN (Arabic,
 * Persian), ISO 259 (Hebrew), ISO 15919 (Devanagari), ISO 3602 (kana), ISO 9984 (Georgian), ISO 9985 (Armenian), the
 * Revised Romanization of Korean, and what Unicode's CLDR has as transforms; and how each language writes foreign names.
 */

export type SoundScript =
  | 'Latn'
  | 'Cyrl'
  | 'Grek'
  | 'Armn'
  | 'Geor'
  | 'Arab'
  | 'Hebr'
  | 'Deva'
  | 'Kana'
  | 'Hang';

interface SoundTable {
  readonly script: SoundScript;
  /** A word that is written in it, decomposed and in lower case. */
  readonly letters: RegExp;
  /** Spellings and their sounds, `kh:h`, divided by blanks. `^` before a spelling: at the beginning; `$` after it: at the end. */
  readonly spellings: string;
  /** Vowels are left out as often as not. */
  readonly abjad?: true;
  /** A consonant is followed by a vowel that is not written, unless a sign says that it is not. */
  readonly inherent?: true;
  /** Particles that are written in one with a word. */
  readonly particles?: string;
}

const latin: SoundTable = {
  script: 'Latn',
  letters: /^[\p{Script=Latin}\p{M}]+$/u,
  spellings: `tsch:S sch:S tch:S shch:S dzh:S tsk:Sk tz:S ts:S cz:S ch:S/h/k sh:S zh:S dj:S sz:S kh:h gh:g/_ ph:f
    rh:r dh:d th:t ck:k cch:k cc:k ce:Se ci:Si cy:Si qu:[kg] q:[kg] x:kS wh:[wv] ge:ge/Se gi:gi/Si gy:gi/Si
    ng$:n/ng ^j:S/h/i j:S/i/h ^h:h h$:_ hr:r hl:l hn:n hm:m h:h/_
    b:b c:k d:d f:f g:g k:k l:l m:m n:n p:p r:r s:S t:t v:[vf] w:[wv] z:S
    ou:u ee:i oo:u eau:o ai:[ae] ei:[eai] a:a e:e i:i o:o u:[uoa] y:i`,
};

const cyrillic: SoundTable = {
  script: 'Cyrl',
  letters: /^[\p{Script=Cyrillic}\p{M}]+$/u,
  spellings: `дж:S дз:S кх:h нг$:n/ng а:a б:b в:[vw] г:g/h ґ:g ғ:g д:d ђ:S ѓ:g е:e є:e ж:S җ:S з:S и:i і:i ї:i й:i
    ј:i к:k ќ:k қ:[kg] л:l љ:l м:m н:n њ:n ң:n о:o ө:o п:p р:r с:S т:t ћ:S у:u ў:[wv] ү:u ұ:u ф:f х:h һ:h ҳ:h ц:S ч:S
    ҷ:S џ:S ш:S щ:S ъ:_ ы:i ь:_ э:e ә:a ю:u я:a ё:[oe]`,
};

const greek: SoundTable = {
  script: 'Grek',
  letters: /^[\p{Script=Greek}\p{M}]+$/u,
  spellings: `^μπ:b μπ:b/mp ντ:d/nt γκ:g γγ:ng τζ:S τσ:S ου:u αι:e ει:i οι:i αυ:a[fv] ευ:e[fv] α:a β:[vb] γ:g/i δ:d ε:e ζ:S η:i θ:t ι:i κ:k
    λ:l μ:m ν:n ξ:kS ο:o π:p ρ:r σ:S ς:S τ:t υ:i φ:f χ:h ψ:pS ω:o`,
};

const armenian: SoundTable = {
  script: 'Armn',
  letters: /^\p{Script=Armenian}+$/u,
  spellings: `ու:u եւ:ev ա:a բ:b գ:g դ:d ե:e զ:S է:e ը:~ թ:t ժ:S ի:i լ:l խ:h ծ:S կ:k հ:h ձ:S ղ:g ճ:S մ:m յ:i ն:n շ:S ո:o չ:S
    պ:p ջ:S ռ:r ս:S վ:v տ:t ր:r ց:S ւ:v փ:p ք:k օ:o ֆ:f`,
};

const georgian: SoundTable = {
  script: 'Geor',
  letters: /^\p{Script=Georgian}+$/u,
  spellings: `ა:a ბ:b გ:g დ:d ე:e ვ:[vw] ზ:S თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:S რ:r ს:S ტ:t უ:u ფ:[pf] ქ:k ღ:g ყ:k შ:S ჩ:S ც:S
    ძ:S წ:S ჭ:S ხ:h ჯ:S ჰ:h`,
};

const arabic: SoundTable = {
  script: 'Arab',
  abjad: true,
  letters: /^[\p{Script=Arabic}\p{M}]+$/u,
  particles: 'وال فال بال ال لل و ف ب ل',
  spellings: `تش:S دج:S نغ$:n/ng ^او:[ou] ^اي:[ie] ^ا:a ^و:[wv] ^ي:i ه$:_ ة:_ ا:a ب:[bp] پ:p ت:t ث:S/t ج:S/g چ:S ح:h خ:h د:d ذ:d ر:r ز:S ژ:S
    س:S ش:S ص:S ض:d ط:t ظ:S ع:~ غ:g ف:[fv] ڤ:v ق:[kg] ك:k/g ک:k گ:g ل:l م:m ن:n ں:n ه:h ہ:h ھ:_ ە:e و:[ou] ي:[ie] ی:[ie]
    ى:[aie] ے:[ie] ء:_ ې:e ۆ:o ۇ:u ۈ:u ۋ:v ڭ:n ٹ:t ڈ:d ڑ:r`,
};

const hebrew: SoundTable = {
  script: 'Hebr',
  abjad: true,
  letters: /^[\p{Script=Hebrew}\p{M}]+$/u,
  particles: 'וה שה כש ה ו ב ל מ ש כ',
  spellings: `^או:[ou] ^אי:[ie] ^א:a וו:[vw] ^ו:[vw] טש:S ה$:_ א:a ב:[bv] ג:g/S ד:d ה:h ו:[ou]/v ז:S ח:h ט:t י:[ie] כ:k/h ך:h ל:l מ:m ם:m
    נ:n ן:n ס:S ע:~ פ:[pf] ף:[pf] צ:S ץ:S ק:k ר:r ש:S ת:t`,
};

const devanagari: SoundTable = {
  script: 'Deva',
  inherent: true,
  letters: /^[\p{Script=Devanagari}\p{M}]+$/u,
  spellings: `क:k ख:k ग:g घ:g ङ:n च:S छ:S ज:S झ:S ञ:n ट:t ठ:t ड:d ढ:d ण:n त:t थ:t द:d ध:d न:n प:p फ:[pf] ब:b भ:b म:m य:i र:r ल:l
    व:[vw] श:S ष:S स:S ह:h ं:n ँ:n ः:_ ़:_ ा:a ि:i ी:i ु:u ू:u े:e ै:[ea] ो:o ौ:[oa] ॉ:[oa] ॅ:e ृ:ri अ:a आ:a इ:i ई:i उ:u ऊ:u ए:e ऐ:[ea]
    ओ:o औ:[oa] ऑ:[oa]`,
};

const kana: SoundTable = {
  script: 'Kana',
  letters: /^[\p{Script=Katakana}ー]+$/u,
  spellings: `ヴァ:[vb]a ヴィ:[vb]i ヴェ:[vb]e ヴォ:[vb]o ヴ:[vb]~ ファ:fa フィ:fi フェ:fe フォ:fo フュ:fu フ:[fh]~ ティ:ti ディ:di トゥ:tu ドゥ:du
    ウィ:wi ウェ:we ウォ:wo ジェ:Se シェ:Se チェ:Se ツァ:Sa ツィ:Si ツェ:Se ツォ:So シャ:Sa シュ:S~ ショ:So ジャ:Sa ジュ:S~ ジョ:So チャ:Sa チュ:S~ チョ:So
    キャ:ka キュ:ku キョ:ko ギャ:ga ギュ:gu ギョ:go リャ:[rl]a リュ:[rl]u リョ:[rl]o ニャ:na ニュ:nu ニョ:no ヒュ:hu ミュ:mu ビュ:[bv]u ピュ:pu
    カ:ka キ:ki ク:k~ ケ:ke コ:ko ガ:ga ギ:gi グ:g~ ゲ:ge ゴ:go サ:Sa シ:S~ ス:S~ セ:Se ソ:So ザ:Sa ジ:S~ ズ:S~ ゼ:Se ゾ:So タ:ta チ:S~/ti ツ:S~
    テ:te ト:t~ ダ:da ヂ:S~ ヅ:S~ デ:de ド:d~ ナ:na ニ:ni ヌ:n~ ネ:ne ノ:no ハ:ha ヒ:hi ヘ:he ホ:ho バ:[bv]a ビ:[bv]i ブ:[bv]~ ベ:[bv]e ボ:[bv]o
    パ:pa ピ:pi プ:p~ ペ:pe ポ:po マ:ma ミ:mi ム:m~ メ:me モ:mo ヤ:a ユ:u ヨ:o ラ:[rl]a リ:[rl]i ル:[rl]~ レ:[rl]e ロ:[rl]o ワ:[wv]a ン:n ッ:_ ー:_
    ア:a イ:i ウ:u エ:e オ:o ァ:a ィ:i ゥ:u ェ:e ォ:o ャ:a ュ:u ョ:o`,
};

const hangul: SoundTable = {
  script: 'Hang',
  letters: /^\p{Script=Hangul}+$/u,
  particles: '',
  spellings: `ᄀ:[gk] ᄁ:[gk] ᄂ:n ᄃ:[dt] ᄄ:[dt] ᄅ:[rl] ᄆ:m ᄇ:[bv] ᄈ:[bp] ᄉ:S ᄊ:S ᄋ:_ ᄌ:S ᄍ:S ᄎ:S ᄏ:k ᄐ:t ᄑ:[pf] ᄒ:h ᅡ:a ᅢ:[ea] ᅣ:a ᅤ:[ea] ᅥ:[oeau]
    ᅦ:e ᅧ:[oeu] ᅨ:e ᅩ:o ᅪ:a ᅫ:e ᅬ:e ᅭ:o ᅮ:u ᅯ:[oeu] ᅰ:e ᅱ:i ᅲ:u ᅳ:~ ᅴ:i ᅵ:i ᆨ:[kg] ᆫ:n ᆮ:t ᆯ:[rl] ᆷ:m ᆸ:[pb] ᆺ:t ᆼ:n`,
};

export const soundTables: readonly SoundTable[] = [
  ...[latin, cyrillic, greek, armenian, georgian],
  ...[arabic, hebrew, devanagari, kana, hangul],
];
