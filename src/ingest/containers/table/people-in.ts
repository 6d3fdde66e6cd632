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
/** Whose it is, before such a word, and what it is of, behind it. */
const owners =
  'author user sender contact customer client subscriber member owner person staff writer reporter editor creator work home mobile primary business personal';
const details = 'address adresse number nummer numéro id s hash home work mobile private business value';

const columnOf = (words: string): RegExp =>
  new RegExp(
    String.raw`^${anyOf(owners.split(' '))}?[.]?${anyOf(words.split(' '))}${anyOf(details.split(' '))}?\d?(?:value|type)?$`,
    'u',
  );
const [ofPeople, ofLogin] = [columnOf(reach), columnOf(locked)];

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

const address = new RegExp(`^${mailAddress}$`, 'iu');

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
  const isAddress = (value: unknown): boolean => address.test(wordsOf(value)?.trim() ?? '');
  const withAddress = rows.filter((row) => Object.values(row).some(isAddress)).length;
  const isList =
    names.some((name) => address.test(name)) || withAddress >= Math.max(1, rows.length * manyRows);
  return isList ? 'a list of people and their addresses' : null;
}

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
  const shown = all.flatMap(([name, one]): [string, unknown][] => {
    const plain = plainName(name);
    return ofPeople.test(plain) || ofLogin.test(plain) ? [] : [[name, shownOf(one)]];
  });
  const isSame = shown.length === all.length && shown.every(([name, one]) => one === value[name]);
  return isSame ? value : Object.fromEntries(shown);
}
