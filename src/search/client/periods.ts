import { dateNumber, lastDay } from '../format.ts';
import type { DateTally, Tally } from './result.ts';

/* Divides the time of some articles into years, months or days, whichever give a row of bars that one can read. */

type PeriodUnit = 'year' | 'month' | 'day';

/** Articles of a stretch of time. */
export interface Period extends Tally {
  /** EDTF. */
  readonly edtf: string;
}

export interface Periods {
  readonly unit: PeriodUnit;
  /** All from the first to the last, those of which nothing is held too. */
  readonly all: readonly Period[];
  /** Articles whose date says too little for a period, or is too far from the others. */
  readonly vague: Tally;
  readonly undated: Tally;
}

/** EDTF, inclusive; empty where the time is not narrowed. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

const dayLength = 86_400_000;
/** Bars of days, or of months, at most: of more one sees nothing. */
const most = { day: 92, month: 72 } as const;
/** So many years that there is a bar for each; the archive may hold a date that is wrong by a thousand. */
const yearsAtMost = 300;

const none: Tally = { found: 0, held: 0 };
const plus = (a: Tally, b: Tally): Tally => ({ found: a.found + b.found, held: a.held + b.held });

const time = (date: number): number =>
  Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100);

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A date as EDTF, no more precise than `unit`. */
function edtfOf(date: number, unit: PeriodUnit): string {
  const year = String(Math.floor(date / 10_000)).padStart(4, '0');
  if (unit === 'year') return year;
  const month = `${year}-${twoDigits(Math.floor(date / 100) % 100)}`;
  return unit === 'month' ? month : `${month}-${twoDigits(date % 100)}`;
}

/** Whether a date says as much as a period of this unit does. */
const isPrecise = (date: number, unit: PeriodUnit): boolean =>
  unit === 'year' || (unit === 'month' ? date % 10_000 > 0 : date % 100 > 0);

export function periodsOf(dates: readonly DateTally[], range: TimeRange): Periods | null {
  const held = dates.filter(({ date, held }) => date > 0 && held > 0);
  const span = spanOf(held, range);
  if (span === null) return null;
  const unit = unitOf(span);
  const tallies = new Map<string, Tally>();
  let vague = none;
  for (const { date, ...tally } of dates.filter(({ date }) => date > 0)) {
    const edtf = edtfOf(date, unit);
    if (isPrecise(date, unit)) tallies.set(edtf, plus(tallies.get(edtf) ?? none, tally));
    else vague = plus(vague, tally);
  }
  const all = steps(span, unit).map((edtf) => ({ edtf, ...(tallies.get(edtf) ?? none) }));
  const shown = new Set(all.map(({ edtf }) => edtf));
  for (const [edtf, tally] of tallies) if (!shown.has(edtf)) vague = plus(vague, tally);
  const undated = dates.find(({ date }) => date === 0) ?? none;
  return { unit, all, vague, undated: { found: undated.found, held: undated.held } };
}

interface Span {
  /** Days, as numbers of eight digits. */
  readonly first: number;
  readonly last: number;
}

/** The time asked for; where it is open, to the first or the last date of which something is held. */
function spanOf(held: readonly DateTally[], { from, to }: TimeRange): Span | null {
  const [first] = held;
  const last = held.at(-1);
  if (!first || !last) return null;
  // A narrowed time is shown whole, even where nothing of it is held.
  return {
    first: firstDayOf(from ? dateNumber(from) : first.date),
    last: lastDay(to ? dateNumber(to) : last.date),
  };
}

function firstDayOf(date: number): number {
  if (date % 10_000 === 0) return date + 101;
  return date % 100 === 0 ? date + 1 : date;
}

function unitOf({ first, last }: Span): PeriodUnit {
  const days = (time(last) - time(first)) / dayLength;
  if (days < most.day) return 'day';
  return days / 30.5 < most.month ? 'month' : 'year';
}

/** Every period from the first to the last; of too many years the later ones. */
function steps({ first, last }: Span, unit: PeriodUnit): string[] {
  const end = edtfOf(last, unit);
  const found: string[] = [];
  const earliest = Math.max(first, last - yearsAtMost * 10_000);
  const date = new Date(time(firstDayOf(earliest)));
  for (let edtf = edtfOf(earliest, unit); edtf <= end; edtf = edtfOf(numberOf(date), unit)) {
    found.push(edtf);
    if (unit === 'day') date.setUTCDate(date.getUTCDate() + 1);
    else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1, 1);
    else date.setUTCFullYear(date.getUTCFullYear() + 1, 0, 1);
  }
  return found;
}

const numberOf = (date: Date): number =>
  date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
