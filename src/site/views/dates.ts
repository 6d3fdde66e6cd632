import { cached } from '../../cached.ts';
import { daysOf, monthOf, precisionOf } from '../../edtf.ts';

/* Dates of the archive: EDTF taken apart, and shown as precisely as they are stated. */

type Style =
  | 'instant'
  | 'day'
  | 'range'
  | 'weekday'
  | 'initial'
  | 'dayInYear'
  | 'month'
  | 'monthName'
  | 'year'
  | 'short';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  instant: { dateStyle: 'long', timeStyle: 'short' },
  day: { dateStyle: 'long' },
  range: { year: 'numeric', month: 'long', day: 'numeric' },
  weekday: { dateStyle: 'full' },
  initial: { weekday: 'narrow' },
  dayInYear: { weekday: 'long', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  monthName: { month: 'long' },
  year: { year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
};

const formats = cached((style: Style) =>
  cached(
    (locale: string) =>
      new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC', calendar: 'gregory' }),
  ),
);

const format = (locale: string, style: Style): Intl.DateTimeFormat => formats(style)(locale);

type DateStyle = 'day' | 'weekday' | 'dayInYear' | 'short' | 'monthName';

/** A date without its `~`, in words, as precise as it is stated; `style` chooses the words for a whole day. */
export const dateText = (locale: string, edtf: string, style: DateStyle = 'day'): string =>
  dateTexts(style)(locale)(edtf);

/** From one day to another, as a language writes it: what both have in common once. */
export function rangeText(locale: string, from: string, to: string): string {
  const [first, last] = [from, to].map((day) => daysOf(day).first);
  if (from === to || first === undefined || last === undefined) return dateText(locale, from);
  const sign = signsBetween[new Intl.Locale(locale).language];
  return sign === undefined
    ? format(locale, 'range').formatRange(first, last)
    : rangeWith(sign, dateText(locale, from), dateText(locale, to));
}

/** Languages of which CLDR writes two days in figures with strokes, which no text does: what texts have between them. */
const signsBetween: Readonly<Record<string, string>> = { zh: '至', ja: '～' };

function rangeWith(sign: string, from: string, to: string): string {
  let shared = 0;
  while (from[shared] === to[shared]) shared += 1;
  const [both = ''] = /^.*[年月]/u.exec(from.slice(0, shared)) ?? [];
  return `${from}${sign}${to.slice(both.length)}`;
}

/** There are far fewer days than articles, each of which stands in dozens of lists. */
const dateTexts = cached((style: DateStyle) =>
  cached((locale: string) => cached((edtf: string) => dateWords(locale, edtf, style))),
);

function dateWords(locale: string, edtf: string, style: DateStyle): string {
  const { first } = daysOf(edtf);
  if (style === 'monthName') return format(locale, 'monthName').format(first);
  const precision = precisionOf(edtf);
  return format(locale, precision === 'day' ? style : precision).format(first);
}

/** As it stands at the beginning of a line: some languages write months and weekdays small. */
export const headingCase = (locale: string, text: string): string =>
  firstUpper(locale)(text.charAt(0)) + text.slice(1);

/** Every heading asks for it, and there are few letters. */
const firstUpper = cached((locale: string) => cached((first: string) => first.toLocaleUpperCase(locale)));

/** A date no more exactly than its month. */
export const monthText = (locale: string, edtf: string): string => dateText(locale, monthOf(edtf));

/** A moment as date and time in UTC. */
export const instantText = (locale: string, instant: string): string =>
  format(locale, 'instant').format(new Date(instant));

/** Days of a month, and the weekday of its first (0 for Monday). */
export function monthShape(month: string): { days: number; firstWeekday: number } {
  const { first, last } = daysOf(month);
  return { days: new Date(last).getUTCDate(), firstWeekday: (new Date(first).getUTCDay() + 6) % 7 };
}

/** Initials of the weekdays, from Monday. */
export function weekdayInitials(locale: string): string[] {
  const monday = Date.UTC(2021, 1, 1);
  return Array.from({ length: 7 }, (_, day) => format(locale, 'initial').format(monday + day * 86_400_000));
}
