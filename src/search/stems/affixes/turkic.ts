import type { Affixes } from '../affix-stemmer.ts';

/*
 * Endings of Turkish, its relatives and Mongolian: plural, possession and case, one behind the other, in each of their
 * vowels and consonants. After the tables in L. Johanson, É. Csató, The Turkic Languages (1998), and J. Janhunen,
 * Mongolian (2012). The last consonant of a word is another before a vowel: yolsuzluk, yolsuzluğu.
 */

export const turkish: Affixes = {
  endings: `lar ler ları leri ım im um üm ın in un ün ımız imiz umuz ümüz ınız iniz unuz ünüz
    ı i u ü sı si su sü yı yi yu yü nı ni nu nü ya ye na ne a e
    da de ta te nda nde dan den tan ten ndan nden nın nin nun nün yla yle la le ca ce`,
  repeated: true,
  // A word of three letters and a vowel is another word as often: kar and kara.
  leastOfLetter: 4,
  changes: [
    [/g$/u, 'k'],
    [/b$/u, 'p'],
    [/d$/u, 't'],
  ],
};

export const azerbaijani: Affixes = {
  ...turkish,
  endings: `lar lər ları ləri ım im um üm ın in un ün ımız imiz umuz ümüz ınız iniz unuz ünüz
    ı i u ü sı si su sü nı ni nu nü ya yə na nə a ə
    da də nda ndə dan dən ndan ndən nın nin nun nün yla ylə la lə ca cə`,
  changes: [
    [/[gy]$/u, 'k'],
    [/q$/u, 'k'],
  ],
};

export const uzbek: Affixes = {
  endings: `lar lari larni ning ni ga ka qa da dan im ing i si imiz ingiz miz ngiz cha`,
  repeated: true,
  changes: [
    [/g$/u, 'k'],
    [/b$/u, 'p'],
  ],
};

export const kazakh: Affixes = {
  endings: `лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні
    да де та те нда нде дан ден тан тен нан нен мен бен пен ы і сы сі ым ім ың ің мыз міз ымыз іміз а е н`,
  repeated: true,
  changes: [
    [/г$/u, 'к'],
    [/ғ$/u, 'қ'],
    [/б$/u, 'п'],
  ],
};

export const kyrgyz: Affixes = {
  endings: `лар лер лор лөр дар дер дор дөр тар тер тор төр нын нин нун нүн дын дин дун дүн тын тин тун түн
    га ге го гө ка ке ко кө на не но нө ны ни ну нү ды ди ду дү ты ти ту тү
    да де до дө та те то тө дан ден дон дөн тан тен тон төн нан нен
    ы и у ү сы си су сү ым им ум үм ың иң уң үң ыбыз ибиз а е н`,
  repeated: true,
  changes: [
    [/г$/u, 'к'],
    [/б$/u, 'п'],
  ],
};

export const uyghur: Affixes = {
  endings: `لار لەر لىرى نىڭ نى غا قا گە كە دا دە تا تە دىن تىن ى سى م ىم ڭ ىڭ ىمىز لىق لىك`,
  repeated: true,
  changes: [
    [/پ$/u, 'ب'],
    [/ق$/u, 'غ'],
  ],
};

export const mongolian: Affixes = {
  endings: `ийн ын ний ны ийг ыг аас ээс оос өөс аар ээр оор өөр тай тэй той руу рүү луу лүү
    нууд нүүд ууд үүд чууд чүүд д т аа ээ оо өө н`,
  repeated: true,
  least: 4,
  changes: [[/ь$/u, '']],
};
