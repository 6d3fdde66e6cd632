import type { Contributor } from '../../../record.ts';
import { decodeTitle } from '../../html/entities.ts';
import { betweenNames, houseWord, nobody, roleWord } from './name-words.ts';
import { anyOfAll } from './words/index.ts';

/** A label at the beginning of a line, with a colon or before a name. */
export const authorLabel = new RegExp(
  `^${anyOfAll('stated')}(?:\\s*[:：/／|｜]\\s*|\\s+(?=\\p{Lu}|\\p{Lo}))`,
  'iu',
);

/** Words that stand between a text's author and whoever translated it. */
const translatedBy = new RegExp(`[,;(]?\\s*${anyOfAll('translatedBy')}\\s+`, 'iu');

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

/** Longer than any list of authors: what stands behind is read no more, as brackets in brackets are taken off one by one. */
const longestStatement = 3_000;

const plain = (words: string): string =>
  decodeTitle(words.slice(0, longestStatement))
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/!?\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/gu, '$1')
    // `name@paper.example (Ann Lee)` is how RSS writes an author.
    .replace(/^[^\s@]+@[^\s@]+\s+\(([^()]+)\)$/u, '$1')
    .replace(/(?<!\S)[^\s@]+@[^\s@]+\.\w+>?/gu, ' ')
    .replace(/[\s\u00ad]+/gu, ' ')
    .trim();

function namesIn(words: string, house: string | null, familyFirst: boolean): string[] {
  const line = bare(words);
  const parts = line.split(/\s*[;；]\s*/u).filter(Boolean);
  const turned = parts.map((part) => turnedRound(part, familyFirst || parts.length > 1));
  if (turned.every((name) => name !== null)) return turned.map(bare).filter((name) => isName(name, house));
  return line
    .split(betweenNames)
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
      .replace(/(?<!\s)\s*[(（［[][^()（）［[]*[)）\]］]?$/u, '')
      .replace(/^[\s,:：|/–—-]+|(?<![\s,:：|/–—-])[\s,:：|/–—-]+$/gu, '')
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
