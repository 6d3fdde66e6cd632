import { anyOf } from '../../any-of.ts';
import { mailAddress } from '../../mail-address.ts';
import { isObject, type Row } from '../shared/row.ts';
import { wordsOf } from '../shared/values.ts';
import { plainName } from './column-names.ts';

/** Columns with which somebody could be reached or robbed, in the languages of most archives. */
const reach =
  'e-?mail mail phone telephone mobile cell(?:phone)? fax telefon telefono teléfono courriel correo(?:electrónico)? birthday birthdate dateofbirth optinip ip ipaddress почта телефон 电话 電話 手机 邮箱 郵箱 电子邮件 電子郵件 メール هاتف بريد';
const locked =
  'password passwd passwort passwordhash motdepasse contraseña пароль 密码 密碼 パスワード totp otpauth userlogin login';
/** Whose it is, before such a word, and what it is of, behind it, where a name is written in one. */
const owners =
  'author user sender contact customer client subscriber member owner person staff writer reporter editor creator work home mobile primary business personal recipient billing';
const details =
  'address adresse adresa number nummer numéro id s hash home work mobile private business value';

const columnOf = (words: string): RegExp =>
  new RegExp(
    String.raw`(?:^|\.)${anyOf(owners.split(' '))}?${anyOf(words.split(' '))}${anyOf(details.split(' '))}?\d?(?:value|type)?$`,
    'u',
  );
const [ofPeople, ofLogin] = [columnOf(reach), columnOf(locked)];

/** Words that mean nothing else, wherever they stand among those of a name. */
const telling = new Set('email phone telephone telefon courriel password passwd passwort'.split(' '));

/** The words of a name: `contactEmail`, `contact_email` and `Contact email` are two. */
const wordsOfName = (name: string): string[] =>
  name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/\be-mail/gu, 'email')
    .split(/[^\p{L}\p{M}\p{N}]+/u);

/** Whether a column has with what somebody could be reached or robbed. */
const isOfPeople = (name: string): boolean =>
  [ofPeople, ofLogin].some((columns) => columns.test(plainName(name))) ||
  wordsOfName(name).some((word) => telling.has(word));

/** Tables that tell of people, by the names of their columns. */
const tables: readonly { readonly name: string; readonly columns: RegExp }[] = [
  { name: 'a list of passwords', columns: ofLogin },
  {
    name: 'the messages of people',
    columns:
      /^(?:to|cc|bcc|recipients?|recipientprofileurls|conversationid|sender|senderid|subreddit|chatid|messageid)$/u,
  },
  { name: 'a list of people and their addresses', columns: ofPeople },
];

const address = new RegExp(String.raw`^(?:[^@<]{0,60}[<(]\s?)?${mailAddress}\s?[>)]?$`, 'iu');

/** Of the rows of a table, those that hold the address of a person. */
const manyRows = 0.5;

/**
 * Names a table that tells of people what they have not published; null for others. Where it has no line with the names of
 * its columns, those are what stands in its first row.
 */
export function peopleIn(names: readonly string[], rows: readonly Row[]): string | null {
  const plain = names.map(plainName);
  const known = tables.find(({ columns }) => plain.some((name) => columns.test(name)));
  if (known) return known.name;
  const withAddress = rows.filter((row) => Object.values(row).some(isAddress)).length;
  const isList =
    names.some((name) => isOfPeople(name) || isAddress(name)) ||
    withAddress >= Math.max(1, rows.length * manyRows);
  return isList ? 'a list of people and their addresses' : null;
}

/** Whether a value is an address, or a name with one: no text in which one stands. */
const isAddress = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isAddress) : address.test(wordsOf(value)?.trim() ?? '');

/** A row without what is nobody's to read of those who wrote or sent an article; null where it has nothing of that. */
export function withoutPeople(row: Row): Row | null {
  const shown = shownOf(row);
  return shown === row ? null : shown;
}

/** A value without such columns, however deep they are in it; itself where it has none. */
function shownOf<T>(value: T): T;
function shownOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shown = value.map((one) => shownOf(one));
    return shown.every((one, at) => one === value[at]) ? value : shown;
  }
  if (!isObject(value) || value instanceof Date) return value;
  const all = Object.entries(value);
  const shown = all.flatMap(([name, one]): [string, unknown][] =>
    isOfPeople(name) ? [] : [[name, shownOf(one)]],
  );
  const isSame = shown.length === all.length && shown.every(([name, one]) => one === value[name]);
  return isSame ? value : Object.fromEntries(shown);
}
