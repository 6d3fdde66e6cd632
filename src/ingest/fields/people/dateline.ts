import type { Contributor } from '../../../record.ts';
import { findDates, type WrittenDate } from '../dates/date-forms.ts';
import { isName } from './names.ts';

/** Place, day and agency before a report's first sentence. */
interface Dateline {
  /** How many characters it takes. */
  readonly length: number;
  readonly date: WrittenDate | null;
  readonly people: readonly Contributor[];
}

/** Longer than any dateline. */
const longest = 90;

/** `(서울=연합뉴스) 김서연 기자 = ` */
const korean =
  /^\s*[([][^()[\]=]{1,12}=[^()[\]=]{2,14}[)\]]\s*(?:(\p{Script=Hangul}{2,4})\s?(?:기자|특파원)\s*)?=\s*/u;

/** A place, a day and the agency in brackets stand before the dash. */
const beforeDash =
  /^\s*(?<head>[^—–()[\]\n]{2,60}?)\s*(?<agency>[([][^()[\]\n]{2,30}[)\]])?\s*(?:[—–]|--?(?=\s))\s*/u;

/** @param language Asked for where words could be a dateline. */
export function readDateline(text: string, language: () => string): Dateline | null {
  const start = text.slice(0, longest);
  const agency = korean.exec(start);
  if (agency) {
    const name = agency[1] ?? '';
    const people: Contributor[] = isName(name, true) ? [{ role: 'author', name }] : [];
    return { length: agency[0].length, date: null, people };
  }
  const match = beforeDash.exec(start);
  if (!match) return null;
  const head = match.groups?.head ?? '';
  const [date = null] = /\p{Nd}/u.test(head) ? findDates(head, { language: language() }) : [];
  const place = (date ? head.replace(date.evidence, ' ') : head).replace(/[\s,،、.:]+$/u, '').trim();
  const whole =
    date !== null || (match.groups?.agency !== undefined && /^\p{Lu}[\p{Lu}\p{M}\s,.’'-]+$/u.test(place));
  return whole && isPlace(place) ? { length: match[0].length, date, people: [] } : null;
}

/** Up to four words, all with a capital where letters have any. */
const isPlace = (words: string): boolean =>
  words !== '' &&
  words.length <= 40 &&
  words.split(/[\s,،、]+/u).length <= 4 &&
  !/(?:^|[\s,])\p{Ll}|[\d.!?]\s|["“«]/u.test(words);
