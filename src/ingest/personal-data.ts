import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import validator from 'validator';
import type { PersonalData, PersonalKind } from '../record.ts';
import { anyOf } from './any-of.ts';
import { signsIn } from './personal-signs.ts';

/*
 * Finds in an article what a person could be found, or robbed, by. It is counted for the archivist, who decides what to
 * withhold; what it is goes nowhere.
 */

const { isCreditCard, isEmail, isIdentityCard, isTaxID } = validator;

const kinds: readonly PersonalKind[] = ['email', 'phone', 'identity', 'card'];

/** The words before and behind the sign of an e-mail address, as long as RFC 5321 lets them be. */
const [user, host] = [/[a-z\d._%+-]{1,64}$/iu, /^[a-z\d-][a-z\d.-]{0,250}\.[a-z]{2,24}/iu];

/** Digits in groups, not inside a longer number, a word or an address. */
const numberForm = /(?<![A-Za-z\d_/=.,#$€£¥+-])\+?\(?\d(?:[ ().\-/]{0,2}\d){7,18}[Xx]?(?![A-Za-z\d_/=%-])/gu;
/** Words that stand before a number which is a telephone's, in the languages of most archives. */
const phoneWords =
  'tel telefon telephone téléphone teléfono phone call mobile? cell fax hotline whatsapp gsm'.split(' ');
const phoneSigns = 'тел(?:ефон)? 电话 電話 手机 手機 热线 熱線 致电 致電 ☎ 📞 📱'.split(' ');
const phoneLabel = new RegExp(
  `${anyOf([`\\b${anyOf(phoneWords)}`, ...phoneSigns])}[\\p{L}.]{0,6}[\\s:：.]{0,3}$`,
  'iu',
);
const letterId = /(?<![A-Za-z\d])[A-Z][12]\d{8}(?![A-Za-z\d])/gu;

export function personalData(text: string): PersonalData | null {
  const { hasAddress, hasNumber } = signsIn(text);
  if (!hasAddress && !hasNumber) return null;
  const found = {
    email: new Set<string>(),
    phone: new Set<string>(),
    identity: new Set<string>(),
    card: new Set<string>(),
  };
  for (const address of hasAddress ? addressesIn(text) : []) found.email.add(address);
  for (const match of hasNumber ? text.matchAll(numberForm) : []) {
    const [number] = match;
    const kind = kindOf(number, text.slice(Math.max(0, match.index - 24), match.index));
    if (kind) found[kind].add(number.replace(/[^\dA-Z]/giu, ''));
  }
  for (const [id] of hasNumber ? text.matchAll(letterId) : [])
    if (isIdentityCard(id, 'zh-TW')) found.identity.add(id);
  const counts = kinds.flatMap((kind) => (found[kind].size > 0 ? [[kind, found[kind].size] as const] : []));
  return counts.length > 0 ? Object.fromEntries(counts) : null;
}

/** Looking from each sign outwards takes a tenth of the time that looking for addresses takes. */
function* addressesIn(text: string): Generator<string> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const [before] = user.exec(text.slice(Math.max(0, at - 64), at)) ?? [];
    const [behind] = host.exec(text.slice(at + 1, at + 255)) ?? [];
    const address = `${before}@${behind}`.toLowerCase();
    if (before && behind && isEmail(address)) yield address;
  }
}

function kindOf(written: string, before: string): PersonalKind | null {
  const digits = written.replace(/[^\dXx]/gu, '');
  if (isIdentity(written.trim(), digits)) return 'identity';
  if (isPhone(written, digits, before)) return 'phone';
  return digits.length >= 13 && isCreditCard(digits) && groupsOfCard.test(written) ? 'card' : null;
}

/** Chinese mobile and fixed telephones have forms that no other number has. */
const ownForm = /^(?:1[3-9]\d{9}|0(?:10|2\d|[3-9]\d{2})-[2-8]\d{6,7})$/u;

/** Cards are written in one run or in groups of four to six. */
const groupsOfCard = /^(?:\d{13,19}|\d{4}(?:[ -]\d{4}){2,3}[ -]\d{1,7}|\d{4}[ -]\d{6}[ -]\d{5})$/u;

/** Numbers with a sum to check them by, or with a form that nothing else has. */
function isIdentity(written: string, digits: string): boolean {
  if (/^\d{17}[\dXx]$/u.test(written)) return isIdentityCard(digits.toUpperCase(), 'zh-CN');
  if (/^\d{6}\/\d{3,4}$/u.test(written)) return isTaxID(written, 'cs-CZ');
  return /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/u.test(written);
}

/** A number with its country's code, or one that is called a telephone: E.164 has fifteen digits at most. */
const isPhone = (written: string, digits: string, before: string): boolean =>
  written.startsWith('+')
    ? (parsePhoneNumberFromString(written)?.isValid() ?? false)
    : digits.length <= 15 && (ownForm.test(written) || phoneLabel.test(before));
