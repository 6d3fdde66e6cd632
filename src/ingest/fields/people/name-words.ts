import { anyOf } from '../../any-of.ts';

/* Words that tell names of people from those of houses, and both from words that name nobody. */

const listed = (words: Readonly<Record<string, string>>): string =>
  anyOf(Object.values(words).flatMap((some) => some.split(' ')));

/** The office of a person, where a paper writes it behind the name, by the language of the word. */
const offices: Readonly<Record<string, string>> = {
  en: 'writers? reporters? correspondents? editors? columnists? journalists? photographers? producers? contributors? authors? anchor blogger intern',
  de: 'redakteur(?:in)? korrespondent(?:in)? journalist(?:in)? autor(?:in)? volontär(?:in)?',
  es: 'periodista redactora? corresponsal',
  fr: 'journaliste rédact(?:eur|rice) correspondante?',
  it: 'giornalista',
  pt: 'jornalista repórter',
  pl: 'dziennikarz redaktor(?:ka)?',
  sv: 'korrespondent',
  ru: 'журналист корреспондент редактор',
};

/** Words of pages beside a name. */
const pageWords: Readonly<Record<string, string>> = {
  en: 'follow email e-mail share bio profile archive',
};

/** Whether words end with an office, or with a word of the page, and so are no name. */
export const roleWord = new RegExp(`(?:^|[\\s-])${anyOf([listed(offices), listed(pageWords)])}$`, 'iu');

/** Words in the names of houses, and of those who write in their name, by the language of the word. */
const houseWords: Readonly<Record<string, string>> = {
  en: 'staff editorial newsroom newsdesk desk team agency press news newspaper media journal times post tribune broadcasting corporation company group publishing foundation university ministry office bureau council committee association inc ltd llc',
  de: 'redaktion agentur presse nachrichten medien magazin(?:e)? zeitung gmbh ag e\\.\\s?v verlag stiftung institut\\p{L}* universität ministerium verband verein bund partei gewerkschaft',
  cs: 'redakce',
  pl: 'redakcja',
  es: 'redacción agencia universidad',
  pt: 'redacao redação',
  fr: 'rédaction agence université ministère',
  it: 'redazione',
  ru: 'редакция',
  uk: 'редакція',
  zh: '网 社 报 報 台 电视 通讯社 編輯部 编辑部 本报 综合',
};

/** News agencies, and others whose names say so in no word. */
const agencies = 'reuters afp dpa apa ap upi efe ansa tass xinhua čtk pap epd kna bloomberg';

/** Ends of the names of papers, stations and groups of volunteers, where no blank stands before them. */
const houseEndings =
  '网 \\p{Script=Han}{2}社 报社 通讯社 編輯部 编辑部 日报 晚报 電視台 电视台 翻译组 翻譯組 听写组 聽寫組 校对组 校對組 字幕组 字幕組 农场 農場';

/** Whether a name is a house's, or that of those who write in its name. */
export const houseWord = new RegExp(
  `(?<!\\p{L})${anyOf([listed(houseWords), ...agencies.split(' ')])}(?!\\p{L})|${anyOf(houseEndings.split(' '))}$`,
  'iu',
);

const placeholders =
  'admin(?:istrator)?s? editor root user webmaster wordpress unknown anonym(?:ous)? none n/a null undefined author guest gast noreply no-reply test de von by the';

/** Names that systems give to those who have none. */
export const nobody = new RegExp(`^${anyOf(placeholders.split(' '))}$`, 'iu');

/** Words between two names. */
const ands = 'and und et y e a и і та og och en ja i și ve ＆ & mit with';

/** Between the names of one statement. */
export const betweenNames = new RegExp(
  `\\s*(?:[;|、；｜•·،]|\\s[–—]\\s|\\s[/／]\\s|,\\s+(?=[\\p{Lu}\\p{Lo}])|,?\\s${anyOf(ands.split(' '))}\\s(?=[\\p{Lu}\\p{Lo}]))\\s*`,
  'u',
);
