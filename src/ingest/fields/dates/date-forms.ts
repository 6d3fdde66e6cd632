import { matchesOf } from '../../matches.ts';
import { countOf } from './calendars/calendar-of-year.ts';
import { toGregorian } from './calendars/calendars.ts';
import { chineseNumber } from './chinese-number.ts';
import { clock, withClock } from './clock.ts';
import { unmarkedCalendars } from './habits.ts';
import {
  formsOf,
  type Groups,
  hebrewDays,
  type LanguageForms,
  monthInAnyLanguage,
  type NamedDay,
} from './language-forms.ts';
import { plainDigits } from './plain-digits.ts';
import { orderOfLanguage, type SlashOrder } from './slash-order.ts';
import { isOnWeekday } from './weekday.ts';
import { isReal, type LocalTime, readOffset } from './zoned-time.ts';

/** A full date written in a text. */
export interface WrittenDate {
  readonly time: LocalTime;
  /** Minutes before UTC, where the zone is written. */
  readonly offset: number | null;
  /** Whether calendars that go by one name differ about the day, as those of the Hijra do. */
  readonly inferred: boolean;
  /** The words, as they stand there. */
  readonly evidence: string;
  /** Where they begin. */
  readonly index: number;
}

/** Facts about the text in which a date stands, as far as they are known. */
interface DateReading {
  /** BCP 47: months are read by their names in it, and numbers in the order of it. */
  readonly language?: string | null | undefined;
  /** The number that the writer's country puts first, where the country is known. */
  readonly order?: SlashOrder | undefined;
  /** The month that other evidence names, for `8/6/2022`. */
  readonly month?: number | null;
}

interface FormContext {
  readonly order: SlashOrder;
  readonly language: string;
}

interface DateForm {
  /** Dates that it reads. */
  readonly example: string;
  readonly pattern: RegExp;
  /** Found in every text that the pattern matches, and sooner. */
  readonly sign: RegExp;
  /** The day, or null where the words name none for certain. */
  readonly day: (groups: Groups, context: FormContext) => NamedDay | null;
}

const form = (example: string, sign: RegExp, pattern: string, day: DateForm['day']): DateForm => ({
  example,
  pattern: new RegExp(pattern + clock, 'giu'),
  sign,
  day,
});

/** A day by numbers in the calendar in which the language's papers count such a year. */
function numbered(year: number, month: number, day: number, language: string): NamedDay | null {
  const [base = ''] = language.split('-');
  const count = countOf(year, ['gregory', ...(unmarkedCalendars[base] ?? [])], null);
  return count && toGregorian(count.calendar, { year: count.year, month: month - 1, day });
}

const numbers: DateForm['day'] = ({ year, month, day }, { language }) =>
  numbered(Number(year), Number(month), Number(day), language);

const named: DateForm['day'] = ({ year, month = '', day }, { language }) => {
  const number = monthInAnyLanguage(month);
  return number === null
    ? null
    : numbered(Number((year ?? '').replaceAll(' ', '')), number, Number(day), language);
};

/** Years before the common era's in which Japan and Taiwan count. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

/**
 * `a/b/2021`: which is the month shows where the other cannot be one, or where an American or French clock follows;
 * else the writer's country or language has to tell.
 */
const slashes: DateForm['day'] = ({ a, b, year, ampm, dash }, { order, language }) => {
  const [first, second] = [Number(a), Number(b)];
  const monthFirst =
    second > 12 || (first <= 12 && (ampm !== undefined || (order === 'month' && dash === undefined)));
  if (!monthFirst && first <= 12 && first !== second && dash === undefined && order !== 'day') return null;
  return monthFirst
    ? numbered(Number(year), first, second, language)
    : numbered(Number(year), second, first, language);
};

/** `12/1/85`: only where the order is known and the year can be no day; it is the last century's. */
const shortYear: DateForm['day'] = ({ a, b, year }, { order, language }) => {
  if (order === null || Number(year) <= 31) return null;
  const [month, day] = order === 'month' ? [Number(a), Number(b)] : [Number(b), Number(a)];
  return numbered(1900 + Number(year), month, day, language);
};

/** `Do 25.04.24`: of this century, in the order in which the weekday names the day. */
const onWeekday: DateForm['day'] = ({ weekday = '', a, b, year }, { language }) => {
  const [first, second] = [Number(a), Number(b)];
  const days = [
    { month: second, day: first },
    { month: first, day: second },
  ].map(({ month, day }) => ({ year: 2000 + Number(year), month, day, inferred: false }));
  return days.find((day) => isOnWeekday(day, weekday, language)) ?? null;
};

/** Taiwan's papers write their years without an era, and none of the first centuries was news. */
const republic: DateForm['day'] = ({ year, month, day }, { language }) =>
  language === 'zh-Hant' && Number(year) >= 38
    ? { year: Number(year) + 1911, month: Number(month), day: Number(day), inferred: false }
    : null;

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
      inferred: false,
    }),
  ),
  form(
    '令和3年1月12日, 民國110年1月12日, 中華民國一一○年一月十二日',
    /令和|平成|昭和|民[國国]/u,
    String.raw`(?:中[華华])?(?<era>令和|平成|昭和|民國|民国)\s?(?<year>\d{1,3}|[${numeral}]{1,4})\s?年\s?(?<month>\d{1,2}|[${numeral}]{1,3})\s?月\s?(?<day>\d{1,2}|[${numeral}]{1,3})\s?日`,
    ({ era = '', year = '', month = '', day = '' }) => ({
      year: (eras[era] ?? Number.NaN) + anyNumber(year),
      month: anyNumber(month),
      day: anyNumber(day),
      inferred: false,
    }),
  ),
  form(
    '110年1月12日',
    /(?<!\d)\d{2,3}\s?年/u,
    String.raw`(?<![\d民國国和成])(?<year>\d{2,3})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日`,
    republic,
  ),
  form(
    '2021-01-12, 2021/1/12, 2021.1.12',
    /\d{4}[-/.]\d/u,
    String.raw`(?<![\d./-])(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d|[-/.]\d)`,
    numbers,
  ),
  form(
    '2021. 1. 12.',
    /\d{4}\.\s\d/u,
    String.raw`(?<![\d./-])(?<year>\d{4})\.\s(?<month>\d{1,2})\.\s(?<day>\d{1,2})(?!\d|[-/.]\d)\.?`,
    numbers,
  ),
  form(
    '11/01/2021 - 15:26, 3/11/2023 9:37 AM UTC, 12-01-2021',
    /\d[/-]\d{1,2}[/-]\d{4}/u,
    String.raw`(?<![\d./-])(?<a>\d{1,2})(?<sign>[/-])(?<b>\d{1,2})\k<sign>(?<year>\d{4})(?!\d|[/-]\d)(?<dash>\s-\s(?=\d\d:\d\d))?`,
    slashes,
  ),
  form(
    '12. 1. 2021',
    /\d\.\s?\d{4}/u,
    String.raw`(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d|\.\d)`,
    numbers,
  ),
  form(
    'Do 25.04.24, Thu, 4/25/24',
    /\p{L}[.,]{0,2}\s\d{1,2}[/.-]\s?\d{1,2}[/.-]\s?[0-3]\d(?!\d)/u,
    String.raw`(?<!\p{L})(?<weekday>\p{L}{1,14})[.,]{0,2}\s(?<a>\d{1,2})(?<sign>[/.-]\s?)(?<b>\d{1,2})\k<sign>(?<year>[0-3]\d)(?![\d:]|[/.-]\d)`,
    onWeekday,
  ),
  form(
    '12.1.85, 12/1/85',
    /\d[/.-]\s?[3-9]\d(?!\d)/u,
    String.raw`(?<![\d./-])(?<a>\d{1,2})(?<sign>[/.-]\s?)(?<b>\d{1,2})\k<sign>(?<year>\d{2})(?![\d:]|[/.-]\d)`,
    shortYear,
  ),
];

const anyNumber = (words: string): number => (/\d/u.test(words) ? Number(words) : chineseNumber(words));

/** Forms with the name of a month, where nobody knows the language. */
const namedForms: readonly DateForm[] = [
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

/** All full dates in a text, in the order in which they stand. Days that the calendar does not have are none. */
export function findDates(text: string, reading: DateReading = {}): WrittenDate[] {
  const language = reading.language && reading.language !== 'und' ? reading.language : '';
  const { plain, placeOf } = plainDigits(text);
  const order = reading.order === undefined ? orderOfLanguage(language) : reading.order;
  const found: WrittenDate[] = [];
  const add = (day: NamedDay | null, groups: Groups, from: number, length: number): void => {
    if (!day) return;
    const time = withClock({ year: day.year, month: day.month, day: day.day }, groups);
    if (!isReal(time)) return;
    const [index, end] = [placeOf(from), placeOf(from + length - 1) + 1];
    if (found.some((other) => index < other.index + other.evidence.length && end > other.index)) return;
    const offset = groups.zone ? readOffset(groups.zone) : null;
    found.push({ time, offset, inferred: day.inferred, evidence: text.slice(index, end).trim(), index });
  };
  const own = language === '' || !hasDigit.test(plain) ? null : formsOf(language);
  if (own)
    for (const { from, words } of around(plain, own.year))
      for (const match of matchesIn(words, own))
        add(own.dayOf(match.groups ?? {}), match.groups ?? {}, from + match.index, match[0].length);
  for (const { pattern, sign, day } of own ? forms : [...forms, ...namedForms]) {
    if (!sign.test(plain)) continue;
    for (const match of matchesOf(pattern, plain)) {
      const groups = match.groups ?? {};
      if (own && isBefore(own.eraFollows, plain, match.index + match[0].length)) continue;
      const context = { order: orderOf(groups, reading.month ?? null) ?? order, language };
      add(day(groups, context), groups, match.index, match[0].length);
    }
  }
  if (language === 'he') for (const day of hebrewDays(plain)) add(day, {}, day.index, day.length);
  return found.sort((a, b) => a.index - b.index);
}

/** All that the patterns of a language find, each after the other. */
function matchesIn(words: string, { patterns, era, month }: LanguageForms): RegExpExecArray[] {
  const [hasEra, hasMonth] = [era.test(words), month.test(words)];
  return patterns
    .filter(({ wantsEra, wantsMonth }) => (hasEra || !wantsEra) && (hasMonth || !wantsMonth))
    .flatMap(({ pattern }) => matchesOf(pattern, words));
}

/** No date has more letters before its year, or behind it. */
const reach = 100;

/** The words around all that a global pattern finds: to look through whole texts for names of months takes ten times as long. */
function around(text: string, pattern: RegExp): { from: number; words: string }[] {
  const spans: { from: number; until: number }[] = [];
  for (const { index, 0: found } of matchesOf(pattern, text)) {
    const last = spans.at(-1);
    const until = index + found.length + reach;
    if (last && index - reach <= last.until) last.until = until;
    else spans.push({ from: Math.max(0, index - reach), until });
  }
  return spans.map(({ from, until }) => ({ from, words: text.slice(from, until) }));
}

function isBefore(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

const hasDigit = /\d/u;

/** Which of two numbers is the likely month, where only one of them is. */
function orderOf({ a, b }: Groups, likelyMonth: number | null): SlashOrder {
  const [first, second] = [Number(a) === likelyMonth, Number(b) === likelyMonth];
  if (first === second) return null;
  return first ? 'month' : 'day';
}
