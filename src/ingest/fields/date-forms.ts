import { chineseNumber } from './chinese-number.ts';
import { monthNumber } from './month-names.ts';
import { isReal, type LocalTime, readOffset } from './zoned-time.ts';

/** A full date written in a text. */
export interface WrittenDate {
  readonly time: LocalTime;
  /** Minutes before UTC, where the zone is written. */
  readonly offset: number | null;
  /** The words, as they stand there. */
  readonly evidence: string;
  /** Where they begin. */
  readonly index: number;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Day = Pick<LocalTime, 'year' | 'month' | 'day'>;

/** What stands first in `3/4/2021`, or null where nobody knows. */
export type SlashOrder = 'month' | 'day' | null;

interface DateForm {
  /** What it reads, by example. */
  readonly example: string;
  readonly pattern: RegExp;
  /** Found in every text that the pattern matches, and sooner. */
  readonly sign: RegExp;
  /** The day, or null where the words name none for certain. */
  readonly day: (groups: Groups, order: SlashOrder) => Day | null;
}

/** An optional time of day after a date: `21:09`, `下午：9:09`, `T20:10:28.000Z`, `- 15:26`, `9:37 AM UTC`. */
const clock = String.raw`(?:[T\s,，—–-]{0,4}(?<half>[上下]午|凌晨|晚上|中午)?[：:]?\s?(?<hour>\d{1,2})[:：时時點点](?<minute>\d{2})(?:[:：](?<second>\d{2})(?:\.\d{1,9})?)?(?:\s?(?<ampm>[AP])\.?M\b\.?)?(?:\s?(?<zone>Z|UTC|GMT|[+\u2212-]\d{2}:?\d{2})(?![\w]))?)?`;

const form = (example: string, sign: RegExp, pattern: string, day: DateForm['day']): DateForm => ({
  example,
  pattern: new RegExp(pattern + clock, 'giu'),
  sign,
  day,
});

const numbers = ({ year, month, day }: Groups): Day => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

const named = ({ year, month = '', day }: Groups): Day | null => {
  const number = monthNumber(month);
  return number === null
    ? null
    : { year: Number((year ?? '').replaceAll(' ', '')), month: number, day: Number(day) };
};

/** Years before the common era's in which Japan and Taiwan count. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

/**
 * `a/b/2021`: which is the month shows where the other cannot be one, or where an American or French clock follows;
 * else the writer's country has to tell.
 */
const slashes = ({ a, b, year, ampm, dash }: Groups, order: SlashOrder): Day | null => {
  const [first, second] = [Number(a), Number(b)];
  const monthFirst =
    second > 12 || (first <= 12 && (ampm !== undefined || (order === 'month' && dash === undefined)));
  if (!monthFirst && first <= 12 && first !== second && dash === undefined && order !== 'day') return null;
  return monthFirst
    ? { year: Number(year), month: first, day: second }
    : { year: Number(year), month: second, day: first };
};

const numeral = '〇零○Ｏ一二三四五六七八九十廿卅元';

/** The forms in which dates are written, the longer of two that begin alike first. */
const forms: readonly DateForm[] = [
  form(
    '2021年1月12日, 2021년 1월 12일',
    /\d{4}\s?[年년]/u,
    String.raw`(?<![\d])(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일]`,
    numbers,
  ),
  form(
    '二零二零年十二月二十七日',
    new RegExp(`[${numeral}]{4}年`, 'iu'),
    `(?<year>[${numeral}]{4})年(?<month>[${numeral}]{1,3})月(?<day>[${numeral}]{1,3})[日号號]`,
    ({ year = '', month = '', day = '' }) => ({
      year: chineseNumber(year),
      month: chineseNumber(month),
      day: chineseNumber(day),
    }),
  ),
  form(
    '令和3年1月12日, 民國110年1月12日',
    /令和|平成|昭和|民[國国]/u,
    String.raw`(?<era>令和|平成|昭和|民國|民国)\s?(?<year>\d{1,3}|元)\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日`,
    ({ era = '', year = '', month, day }) => ({
      year: (eras[era] ?? Number.NaN) + (year === '元' ? 1 : Number(year)),
      month: Number(month),
      day: Number(day),
    }),
  ),
  form(
    '2021-01-12, 2021/1/12, 2021.1.12',
    /\d{4}[-/.]\d/u,
    String.raw`(?<![\d./-])(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d|[-/.]\d)`,
    numbers,
  ),
  form(
    '11/01/2021 - 15:26, 3/11/2023 9:37 AM UTC',
    /\d\/\d{1,2}\/\d{4}/u,
    String.raw`(?<![\d./-])(?<a>\d{1,2})/(?<b>\d{1,2})/(?<year>\d{4})(?!\d|/\d)(?<dash>\s-\s(?=\d\d:\d\d))?`,
    slashes,
  ),
  form(
    '12. 1. 2021',
    /\d\.\s?\d{4}/u,
    String.raw`(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d|\.\d)`,
    numbers,
  ),
  form(
    'Tue, 12 January 2021; 12. ledna 2021; 12 de enero de 2021',
    /\p{L}\.?,?[ \u00a0](?:de )?\d{4}/iu,
    String.raw`(?<![\d])(?<day>\d{1,2})(?:st|nd|rd|th|er|º)?\.?[ \u00a0](?:de |di )?(?<month>\p{L}{3,12})\.?,?[ \u00a0](?:de )?(?<year>\d{4})(?!\d)`,
    named,
  ),
  form(
    'January 12, 2021; Jan. 12th 2021',
    /\d(?:st|nd|rd|th)?,?[ \u00a0](?:\d{4}|20 ?\d ?\d)/iu,
    String.raw`(?<![\p{L}])(?<month>\p{L}{3,9})\.?[ \u00a0](?<day>\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0](?<year>\d{4}|20 ?\d ?\d)(?!\d)`,
    named,
  ),
];

/**
 * All full dates in a text, in the order in which they stand. Days that the calendar does not have are none.
 * @param likelyMonth The month that other evidence names, for `8/6/2022`.
 */
export function findDates(
  text: string,
  order: SlashOrder = null,
  likelyMonth: number | null = null,
): WrittenDate[] {
  const plain = plainDigits(text);
  const found: WrittenDate[] = [];
  for (const { pattern, sign, day } of forms) {
    if (!sign.test(plain)) continue;
    for (const match of plain.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const date = day(groups, orderOf(groups, likelyMonth) ?? order);
      const time = date && withClock(date, groups);
      if (!time || !isReal(time) || overlaps(found, match.index)) continue;
      const evidence = text.slice(match.index, match.index + match[0].length).trim();
      found.push({
        time,
        offset: groups.zone ? readOffset(groups.zone) : null,
        evidence,
        index: match.index,
      });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Which of two numbers is the likely month, where only one of them is. */
function orderOf({ a, b }: Groups, likelyMonth: number | null): SlashOrder {
  const [first, second] = [Number(a) === likelyMonth, Number(b) === likelyMonth];
  if (first === second) return null;
  return first ? 'month' : 'day';
}

const overlaps = (found: readonly WrittenDate[], index: number): boolean =>
  found.some((other) => index >= other.index && index < other.index + other.evidence.length);

function withClock(day: Day, { hour, minute, second, half, ampm }: Groups): LocalTime {
  if (hour === undefined || minute === undefined) return day;
  const afternoon = /下午|晚上/u.test(half ?? '') || ampm?.toUpperCase() === 'P';
  const twelve = half !== undefined || ampm !== undefined;
  const hours =
    twelve && Number(hour) <= 12
      ? (Number(hour) % 12) + (afternoon || (half === '中午' && hour === '12') ? 12 : 0)
      : Number(hour);
  const time = { ...day, hour: hours, minute: Number(minute), second: Number(second ?? 0) };
  return isReal(time) ? time : day;
}

/** The text with the digits of other scripts as ASCII ones, each in its place. */
const plainDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu, digitOf);

function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = [0xff10, 0x0660, 0x06f0, 0x0966].find((start) => code >= start && code < start + 10) ?? code;
  return String(code - zero);
}
