import { daysOf, precisionOf } from '../edtf.ts';
import type { Features } from './features/index.ts';

/*
 * The days on which an article may have come out, for articles that state none, too: by its month, or by the dated
 * neighbours of its number where its publisher numbers its addresses as they come. Nothing of it enters a record.
 */

const dayLength = 86_400_000;

/** Days since 1970, the first and the last that are possible. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** `day` where the article states it, else what else tells. */
  readonly origin: 'day' | 'number' | 'month';
}

/** The neighbours of a number, on either side, whose middle one tells: one that is dated wrongly does no harm. */
const neighbours = 3;
/** A window of more days by numbers tells no more than a month does. */
const widest = 14;
/** So many dated articles make a row of numbers worth to be believed. */
const fewestDated = 8;

interface Numbered {
  readonly row: string;
  readonly number: number;
}

/** The row of addresses that an article's is of, and its number in it: the last of four digits or more. */
function numberedOf({ originalUrl }: Features): Numbered | null {
  const match =
    originalUrl === null ? null : /^(?<before>.*?)(?<number>\d{4,12})(?<after>\D*)$/su.exec(originalUrl);
  if (!match?.groups) return null;
  const { before = '', number = '', after = '' } = match.groups;
  return { row: `${before.replace(/\d+/gu, '#')}#${after}`, number: Number(number) };
}

const isDay = (edtf: string | null): edtf is string => edtf !== null && precisionOf(edtf) === 'day';

/** The window of each article, in their order; null where nothing tells. */
export function windowsOf(all: readonly Features[]): readonly (Window | null)[] {
  const numbered = all.map(numberedOf);
  const rows = Map.groupBy(
    all.flatMap(({ edtf }, at) => {
      const its = numbered[at];
      return isDay(edtf) && its ? [{ ...its, day: dayOf(edtf) }] : [];
    }),
    ({ row }) => row,
  );
  const dated = new Map([...rows].map(([row, members]) => [row, members.sort(byNumberAndDay)]));
  return all.map(({ edtf }, at) => {
    if (isDay(edtf)) return { from: dayOf(edtf), to: dayOf(edtf), origin: 'day' };
    const its = numbered[at];
    return (its && byNeighbours(its.number, dated.get(its.row) ?? [])) ?? monthOf(edtf);
  });
}

interface Dated {
  readonly number: number;
  readonly day: number;
}

const byNumberAndDay = (a: Dated, b: Dated): number => a.number - b.number || a.day - b.day;

const dayOf = (edtf: string): number => daysOf(edtf).first / dayLength;

function monthOf(edtf: string | null): Window | null {
  if (edtf === null || precisionOf(edtf) !== 'month') return null;
  const { first, last } = daysOf(edtf);
  return { from: first / dayLength, to: last / dayLength, origin: 'month' };
}

function byNeighbours(number: number, row: readonly Dated[]): Window | null {
  if (row.length < fewestDated) return null;
  const at = firstAfter(row, number);
  const [before, after] = [row.slice(Math.max(0, at - neighbours), at), row.slice(at, at + neighbours)];
  if (before.length < neighbours || after.length < neighbours) return null;
  const days = [middle(before), middle(after)];
  const [from, to] = [Math.min(...days), Math.max(...days)];
  return to - from > widest ? null : { from, to, origin: 'number' };
}

const middle = (dated: readonly Dated[]): number =>
  dated.map(({ day }) => day).sort((a, b) => a - b)[dated.length >> 1] ?? 0;

function firstAfter(row: readonly Dated[], number: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((row[half]?.number ?? 0) < number) low = half + 1;
    else high = half;
  }
  return low;
}

/** Days between two windows; 0 where they touch. */
export const daysApart = (a: Window, b: Window): number => Math.max(0, a.from - b.to, b.from - a.to);
