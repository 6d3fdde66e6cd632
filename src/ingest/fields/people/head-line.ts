import { cached, once } from '../../../cached.ts';
import type { Contributor, ContributorRole } from '../../../record.ts';
import { findDates, type WrittenDate } from '../dates/date-forms.ts';
import { formsOf } from '../dates/language-forms.ts';
import { nominative } from './greek.ts';
import { countriesIn, isName } from './names.ts';
import { readReporter } from './reporter.ts';
import type { BylineWords } from './words/byline-words.ts';
import { bylineWords } from './words/index.ts';

/** A line that names people, a day or both, and nothing else. */
export interface HeadLine {
  readonly people: readonly Contributor[];
  readonly dates: readonly WrittenDate[];
}

/** Longer than any line of names and a date. */
const longestLine = 200;

/** Languages that share the words of another. */
const sharing: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  yue: 'zh',
  prs: 'fa',
  fil: 'tl',
  dz: 'bo',
  mo: 'ro',
  sh: 'sr',
  ku: 'ckb',
};

const escaped = (words: string): string =>
  words.replace(/[$^*+?()[\]{}/]/gu, '\\$&').replace(/(?<!\\)\.(?![{])/gu, '\\.');
const listed = (words: string | undefined): string[] => (words ? words.split('|') : []);
/** The source of a choice between words, the longer of two that begin alike first. */
const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|') || '(?!)';

/** A language's words, ready for reading lines. */
interface Reading {
  readonly language: string;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly office: RegExp;
  readonly published: RegExp;
  readonly and: RegExp;
  readonly weekdays: RegExp;
}

const anchored = (source: string): RegExp => new RegExp(source, 'iu');

const readingOf = cached((tag: string): Reading => {
  const [base = tag] = tag.split('-');
  const own: BylineWords = bylineWords[sharing[base] ?? base] ?? { labels: {} };
  const english: BylineWords = bylineWords.en ?? { labels: {} };
  const both = (key: 'before' | 'offices' | 'published'): string[] => [
    ...listed(own[key]),
    ...listed(english[key]),
  ];
  const ands = oneOf(
    [...listed(own.and), 'and', '&', '＆'].filter((word) => word.length > 1 || /\w|[^\p{P}]/u.test(word)),
  );
  return {
    language: base,
    before: anchored(`^(?:${oneOf(both('before'))})(?:\\s+|(?<=\\p{Script=Han})(?=\\p{Script=Han}))(?=\\S)`),
    after: anchored(`^(.*?)\\s?(?:${oneOf(listed(own.after))})$`),
    office: anchored(`^(?:${both('offices').join('|') || '(?!)'})s?$`),
    published: anchored(`(?<![\\p{L}\\p{M}])(?:${oneOf(both('published'))})(?![\\p{L}\\p{M}])\\s*[:：]?`),
    and: anchored(`\\s*[,،;；、&＆+]\\s*|\\s+(?:${ands})\\s+`),
    weekdays: weekdaysOf(tag),
  };
});

/** The days of the week, each as a word of its own where words are divided by blanks. */
function weekdaysOf(tag: string): RegExp {
  const names = formsOf(tag)?.weekdays ?? '(?!)';
  const divided =
    !/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u.test(names);
  return divided
    ? new RegExp(`(?<![\\p{L}\\p{M}])(?:${names})(?![\\p{L}\\p{M}])\\.?`, 'giu')
    : new RegExp(`(?:${names})(?:ที่|ທີ)?`, 'giu');
}

/** The role of each label of every language: a colon behind it says enough. */
const labels = once((): ReadonlyMap<string, ContributorRole> => {
  const roles = new Map<string, ContributorRole>();
  for (const { labels: byRole } of Object.values(bylineWords))
    for (const [role, words] of Object.entries(byRole) as [ContributorRole, string][])
      for (const word of words.split('|'))
        if (!roles.has(word.toLowerCase())) roles.set(word.replace('\\', '').toLowerCase(), role);
  return roles;
});

const labelled = once(() => {
  const one = oneOf([...labels().keys()]);
  return new RegExp(
    `^(${one})(?:\\s*(?:[&+,/·・]|\\s\\p{L}{1,3}\\s)\\s*(?:${one}))*(?:\\s*[:：՝=]\\s*|\\s+[–—-]\\s+|།\\s*|\\s*[/／｜|丨]\\s*(?=\\p{Script=Han}))`,
    'iu',
  );
});
/** Labels of several words, as `Editing by`, need no colon. */
const phrase = once(
  () => new RegExp(`^(${oneOf([...labels().keys()].filter((word) => /\s/u.test(word)))})\\s+(?=\\S)`, 'iu'),
);

/** The people and days of a line that holds nothing else; null for every other line, as prose. */
export function readHeadLine(line: string, language: string): HeadLine | null {
  const words = line.replace(/\s+/gu, ' ').trim();
  if (words === '' || words.length > longestLine) return null;
  const reading = readingOf(language);
  const dates = findDates(words, { language });
  const rest = withoutDates(words, dates, reading);
  const people: Contributor[] = [];
  let little = '';
  for (const part of rest.split(/[|｜;；\n]/u)) {
    const found = readPart(withoutEdges(part), reading) ?? (part === rest ? bracketed(words, reading) : null);
    if (found) people.push(...found);
    else
      for (const piece of part.split(/(?:^|\s)[·•–—-]+(?:\s|$)/u).map(withoutEdges)) {
        const named = piece === '' ? [] : readPart(piece, reading);
        if (named) people.push(...named);
        else little += ` ${piece}`;
      }
    // Most lines are prose, which has no day and no name.
    if (little !== '' && dates.length === 0) return null;
  }
  if (little !== '' && !isLittle(little)) return null;
  return people.length + dates.length > 0 ? { people, dates } : null;
}

/** Times of day, zones and pages' own words beside a date. */
const besideDates = new RegExp(
  [
    String.raw`\(?(?<![\p{L}\p{M}])(?:UTC|GMT|CET|CEST|MEZ|EST|EDT|WIB|WITA|WIT|IST|KST|JST)(?:[+−-]\d{1,2}(?::?\d\d)?)?(?![\p{L}\p{M}])\)?`,
    String.raw`(?<!\d)\d{1,2}\s?[:.hH：時时点]\s?\d{2}(?:\s?分|[:：]\d\d)?(?!\d)(?:\s?(?:Uhr|h|hod\.?|[ap]\.?m\.?))?`,
    String.raw`(?<![\p{L}\p{M}])(?:klo|kl\.|ore|ora|à|às|at|um|alle|o|à las|a las|v|в|о|у|r\.|roku|г\.|года|р\.|року|saat)(?=\s|$)`,
  ].join('|'),
  'giu',
);

/** A line without its days, the times and small words beside them. */
export const withoutDays = (line: string, language: string): string =>
  withoutDates(line, findDates(line, { language }), readingOf(language));

/** Whether a line says in so many words that its day is that of publication. */
export const saysPublished = (line: string, language: string): boolean =>
  readingOf(language).published.test(line);

function withoutDates(
  words: string,
  dates: readonly WrittenDate[],
  { weekdays, published }: Reading,
): string {
  if (dates.length === 0) return words;
  let rest = words;
  for (const { evidence, index } of dates.toReversed())
    rest = `${rest.slice(0, index)} | ${rest.slice(index + evidence.length)}`;
  return rest.replace(besideDates, ' ').replace(weekdays, ' ').replace(published, ' ');
}

const edge = '[\\s\\p{Pd}*#_▎■●◆•·,،.:：、。၊။፣།()（）\\[\\]【】〔〕<>《》ء]';
const edges = new RegExp(`^${edge}+|(?<!\\b\\p{Lu}|\\b(?:Jr|Sr))${edge}+$`, 'gu');
const withoutEdges = (words: string): string => words.replace(edges, '').trim();

/** Beside a date stands a place or a small word, and no sentence. */
function isLittle(words: string): boolean {
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (
    letters <= 16 &&
    han <= 4 &&
    words.trim().split(/\s+/u).length <= 3 &&
    !/\p{L}{4,}[.!?]/u.test(words) &&
    !/[起始截止至]/u.test(words)
  );
}

function readPart(words: string, reading: Reading): Contributor[] | null {
  if (words === '') return null;
  return (
    readLabelled(words, reading) ??
    readBefore(words, reading) ??
    readGlued(words, reading) ??
    readAfter(words, reading) ??
    readOffice(words, reading)
  );
}

function readLabelled(words: string, reading: Reading): Contributor[] | null {
  const label = labelled().exec(words) ?? phrase().exec(words);
  const role = labels().get((label?.[1] ?? '').toLowerCase()) ?? 'author';
  return label && peopleIn(words.slice(label[0].length), role, reading, false);
}

function readBefore(words: string, reading: Reading): Contributor[] | null {
  const before = reading.before.exec(words);
  return before && peopleIn(words.slice(before[0].length), 'author', reading, true);
}

/** Bylines in which the name carries a mark of its own: the Greek genitive, the Amharic `በ`, Chinese reporters. */
function readGlued(words: string, reading: Reading): Contributor[] | null {
  if (reading.language === 'el') {
    const name = nominative(words);
    return name === null ? null : peopleIn(name, 'author', reading, true);
  }
  if (reading.language === 'am' && /^በ\p{L}{2,10} \p{L}{2,10}(?: \p{L}{2,10})?$/u.test(words))
    return peopleIn(words.slice(1), 'author', reading, true);
  // Words behind the bracket or the stop are the first sentence of the article.
  const alone = /[记記]者|[通讯訊]员|通訊員/u.test(words) && !/[（()）。！？]/u.test(words);
  const reporters = alone ? readReporter(`（${words}）`) : [];
  return reporters.length > 0 ? reporters : null;
}

/** `김서연 기자`, `한빛신문 김서연 기자`, `佐藤由美記者`: the office stands behind the name. */
function readAfter(words: string, reading: Reading): Contributor[] | null {
  const name = reading.after.exec(words)?.[1]?.trim() ?? '';
  if (name === '' || words.length > 40) return null;
  if (reading.language === 'ko') {
    const own = /(?:^|\s)(\p{Script=Hangul}{2,4}(?:[·,]\s?\p{Script=Hangul}{2,4})*)$/u.exec(name)?.[1] ?? '';
    return peopleIn(own.replace(/·/gu, ','), 'author', reading, true);
  }
  return reading.language === 'ja' && name.length < 3 ? null : peopleIn(name, 'author', reading, true);
}

/** `Анна Соловьёва, специально для «Вестника»` */
function readOffice(words: string, reading: Reading): Contributor[] | null {
  const [, name = '', office = ''] = /^([^,،]{4,60})[,،]\s*(.{2,60})$/u.exec(words) ?? [];
  return reading.office.test(office) ? peopleIn(name, 'author', reading, true) : null;
}

/** Japanese papers put the writer's name in brackets and no word beside it. */
const noWriter =
  /記事|写真|動画|特集|解説|関連|速報|配信|編集|号外|社説|独自|詳報|連載|続報|会見|全文|ニュース/u;

function bracketed(line: string, reading: Reading): Contributor[] | null {
  const name =
    reading.language === 'ja' ? /^[【（(〔[]([^】）)〕\]]{3,12})[】）)〕\]]$/u.exec(line)?.[1] : undefined;
  return name === undefined || noWriter.test(name) ? null : peopleIn(name, 'author', reading, true);
}

/** Where a correspondent sits, behind a name: `Ann Lee in London`. */
const fromWhere =
  /(?<=\p{Lu}\S*\s\p{Lu}\S*)\s(?:in|à|en|a|aus|da|v|w|из|з)\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?$/u;

/** All names of a list of people, or null where one of them is none. */
function peopleIn(
  words: string,
  role: ContributorRole,
  reading: Reading,
  bare: boolean,
): Contributor[] | null {
  const parts = words
    .split(reading.and)
    .flatMap((part) => gluedTo(part, reading.language))
    .map((part) => withoutEdges(part).replace(fromWhere, ''))
    .filter((part) => part !== '' && !reading.office.test(part));
  const names = parts.flatMap((part) =>
    /^\p{Script=Han}{2,4}(?: \p{Script=Han}{2,4})+$/u.test(part) ? part.split(' ') : [part],
  );
  const countries = countriesIn(reading.language);
  if (
    names.length === 0 ||
    names.some((name) => !isName(name, bare) || (bare && countries.has(name.toLowerCase())))
  )
    return null;
  return names.map((name) => ({ role, name }));
}

/** Arabic and Hebrew write their word for "and" on to the next one: only where two whole names stand around it. */
function gluedTo(words: string, language: string): string[] {
  const mark = language === 'ar' ? 'و' : language === 'he' ? 'ו' : null;
  const parts = words.split(' ');
  const at =
    mark === null ? -1 : parts.findIndex((part, nth) => nth >= 2 && part.startsWith(mark) && part.length > 3);
  if (at < 2 || parts.length - at < 2) return [words];
  return [parts.slice(0, at).join(' '), [parts[at]?.slice(1), ...parts.slice(at + 1)].join(' ')];
}
