import { anyOf } from '../../any-of.ts';
import { isObject, type Row } from '../shared/row.ts';
import { wordsOf } from '../shared/values.ts';
import { plainName } from './column-names.ts';

/** Words in the names of columns with which somebody could be reached, in the languages of most archives. */
const ofPeople =
  'e-?mail ^mail$ phone telefon téléphone teléfono courriel correo birthday birthdate optinip ipaddress почта телефон 电话 電話 邮箱 郵箱 电子邮件 電子郵件 メール 手机 هاتف بريد';

/** Tables that tell of people, by the names of their columns. */
const tables: readonly { readonly name: string; readonly columns: RegExp }[] = [
  {
    name: 'a list of passwords',
    columns: /password|passwd|passwort|motdepasse|contraseña|пароль|密码|密碼|パスワード|totp|otpauth/u,
  },
  {
    name: 'the messages of people',
    columns:
      /^(?:to|cc|bcc|recipients?|recipientprofileurls|conversationid|sender|senderid|subreddit|chatid|messageid)$/u,
  },
  {
    name: 'a list of people and their addresses',
    columns: new RegExp(anyOf(ofPeople.split(' ')), 'u'),
  },
];

const address = /^[\w.%+-]{1,64}@[\w-][\w.-]{0,250}\.[a-z]{2,24}$/iu;

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

/** Columns of those who wrote or sent an article which are nobody's to read. */
const own = /e-?mail|phone|telefon|password|passwd|^(?:ip|ipaddress|userlogin|login)$|authorip$/u;

/** A row without what is nobody's to read; null where it has nothing of that. */
export function withoutPeople(row: Row): Row | null {
  const kept = Object.entries(row).map(([name, value]): [string, unknown] | null => {
    if (own.test(plainName(name))) return null;
    return [name, isObject(value) ? (withoutPeople(value) ?? value) : value];
  });
  const isAll = kept.every((one) => one !== null && one[1] === row[one[0]]);
  return isAll ? null : Object.fromEntries(kept.filter((one) => one !== null));
}
