/*
 * Dates of the archive: the Extended Date/Time Format (ISO 8601-2) as far as news need it, which is a year, a month or
 * a day, with `~` where nobody states the date and it was inferred. All that knows how such a date is written stands
 * here.
 */

export const edtfPattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?$/u;

interface DateParts {
  /** Four digits. */
  readonly year: string;
  /** Two digits, or null where the date is no more exact than its year. */
  readonly month: string | null;
  /** Two digits, or null where the date is no more exact than its month. */
  readonly day: string | null;
  readonly inferred: boolean;
}

export const dateParts = (edtf: string): DateParts => ({
  year: edtf.slice(0, 4),
  month: edtf.length >= 7 ? edtf.slice(5, 7) : null,
  day: edtf.length >= 10 ? edtf.slice(8, 10) : null,
  inferred: isInferred(edtf),
});

/** In place of a period for all that states no date: in addresses, in names of files and as an address's parameter. */
export const undated = 'undated';

export const isInferred = (edtf: string): boolean => edtf.endsWith('~');

/** The date with the mark of one that was inferred. */
export const inferred = (edtf: string): string => (isInferred(edtf) ? edtf : `${edtf}~`);

/** The date without the mark of one that was inferred, as HTML's `datetime` and other formats want it. */
export const unmarked = (edtf: string): string => (isInferred(edtf) ? edtf.slice(0, -1) : edtf);

export type Precision = 'year' | 'month' | 'day';

export function precisionOf(edtf: string): Precision {
  const { month, day } = dateParts(edtf);
  return day ? 'day' : month ? 'month' : 'year';
}

export const yearOf = (edtf: string): string => edtf.slice(0, 4);

/** The date no more exactly than its month: `2021-01` of `2021-01-12~`, `2021` of `2021`. */
export const monthOf = (edtf: string): string => unmarked(edtf).slice(0, 7);

/** The date no more exactly than its day: `2021-01-12` of a moment that is written as ISO 8601 has it. */
export const dayOf = (moment: string): string => moment.slice(0, 10);

/** A day of numbers or digits, which are filled up with noughts: `2021-01-03`. */
export const edtfOf = ({ year, month, day }: Readonly<Record<'year' | 'month' | 'day', number | string>>) =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** The first day that a date can mean; such days compare as text. */
export const firstDay = (edtf: string): string => `${unmarked(edtf)}-01-01`.slice(0, 10);

/** The first and the last day that a date can mean, in milliseconds of UTC where they begin. */
export function daysOf(edtf: string): { readonly first: number; readonly last: number } {
  const [year = 0, month, day] = numbersOf(edtf);
  return {
    first: Date.UTC(year, (month ?? 1) - 1, day ?? 1),
    last: day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day),
  };
}

/** Year, month and day as numbers, as many of them as are known. */
export const numbersOf = (edtf: string): number[] => unmarked(edtf).split('-').map(Number);

/** Whether words are such a date, and the calendar has its day. */
export function isDate(words: string): boolean {
  if (!edtfPattern.test(words)) return false;
  const [, month = 1, day = 1] = numbersOf(words);
  const date = new Date(daysOf(words).first);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
