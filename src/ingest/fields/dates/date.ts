import { dateParts, daysOf, firstDay, inferred, isDate } from '../../../edtf.ts';
import type { Published, StatedDate } from '../../../record.ts';
import type { DateClaim } from '../../draft.ts';
import { claimsInOrder, type DateContext } from './date-rules.ts';
import { dayInZone } from './zoned-time.ts';

export type { DateContext } from './date-rules.ts';

interface DateJudgement {
  readonly published: Published | null;
  readonly warnings: readonly string[];
  /** The first day on which a date that was refused as a later one would be taken; null where none was. */
  readonly againOn: string | null;
}

/** The year of the first newspapers. */
const firstYear = 1605;

/**
 * The date of publication: the first acceptable of what the format read (`claims`, best first) and what the rules
 * read. All others that the file states are kept beside it.
 * @param lastDay No date names a later one, whoever states it.
 */
export function chooseDate(
  claims: readonly DateClaim[],
  context: DateContext,
  lastDay: string,
): DateJudgement {
  const warnings: string[] = [];
  const stated: StatedDate[] = [];
  const later: string[] = [];
  for (const claim of claimsInOrder(claims, context)) {
    const date = normalise(claim, context.timeZone);
    if (date.origin !== 'sidecar' && (!isPlausible(date.edtf) || isZero(date)))
      warnings.push(`The date “${date.evidence}” is not plausible and was not taken.`);
    else if (firstDay(date.edtf) > lastDay) {
      later.push(firstDay(date.edtf));
      warnings.push(`The date “${date.evidence}” is later than the day of the build and was not taken.`);
    } else if (!stated.some((other) => isSame(other, date))) stated.push(date);
  }
  const found = stated.find((date) => date.origin !== 'modified' && !tooEarly(date, stated)) ?? stated[0];
  const againOn = later.sort()[0] ?? null;
  if (!found) return { published: null, warnings, againOn };
  // A page that only says when it was last changed was published by then.
  const chosen =
    found.origin === 'modified' ? { ...found, edtf: inferred(found.edtf), instant: null } : found;
  const others = stated.filter((date) => date !== found);
  return {
    published: { ...chosen, others },
    warnings: [...warnings, ...conflicts(chosen, others)],
    againOn,
  };
}

const ofMachines: ReadonlySet<string> = new Set(['metadata', 'feed', 'front-matter', 'modified']);

/** The day on which computers begin to count, west of Greenwich the one before: a system has no date then. */
const isZero = ({ origin, edtf }: StatedDate): boolean =>
  ofMachines.has(origin) && (edtf === '1970-01-01' || edtf === '1969-12-31');

/** A claim in the record's form: the day on the publisher's calendar where only the moment is claimed. */
function normalise({ edtf, instant, origin, evidence }: DateClaim, zone: string | null): StatedDate {
  const moment = instant === undefined ? Number.NaN : Date.parse(instant);
  const known = Number.isNaN(moment) ? null : moment;
  const day = edtf ?? (known === null ? '' : dayInZone(known, zone ?? 'UTC'));
  const exact = known === null ? null : new Date(known).toISOString().replace(/\.\d{3}Z$/u, 'Z');
  return { edtf: day, instant: exact, origin, evidence: shortened(evidence) };
}

/** Enough of the words to find them again. */
const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};

const isPlausible = (edtf: string): boolean => isDate(edtf) && Number(dateParts(edtf).year) >= firstYear;

const isSame = (one: StatedDate, other: StatedDate): boolean =>
  one.edtf === other.edtf && (one.origin === other.origin || one.evidence.includes(other.evidence));

/**
 * Whether a date that only names what was translated, or what the title tells of, lies before the month in which
 * the article's own pictures were uploaded: then it dates that, and not this article.
 */
function tooEarly({ origin, edtf }: StatedDate, all: readonly StatedDate[]): boolean {
  if (!['source-note', 'credit', 'title', 'body'].includes(origin)) return false;
  const uploaded = all.find((other) => other.origin === 'image-path');
  return uploaded !== undefined && daysOf(uploaded.edtf).first - daysOf(edtf).last > 45 * day;
}

/** Origins whose dates mean the day of publication: two of these that differ contradict each other. */
const ofPublication = new Set<string>([
  'front-matter',
  'feed',
  'metadata',
  'dateline',
  'header',
  'byline',
  'url',
]);

/** A day's difference is midnight passing, or two time zones; the readers found it in a fifth of datelines. */
const tolerance = 1;

function conflicts(chosen: StatedDate, others: readonly StatedDate[]): string[] {
  if (!ofPublication.has(chosen.origin)) return [];
  return others
    .filter(({ origin, edtf }) => ofPublication.has(origin) && apart(chosen.edtf, edtf) > tolerance)
    .map(({ edtf, evidence }) => `The file states another date, ${edtf} (“${evidence}”).`);
}

/** Days between two dates; between the nearest days of the two where one is a month or a year. */
function apart(one: string, other: string): number {
  const [from, until] = [daysOf(one), daysOf(other)];
  return Math.max(0, (until.first - from.last) / day, (from.first - until.last) / day);
}

const day = 86_400_000;
