import type { Contributor } from '../../../record.ts';
import { decodeTitle } from '../../html/entities.ts';

/** Words before a name that only say that it is an author's, in the languages of the larger archives. */
const authorWords: Readonly<Record<string, string>> = {
  en: '(?:written |posted |published |reported |words |story |text )?by|authors?|words',
  de: 'von|autor(?:in|en)?|text|ein (?:beitrag|artikel|kommentar|gastbeitrag) von',
  fr: 'par|propos recueillis par|auteure?s?',
  es: 'por|autora?(?:es)?|escrito por',
  pt: 'por|autora?(?:es)?|escrito por',
  it: 'di|a cura di|autore',
  nl: 'door|auteurs?',
  sv: 'av|text',
  no: 'av|tekst',
  fi: 'teksti|kirjoittaja',
  pl: 'autor(?:ka|zy|ki)?|napisał[ay]?',
  cs: 'od|autor(?:ka|ky|ři|y)?|napsal[ay]?|text',
  hu: 'írta|szerző',
  ro: 'de|autor',
  tr: 'yazan|yazar',
  ru: 'автор(?:ы)?|текст',
  uk: 'автор(?:и|ка)?|текст',
  ar: 'بقلم|كتب|كتبت|إعداد',
  fa: 'نویسنده|به قلم',
  he: 'מאת',
  zh: '作者|文|記者|记者|撰文|撰稿',
  ja: '文|執筆|筆者',
  ko: '글|기자',
};

const anyAuthorWord = Object.values(authorWords).join('|');

/** A label at the beginning of a line, with a colon or before a name. */
export const authorLabel = new RegExp(
  `^(?:${anyAuthorWord})(?:\\s*[:：/／|｜]\\s*|\\s+(?=\\p{Lu}|\\p{Lo}))`,
  'iu',
);

/** Words that stand between a text's author and whoever translated it. */
const translatedBy =
  /[,;(]?\s*(?:translated (?:from [^,;]{3,30} )?by|translation:?|übersetzt von|übersetzung:?|traduit par|traduction:?|traducido por|traducción:?|traduzido por|tradotto da|traduzione:?|tłum\.|přeložila?|перевод:?|переклад:?)\s+/iu;

/** Between the names of one statement. */
const between =
  /\s*(?:[;|、；｜•·،]|\s[–—]\s|\s[/／]\s|,\s+(?=[\p{Lu}\p{Lo}])|,?\s(?:and|und|et|y|e|a|и|і|та|og|och|en|ja|i|și|ve|＆|&|mit|with)\s(?=[\p{Lu}\p{Lo}]))\s*/u;

/** The office of a person, where a paper writes it behind the name. */
const roleWord =
  /(?:^|[\s-])(?:writers?|reporters?|correspondents?|editors?|columnists?|journalists?|photographers?|producers?|contributors?|authors?|anchor|blogger|intern|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|autor(?:in)?|volontär(?:in)?|periodista|redactora?|corresponsal|journaliste|rédact(?:eur|rice)|correspondante?|giornalista|jornalista|repórter|dziennikarz|redaktor(?:ka)?|korrespondent|журналист|корреспондент|редактор|follow|email|e-mail|share|bio|profile|archive)$/iu;

/** Words in the names of houses, and those who write in their name. */
const houseWord =
  /(?<!\p{L})(?:staff|redaktion|redakce|redakcja|redacción|redacao|redação|rédaction|redazione|редакция|редакція|editorial|newsroom|newsdesk|desk|team|agency|agencia|agence|agentur|press|presse|news|nachrichten|newspaper|media|medien|magazin(?:e)?|journal|zeitung|times|post|tribune|broadcasting|corporation|company|group|gmbh|inc|ltd|llc|ag|e\.\s?v|verlag|publishing|stiftung|foundation|institut\p{L}*|university|universität|université|universidad|ministry|ministerium|ministère|office|bureau|council|committee|association|verband|verein|bund|partei|gewerkschaft|reuters|afp|dpa|apa|ap|upi|efe|ansa|tass|xinhua|čtk|pap|epd|kna|bloomberg|网|社|报|報|台|电视|通讯社|編輯部|编辑部|本报|综合)(?!\p{L})|(?:网|\p{Script=Han}{2}社|报社|通讯社|編輯部|编辑部|日报|晚报|電視台|电视台|翻译组|翻譯組|听写组|聽寫組|校对组|校對組|字幕组|字幕組|农场|農場)$/iu;

/** Names that systems give to those who have none. */
const nobody =
  /^(?:admin(?:istrator)?s?|editor|root|user|webmaster|wordpress|unknown|anonym(?:ous)?|none|n\/a|null|undefined|author|guest|gast|noreply|no-reply|test|de|von|by|the)$/iu;

/** An account's name is a single word of small letters, figures and strokes, or says that it is one. */
const account = /^@|^[a-z][a-z0-9._-]*$|^[\w.-]*\d[\w.-]*$/u;

/** Longer than any name; what is longer is a description of the author. */
const longest = 60;
/** More words than any name has. */
const mostWords = 6;

/** A name may not hold these: it is then an address, a date or a sentence. */
const notInNames = /https?:|www\.|@|[{}<>=!?"“”]|\d{2,}|[.。]\s+\p{L}+.*[.。]$/u;

/** Reading the names of a statement depends on these. */
interface Names {
  /** The paper's own name, which is no person's. */
  readonly house: string | null;
  /** Whether the statement is one of a system that writes the family's name first. */
  readonly familyFirst?: boolean;
}

/**
 * The people and houses that a statement names, each once: without labels, addresses and what they are, family names
 * last; a translator apart, accounts and houses marked as such. Persons come before houses.
 */
export function peopleIn(stated: readonly string[], { house, familyFirst = false }: Names): Contributor[] {
  const found: Contributor[] = [];
  for (const words of stated) {
    const [author = '', translator] = plain(words).split(translatedBy);
    found.push(...namesIn(author, house, familyFirst).map((name) => contributor('author', name, house)));
    if (translator !== undefined)
      found.push(
        ...namesIn(translator, house, familyFirst).map((name) => contributor('translator', name, house)),
      );
  }
  const once = new Map(found.map((one) => [`${one.role} ${folded(one.name)}`, one]));
  const all = [...once.values()];
  return [
    ...all.filter(({ kind }) => kind !== 'organisation'),
    ...all.filter(({ kind }) => kind === 'organisation'),
  ];
}

const plain = (words: string): string =>
  decodeTitle(words)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/!?\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/gu, '$1')
    // `name@paper.example (Ann Lee)` is how RSS writes an author.
    .replace(/^\S+@\S+\s+\(([^()]+)\)$/u, '$1')
    .replace(/<?\S+@\S+\.\w+>?/gu, ' ')
    .replace(/[\s\u00ad]+/gu, ' ')
    .trim();

function namesIn(words: string, house: string | null, familyFirst: boolean): string[] {
  const line = bare(words);
  const parts = line.split(/\s*[;；]\s*/u).filter(Boolean);
  const turned = parts.map((part) => turnedRound(part, familyFirst || parts.length > 1));
  if (turned.every((name) => name !== null)) return turned.map(bare).filter((name) => isName(name, house));
  return line
    .split(between)
    .map(bare)
    .filter((name) => isName(name, house));
}

/** `Lee, Ann` as Ann Lee; null where the words are no such name. */
function turnedRound(words: string, sure: boolean): string | null {
  const match = sure
    ? /^([\p{L}’' .-]{2,30}), ([\p{L}’' .-]{1,30})$/u.exec(words)
    : /^((?:(?:van|von|de|der|den|del|la|le|da|di)\s)*\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}’'-]*\.?(?: \p{Lu}\.?)*)$/u.exec(
        words,
      );
  const [, family, given] = match ?? [];
  if (family === undefined || given === undefined || houseWord.test(given) || roleWord.test(given))
    return null;
  return `${given} ${family}`;
}

/** Titles that stand before a name and are none of it. */
const academic =
  /^(?:(?:Prof|Dr|Mag|Dipl|Ing|MUDr|PhDr|RNDr|JUDr|Mgr|Bc|Mr|Mrs|Ms)\.[\s-]*(?:h\.\s?c\.\s?)?)+/u;

function bare(words: string): string {
  let name = words.trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name
      .replace(authorLabel, '')
      .replace(academic, '')
      .replace(/\s*[(（［[][^()（）]*[)）\]］]?$/u, '')
      .replace(/^[\s,:：|/–—-]+|[\s,:：|/–—-]+$/gu, '')
      .trim();
  }
  return name;
}

const isName = (name: string, house: string | null): boolean =>
  name.length > 1 &&
  name.length <= longest &&
  /\p{L}/u.test(name) &&
  name.split(' ').length <= mostWords + (houseWord.test(name) ? 4 : 0) &&
  !notInNames.test(name) &&
  !nobody.test(name) &&
  !roleWord.test(name) &&
  (house === null || folded(name) !== folded(house));

function contributor(role: 'author' | 'translator', name: string, house: string | null): Contributor {
  return { role, name, kind: kindOf(name, house) };
}

/** Whether a name is a person's, a house's or an account's. */
export function kindOf(name: string, house: string | null = null): NonNullable<Contributor['kind']> {
  if (account.test(name)) return 'account';
  if (houseWord.test(name) || isShortOf(name, house)) return 'organisation';
  return 'person';
}

/** Whether a name is the letters with which a house shortens its own. */
const isShortOf = (name: string, house: string | null): boolean =>
  /^\p{Lu}{2,6}$/u.test(name) ||
  (house !== null && folded(house).startsWith(folded(name)) && folded(name).length > 2);

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A name in capitals as the text writes it, where it does. */
export function asInText(name: string, text: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  const usual = name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return text.includes(usual) ? usual : name;
}
