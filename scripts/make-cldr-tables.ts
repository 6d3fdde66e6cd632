import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

/*
 * Writes `src/ingest/fields/dates/cldr/`, how each language that Node knows writes dates, from the CLDR data in its `Intl`:
 * `npm run make:cldr`. The tables are committed, so that records do not change with the version of Node.
 */

/** Calendars with months of their own, by the names that the tables use and those of `Intl`. */
const calendars = {
  gregory: 'gregory',
  persian: 'persian',
  islamic: 'islamic-umalqura',
  hebrew: 'hebrew',
  ethiopic: 'ethiopic',
} as const;
/** Calendars that count years in another way and share their months with the Gregorian one. */
const counts = { buddhist: 'buddhist', roc: 'roc', japanese: 'japanese' } as const;
const allCalendars = { ...calendars, ...counts };
type Calendar = keyof typeof calendars;

/** How a language writes dates; words that stand for one thing are divided by `|`. */
export interface DateTable {
  /** The names of each month, in the calendar's order. A calendar whose names are English ones is left out. */
  readonly months: Readonly<Record<string, readonly string[]>>;
  readonly weekdays: string;
  /** The names of each era that counts forward; of Japan's, a line an era. */
  readonly eras: Readonly<Record<string, readonly string[]>>;
  /** `%d` day, `%B` month by name, `%m` by number, `%Y` year, `%E` era. */
  readonly patterns: readonly string[];
  /** In which order numbers stand: `dmy`, `mdy`, `ymd`; regions that do otherwise. */
  readonly order: string;
  readonly regions: Readonly<Record<string, string>>;
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
const pairs = alphabet.flatMap((a) => alphabet.map((b) => a + b));
const codes = pairs.flatMap((pair) => [pair, ...alphabet.map((c) => pair + c)]);
const regions = pairs.map((pair) => pair.toUpperCase());
const scripts = 'Latn Cyrl Arab Hans Hant Deva Beng Guru Adlm Mtei Olck Tfng Telu Orya Nkoo Ethi Mong'.split(
  ' ',
);

const resolved = (tag: string): string => new Intl.DateTimeFormat(tag).resolvedOptions().locale;

/** Every language of `Intl`, with its script where that is not the usual one. */
export function languages(): string[] {
  const known = Intl.DateTimeFormat.supportedLocalesOf(codes).filter((code) => /^[a-z]{2,3}$/u.test(code));
  const written = known.flatMap((code) =>
    scripts.map((script) => `${code}-${script}`).filter((tag) => resolved(tag) === tag),
  );
  return [...known, ...written].sort();
}

/** Days in the middle of each month of three years, and the first years of Japan's eras. */
const day = 86_400_000;
const days = Array.from({ length: 1461 }, (_, at) => new Date(Date.UTC(2020, 0, 1) + at * day));
const japaneseDays = [1900, 1920, 1960, 2000, 2021].map((year) => new Date(Date.UTC(year, 0, 12)));

const inCalendar = (tag: string, calendar: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag, { ...options, calendar, timeZone: 'UTC' });

/** V8 13.6 ends the process when it divides a full Galician date of another calendar into its parts. */
const fullEndsTheProcess = (tag: string, calendar: string): boolean =>
  tag.startsWith('gl') && !tag.startsWith('gli') && calendar !== 'gregory';

const dateStyles = (tag: string, calendar: string): Intl.DateTimeFormatOptions[] =>
  (['long', 'full', 'medium'] as const)
    .filter((dateStyle) => dateStyle !== 'full' || !fullEndsTheProcess(tag, calendar))
    .map((dateStyle) => ({ dateStyle }));

const partOf = (format: Intl.DateTimeFormat, date: Date, type: string): string =>
  format.formatToParts(date).find((part) => part.type === type)?.value ?? '';

/** One day in each month of a calendar, in the order of its year; Hebrew leap years have one month more. */
function monthDays(calendar: Calendar): Map<string, Date> {
  const format = inCalendar('en', calendars[calendar], { month: 'long', day: 'numeric' });
  const found = new Map<string, Date>();
  for (const date of days) {
    const name = partOf(format, date, 'month');
    // The thirteenth month of the Ethiopic year has five days or six.
    if (partOf(format, date, 'day') === (/Pagumen/u.test(name) ? '2' : '12') && !found.has(name))
      found.set(name, date);
  }
  const number = inCalendar('de', calendars[calendar], { dateStyle: 'medium' });
  return new Map(
    [...found].sort(
      ([, a], [, b]) => Number(partOf(number, a, 'month')) - Number(partOf(number, b, 'month')),
    ),
  );
}

/** The months of each calendar by their English names, in the order of the tables. */
const monthsOf: Readonly<Record<Calendar, ReadonlyMap<string, Date>>> = {
  gregory: monthDays('gregory'),
  persian: monthDays('persian'),
  islamic: monthDays('islamic'),
  hebrew: monthDays('hebrew'),
  ethiopic: monthDays('ethiopic'),
};

const monthStyles: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { year: 'numeric', month: 'long', day: 'numeric' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

const isNumber = (words: string): boolean => /^[\p{Nd}\s.]*$/u.test(words);
const joined = (words: Iterable<string>): string => [...new Set([...words].filter(Boolean))].join('|');

function monthNames(tags: readonly string[], calendar: Calendar): string[] {
  const formats = tags.flatMap((tag) =>
    [...monthStyles, ...dateStyles(tag, calendars[calendar])].map((style) =>
      inCalendar(tag, calendars[calendar], style),
    ),
  );
  return [...monthsOf[calendar].values()].map((date) =>
    joined(formats.map((format) => partOf(format, date, 'month')).filter((name) => !isNumber(name))),
  );
}

function weekdays(tags: readonly string[]): string {
  const formats = tags.flatMap((tag) => [
    ...(['long', 'short'] as const).map((weekday) => inCalendar(tag, 'gregory', { weekday })),
    inCalendar(tag, 'gregory', { dateStyle: 'full' }),
  ]);
  return joined(formats.flatMap((format) => days.slice(0, 7).map((date) => partOf(format, date, 'weekday'))));
}

function eraNames(tag: string, calendar: string): string[] {
  const formats = [
    ...(['long', 'short', 'narrow'] as const).map((era) =>
      inCalendar(tag, calendar, { era, year: 'numeric' }),
    ),
    ...dateStyles(tag, calendar).map((style) => inCalendar(tag, calendar, style)),
  ];
  const dates = calendar === 'japanese' ? japaneseDays : days.slice(-1);
  return dates.map((date) =>
    joined(
      formats
        .map((format) => partOf(format, date, 'era').trim())
        .filter((name) => calendar !== 'gregory' || name.length > 1),
    ),
  );
}

const marks: Readonly<Record<string, string>> = { day: '%d', year: '%Y', relatedYear: '%Y', era: '%E' };

/** A written date as its pattern, without the day of the week at either end. */
function patternOf(format: Intl.DateTimeFormat, date: Date): string {
  const parts = format.formatToParts(date);
  return parts
    .map(({ type, value }) => {
      if (type === 'month') return isNumber(value) ? '%m' : '%B';
      if (type === 'weekday') return '%A';
      return marks[type] ?? value;
    })
    .join('')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^%A[\s,،、፣.]*(?=%)|[\s,،、፣(（]*%A[\s)）]*$/gu, '')
    .trim();
}

function patterns(tags: readonly string[]): string[] {
  const found = tags.flatMap((tag) =>
    Object.entries(allCalendars).flatMap(([name, calendar]) =>
      dateStyles(tag, calendar).flatMap((style) => {
        const format = inCalendar(tag, calendar, style);
        const own = name in calendars ? [...monthsOf[name as Calendar].values()] : days.slice(0, 1);
        return own.map((date) => patternOf(format, date));
      }),
    ),
  );
  return [...new Set(found)].filter((pattern) => /%d/u.test(pattern) && /%Y/u.test(pattern)).sort();
}

function orderOf(tag: string): string {
  const parts = inCalendar(tag, 'gregory', { dateStyle: 'short' }).formatToParts(days[0]);
  return parts
    .filter(({ type }) => ['day', 'month', 'year'].includes(type))
    .map(({ type }) => type[0])
    .join('');
}

/** The table of one language, with what its regions do otherwise. */
export function dateTable(language: string): DateTable {
  const own = regions.map((region) => `${language}-${region}`).filter((tag) => resolved(tag) === tag);
  const tags = [language, ...own];
  const order = orderOf(language);
  const base = language === 'en' ? null : english;
  const months = Object.fromEntries(
    (Object.keys(calendars) as Calendar[])
      .map(
        (calendar) => [calendar, monthNames(calendar === 'gregory' ? tags : [language], calendar)] as const,
      )
      .filter(([calendar, names]) => names.some(Boolean) && names.join() !== base?.months[calendar]?.join()),
  );
  const eras = Object.fromEntries(
    Object.entries(allCalendars)
      .map(([name, calendar]) => [name, eraNames(language, calendar)] as const)
      .filter(([name, names]) => names.some(Boolean) && names.join() !== base?.eras[name]?.join()),
  );
  const others = own.map((tag) => [tag.slice(-2), orderOf(tag)] as const).filter(([, one]) => one !== order);
  return {
    months,
    weekdays: weekdays(tags),
    eras,
    patterns: patterns([language]),
    order,
    regions: Object.fromEntries(others),
  };
}

const english = dateTable('en');

/** Of the languages that have a month's name, the share that may mean another month: Croatian `listopad` is October. */
const otherShare = 0.2;

/** The Gregorian months by the names that mean one month in nearly every language that has them. */
function commonMonths(tables: readonly DateTable[]): string[] {
  const meanings = new Map<string, number[]>();
  for (const { months } of tables)
    for (const [at, names] of (months.gregory ?? []).entries())
      for (const name of new Set(
        names.split('|').map((one) => one.toLowerCase().replace(/\.$/u, '').normalize('NFC')),
      ))
        if (/^\p{L}{3,}$/u.test(name)) meanings.set(name, [...(meanings.get(name) ?? []), at]);
  const months: string[][] = Array.from({ length: 12 }, () => []);
  for (const [name, all] of [...meanings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const most = Math.max(...months.keys().map((month) => all.filter((one) => one === month).length));
    const month = months.findIndex((_, at) => all.filter((one) => one === at).length === most);
    if (all.length - most <= all.length * otherShare) months[month]?.push(name);
  }
  return months.map((names) => names.join('|'));
}

if (import.meta.main) {
  const folder = new URL('../src/ingest/fields/dates/cldr/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file.endsWith('.json')) rmSync(new URL(file, folder));
  const write = (name: string, value: unknown): void =>
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(value)}\n`);
  const known = languages();
  const tables = new Map(known.map((language) => [language, dateTable(language)]));
  for (const [language, table] of tables) write(language, table);
  write('any', { months: { gregory: commonMonths([...tables.values()]) } });
  write('index', {
    cldr: process.versions.cldr,
    languages: known,
    months: Object.fromEntries(Object.entries(monthsOf).map(([name, months]) => [name, [...months.keys()]])),
  });
}
