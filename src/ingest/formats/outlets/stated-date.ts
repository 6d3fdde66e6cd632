import type { DateOrigin } from '../../../record.ts';
import type { DateClaim } from '../../draft.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const digits = '〇一二三四五六七八九';

/** A whole number in digits or Chinese numerals up to 99, or a month's English name; NaN for anything else. */
export function numberIn(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const month = monthNames.indexOf(words.slice(0, 3).toLowerCase());
  if (month >= 0) return month + 1;
  const plain = words.replace(/[零○Ｏ]/gu, '〇');
  const [tens, ones] = plain.split('十');
  if (ones !== undefined) return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
  const values = [...plain].map((digit) => digits.indexOf(digit));
  return values.includes(-1) || values.length === 0 ? Number.NaN : Number(values.join(''));
}

/** The claim that a match of a date rule makes; null where its groups name no day there is. */
export function dateClaim(match: RegExpExecArray, origin: DateOrigin, zone?: string): DateClaim | null {
  const groups = match.groups ?? {};
  const [year, month, day] = [groups.year, groups.month, groups.day].map((words) => numberIn(words ?? ''));
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  const edtf = date.toISOString().slice(0, 10);
  const evidence = match[0].trim();
  const instant = groups.hour === undefined ? undefined : instantOf(edtf, groups, zone);
  return instant === undefined ? { edtf, origin, evidence } : { edtf, instant, origin, evidence };
}

function instantOf(
  day: string,
  groups: Record<string, string | undefined>,
  zone?: string,
): string | undefined {
  const clock = [groups.hour, groups.minute, groups.second]
    .map((part) => (part ?? '0').padStart(2, '0'))
    .join(':');
  const local = new Date(`${day}T${clock}Z`);
  if (Number.isNaN(local.getTime())) return undefined;
  const offset = groups.zone === undefined ? zone && offsetIn(zone, local) : statedOffset(groups.zone);
  if (offset === undefined || offset === '') return undefined;
  return new Date(local.getTime() - offset * 60_000).toISOString().replace('.000Z', 'Z');
}

/** Minutes east of Greenwich. */
function statedOffset(zone: string): number {
  const match = /([+-])(\d\d):?(\d\d)/u.exec(zone);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** Minutes that a zone's clock is before UTC when it shows `local` (an hour around a change of clocks aside). */
function offsetIn(zone: string, local: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    local,
  );
  return statedOffset(parts.find((part) => part.type === 'timeZoneName')?.value ?? '');
}
