import { cached } from '../../../cached.ts';
import { dayOf } from '../../../edtf.ts';

/** A day and, where it is stated, the time of day on the clock of whoever states it. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** Whether the calendar has that day and the clock that time. */
export function isReal({ year, month, day, hour = 0, minute = 0, second = 0 }: LocalTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const sameDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return sameDay && hour < 24 && minute < 60 && second < 61;
}

/** The moment in UTC, to the second. */
export const toInstant = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/u, 'Z');

/** Milliseconds of a time whose clock is `offset` minutes before UTC's. */
export function atOffset(
  { year, month, day, hour = 0, minute = 0, second = 0 }: LocalTime,
  offset: number,
): number {
  return Date.UTC(year, month - 1, day, hour, minute - offset, second);
}

/**
 * Milliseconds of a time on the clock of a zone (IANA name). Of an hour that the clock shows twice the first is
 * taken; one that it leaps over is read as if it had not leapt.
 */
export function inZone(time: LocalTime, zone: string): number {
  const guess = atOffset(time, 0);
  const theDayBefore = offsetAt(guess - 86_400_000, zone);
  const before = guess - theDayBefore * 60_000;
  if (offsetAt(before, zone) === theDayBefore) return before;
  return guess - offsetAt(guess, zone) * 60_000;
}

/** The day that a zone's calendar shows at a moment. */
export function dayInZone(milliseconds: number, zone: string): string {
  return dayOf(toInstant(milliseconds + offsetAt(milliseconds, zone) * 60_000));
}

const formats = cached(
  (zone: string) => new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }),
);

/** Minutes that a zone's clock is before UTC's at a moment. */
function offsetAt(milliseconds: number, zone: string): number {
  const name = /(?<=, ).*$/u.exec(formats(zone).format(milliseconds))?.[0] ?? '';
  return readOffset(name) ?? 0;
}

/** Minutes of `Z`, `GMT`, `+08:00`, `+0800`, `GMT+8`; null for what is no offset. */
export function readOffset(words: string): number | null {
  if (/^(Z|UTC?|GMT)$/iu.test(words)) return 0;
  const match = /^(?:UTC|GMT)?\s*([+\-\u2212])(\d{1,2}):?(\d{2})?$/iu.exec(words);
  if (!match) return null;
  return (match[1] === '+' ? 1 : -1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}
