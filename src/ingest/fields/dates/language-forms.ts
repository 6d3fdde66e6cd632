import { cached, once } from '../../../cached.ts';
import { escapedPattern } from '../../../escaped-pattern.ts';
import { countOf } from './calendars/calendar-of-year.ts';
import { type MonthCalendar, monthOfNumber, toGregorian } from './calendars/calendars.ts';
import { hebrewNumber } from './calendars/hebrew-number.ts';
import { clock } from './clock.ts';
import { unmarkedCalendars, usedEras, usedMonths, usedPatterns } from './habits.ts';
import { anyLanguage, type DateTable, tableName, tableOf } from './table.ts';

/** A day that words name, with `inferred` where calendars of one name differ about it. */
export interface NamedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly inferred: boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** How one language writes dates, ready to be searched for. */
export interface LanguageForms {
  /** Global: finds every year, which has four digits, or fewer and an era. */
  readonly year: RegExp;
  readonly patterns: readonly LanguagePattern[];
  /** The name of an era or of a month, which stands in every text that holds a date with one, and is found sooner. */
  readonly era: RegExp;
  readonly month: RegExp;
  readonly dayOf: (groups: Groups) => NamedDay | null;
  /** The names of the days of the week, as the source of a regular expression. */
  readonly weekdays: string;
  /** Sticky: a name of an era where it is asked, but no single letter. */
  readonly eraFollows: RegExp;
}

interface LanguagePattern {
  readonly pattern: RegExp;
  readonly wantsEra: boolean;
  readonly wantsMonth: boolean;
}

type MonthNames = ReadonlyMap<
  string,
  readonly { readonly calendar: MonthCalendar; readonly index: number }[]
>;

/** Words as they are compared: case and marks that only join letters do not count. */
const folded = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[.:]$/u, '')
    .trim()
    .toLowerCase();

const escaped = (words: string): string =>
  escapedPattern(words)
    .replace(/[’'ʻʼ`]/gu, "[’'ʻʼ`]")
    .replace(/\s+/gu, '[\\s\\u00a0\\u202f]{0,3}')
    .replace(/^(?=\d)/u, '(?<!\\d)');

/** Alternatives, the longer of two that begin alike first, in small letters and capitals of the language. */
function oneOf(words: Iterable<string>, language: string): string {
  const bare = [...words]
    .map((word) =>
      word
        .replace(/[\p{Cf}\u0640]/gu, '')
        .replace(/\.$/u, '')
        .trim(),
    )
    .filter(Boolean);
  const all = bare.flatMap((word) => {
    const capitals = word.toLocaleUpperCase(language);
    return new RegExp(`^${escaped(word)}$`, 'iu').test(capitals)
      ? [word.toLowerCase()]
      : [word.toLowerCase(), capitals];
  });
  const sorted = [...new Set(all)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted.map(escaped).join('|') || '(?!)';
}

const english = 'en';

/** English ones stand for the months that a language has no names of its own for. */
function monthNames(table: DateTable, language: string): MonthNames {
  const names = new Map<string, { calendar: MonthCalendar; index: number }[]>();
  const add = (calendar: MonthCalendar, months: readonly string[], onlyNew: boolean): void => {
    for (const [index, words] of months.entries())
      for (const name of words
        .split('|')
        .flatMap((one) => [folded(one), folded(one.toLocaleUpperCase(language))])) {
        if (name === '' || shortNames.test(name)) continue;
        const before = names.get(name) ?? [];
        if (onlyNew && before.length > 0) continue;
        if (!before.some((one) => one.calendar === calendar && one.index === index))
          names.set(name, [...before, { calendar, index }]);
      }
  };
  const other = tableOf(english);
  for (const calendar of calendars) add(calendar, table.months[calendar] ?? [], false);
  add('gregory', usedMonths[language] ?? [], false);
  for (const calendar of calendars)
    if (calendar === 'gregory' || !table.months[calendar]) add(calendar, other.months[calendar] ?? [], true);
  return names;
}

/** One letter names no month, but where a letter is a syllable. */
const shortNames = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]$/u;

const calendars: readonly MonthCalendar[] = ['gregory', 'persian', 'islamic', 'hebrew', 'ethiopic'];
const japanese = ['meiji', 'taisho', 'showa', 'heisei', 'reiwa'];

/** Which ways to count years each name of an era may mean. */
function eraNames(table: DateTable): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (count: string, words: readonly string[]): void => {
    for (const name of words.flatMap((one) => one.split('|')).map(folded))
      if (name !== '') names.set(name, [...(names.get(name) ?? []), count]);
  };
  const own = { ...tableOf(english).eras, ...table.eras };
  for (const [count, words] of Object.entries(own)) {
    if (count === 'japanese') for (const [at, name] of words.entries()) add(japanese[at] ?? '', [name]);
    else add(count, words);
  }
  for (const [count, words] of Object.entries(usedEras)) add(count, words);
  return names;
}

const digits = '\\d';
const before = `(?<![\\d]|\\d[./-])`;
const ordinal = '(?:st|nd|rd|th|er|re|º|ª|\\.|-?(?:го|е|его|ші|шы|й)|ый)?';
const of = '(?:(?:de la|del|de|di|of|ng|de l’|d’|i|do)[\\s\\u00a0])?';
const gap = '[\\s\\u00a0\\u202f.,،፣၊/–-]{0,3}';
/** Between an era and its year. It is looked for around digits alone, as a text has few. */
const beside = '[\\s\\u00a0\\u202f.,،:]{0,3}';
const noEra = '(?![\\s\\u00a0]?(?:%longer)(?![\\p{L}\\p{M}]))';
/** Where words are divided by blanks, a day and its month are too: `8mar2012` is the name of a file. */
const someGap = gap.replace('{0,3}', '{1,3}');
const era = (name: string): string => `(?:(?<${name}>%eras)[\\s\\u00a0]?)?`;
const eraAfter = '(?:[\\s\\u00a0]?(?<after>%eras)(?![\\p{L}\\p{M}]))?';

/** The forms in which any language may write a day, its month's name and a year. */
const commonForms: readonly string[] = [
  `${before}(?<day>${digits}{1,2})${ordinal}%gap${of}(?<month>%months)(?<rest>)%gap${of}${era('era')}(?<year>${digits}{1,4})${eraAfter}`,
  `(?<![\\p{L}\\p{M}])(?<month>%months)(?<rest>)${gap}${before}(?<day>${digits}{1,2})(?!\\d)${ordinal}${gap}${of}${era('era')}(?<year>\\d{3,4})${eraAfter}`,
  `${before}${era('era')}(?<year>\\d{4})${gap}(?<month>%months)(?<rest>)${gap}(?<day>${digits}{1,2})${eraAfter}`,
];

/** Scripts that put no blank between words: a name ends where its letters end. */
const withoutBlanks =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}]/u;

/** A pattern of the tables as the source of a regular expression. */
function compiled(pattern: string): string {
  const source = pattern
    .normalize('NFC')
    .replace(/[\p{Cf}\u0640]/gu, '')
    .split(/(%[dBTmYEA])/u)
    .map((part) => patternParts[part] ?? escaped(part))
    .join('');
  const end = pattern.includes('%E') ? '' : noEra;
  return `(?<!\\d|\\d[./-]|${/^%[BE]/u.test(pattern) ? '[\\p{L}\\p{M}]' : '(?!)'})${source}(?!\\d|[./-]\\d)${end}`;
}

const patternParts: Readonly<Record<string, string>> = {
  '%d': `(?<day>${digits}{1,2})`,
  '%m': `(?<number>${digits}{1,2})`,
  '%Y': `(?<year>${digits}{1,4})`,
  '%B': '(?<month>%months)\\.?',
  // A second name of the same month, as Arabic papers that are read in several countries write it.
  '%T': '(?<twin>%months)',
  '%E': '(?<era>%eras)\\.?',
  '%A': '(?:%weekdays)',
};

/** The forms of a language by its tag; those that any language has where it is none that CLDR knows. */
export function formsOf(tag: string): LanguageForms | null {
  const name = tableName(tag);
  return name === null ? null : formsOfTable(name);
}

const formsOfTable = cached((name: string): LanguageForms => {
  const table = tableOf(name);
  const [base = name] = name.split('-');
  const months = monthNames(table, base);
  const eras = eraNames(table);
  const own = Object.values(table.months).flatMap((list) => list.flatMap((words) => words.split('|')));
  const sources = {
    months: oneOf([...months.keys(), ...own], base),
    eras: oneOf(eras.keys(), base),
    longer: oneOf(
      [...eras.keys()].filter((name) => !/^[a-z]$/u.test(name)),
      base,
    ),
    weekdays: oneOf(table.weekdays.split('|'), base),
  };
  const filled = (pattern: string): string =>
    pattern.replace(/%(months|eras|longer|weekdays)/gu, (_, one: keyof typeof sources) => sources[one]);
  const ends = withoutBlanks.test(own.join('')) ? '' : '(?![\\p{L}\\p{M}])';
  const used = [...table.patterns, ...(usedPatterns[name] ?? usedPatterns[base] ?? [])];
  // An era tells which year is meant: the forms that have one are asked first.
  const listed = used.sort(
    (a, b) => Number(b.includes('%E')) - Number(a.includes('%E')) || b.length - a.length,
  );
  const common = commonForms.map(
    (form) =>
      `${form.replace('(?<rest>)', `\\.?${ends}`).replaceAll('%gap', ends === '' ? gap : someGap)}(?!\\d)`,
  );
  const patternOf = (source: string, wantsEra: boolean, wantsMonth: boolean): LanguagePattern => ({
    pattern: new RegExp(filled(source) + clock, 'giu'),
    wantsEra,
    wantsMonth,
  });
  return {
    year: new RegExp(`\\d{4}|\\d(?<=(?:${sources.eras})${beside}\\d)|\\d${beside}(?:${sources.eras})`, 'giu'),
    patterns: [
      ...listed.map((form) => patternOf(compiled(form), form.includes('%E'), form.includes('%B'))),
      ...common.map((source) => patternOf(source, false, true)),
    ],
    era: new RegExp(sources.eras, 'iu'),
    month: new RegExp(sources.months, 'iu'),
    dayOf: (groups) => dayOf(groups, { months, eras, unmarked: unmarkedCalendars[base] ?? [], name }),
    weekdays: sources.weekdays,
    eraFollows: new RegExp(`[\\s\\u00a0]?(?:${sources.longer})(?![\\p{L}\\p{M}])`, 'iuy'),
  };
});

interface Names {
  readonly months: MonthNames;
  readonly eras: ReadonlyMap<string, readonly string[]>;
  readonly unmarked: readonly string[];
  readonly name: string;
}

function dayOf({ year, month, twin, number, day, era: first, after }: Groups, names: Names): NamedDay | null {
  const named = month === undefined ? null : monthsNamed(month, twin, names);
  const eraWords = first ?? after;
  const own = ['gregory', ...names.unmarked, ...(named ?? []).map(({ calendar }) => calendar)];
  const counts = eraWords === undefined ? own : (names.eras.get(folded(eraWords)) ?? []);
  const of = countOf(Number(year), counts, named && new Set(named.map(({ calendar }) => calendar)));
  if (!of || (eraWords === undefined && (year ?? '').length < 4)) return null;
  const index = named
    ? named.find(({ calendar }) => calendar === of.calendar)?.index
    : monthOfNumber(of.calendar, Number(number), of.year);
  return index === undefined || index < 0
    ? null
    : toGregorian(of.calendar, { year: of.year, month: index, day: Number(day) });
}

/** The months that a name may mean, and a second one beside it, too. */
function monthsNamed(name: string, twin: string | undefined, { months }: Names) {
  const named = months.get(folded(name)) ?? [];
  if (twin === undefined) return named;
  const also = months.get(folded(twin)) ?? [];
  return named.filter((one) =>
    also.some(({ calendar, index }) => calendar === one.calendar && index === one.index),
  );
}

/** 1 to 12 for a word that names a month in whatever language, and the same one in nearly all; else null. */
export function monthInAnyLanguage(word: string): number | null {
  // Hebrew puts its preposition before the name.
  return anyMonths().get(folded(word)) ?? anyMonths().get(folded(word.replace(/^ב/u, ''))) ?? null;
}

const anyMonths = once(
  (): ReadonlyMap<string, number> =>
    new Map(
      (anyLanguage().months.gregory ?? []).flatMap((words, at) =>
        words.split('|').map((name): [string, number] => [folded(name), at + 1]),
      ),
    ),
);

/** Days as Hebrew letters count them: `כ״ח בטבת תשפ״א`. */
const hebrewForm =
  /(?<day>[א-ת]{1,2}["״׳'][א-ת]?)\s(?:ב|ל)?(?<month>[א-ת]{2,6}(?:\s[אב]['׳])?)\s(?<year>(?:ה['׳])?ת[א-ת]{0,3}["״][א-ת])/gu;

interface FoundDay extends NamedDay {
  readonly index: number;
  readonly length: number;
}

export function hebrewDays(text: string): FoundDay[] {
  const months = monthNames(tableOf('he'), 'he');
  return [...text.matchAll(hebrewForm)].flatMap((match) => {
    const { day = '', month = '', year = '' } = match.groups ?? {};
    const index = months.get(folded(month))?.find(({ calendar }) => calendar === 'hebrew')?.index;
    const found =
      index === undefined
        ? null
        : toGregorian('hebrew', { year: 5000 + hebrewNumber(year), month: index, day: hebrewNumber(day) });
    return found ? [{ ...found, index: match.index, length: match[0].length }] : [];
  });
}
