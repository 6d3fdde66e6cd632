import { isReal, type LocalTime } from './zoned-time.ts';

/** An optional time of day after a date: `21:09`, `下午：9:09`, `T20:10:28.000Z`, `- 15:26`, `9:37 AM UTC`. */
export const clock = [
  String.raw`(?:[T\s,，—–-]{0,4}(?<half>[上下]午|凌晨|晚上|中午)?[：:]?\s?`,
  String.raw`(?<hour>\d{1,2})[:：时時點点](?<minute>\d{2})(?:[:：](?<second>\d{2})(?:\.\d{1,9})?)?`,
  String.raw`(?:\s?(?<ampm>[AP])\.?M\b\.?)?(?:\s?(?<zone>Z|UTC|GMT|[+\u2212-]\d{2}:?\d{2})(?![\w]))?)?`,
].join('');

/** A day with the time of day that stands behind it, where the clock has that time. */
export function withClock(
  day: LocalTime,
  { hour, minute, second, half, ampm }: Readonly<Record<string, string | undefined>>,
): LocalTime {
  if (hour === undefined || minute === undefined) return day;
  const afternoon = /下午|晚上/u.test(half ?? '') || ampm?.toUpperCase() === 'P';
  const twelve = half !== undefined || ampm !== undefined;
  const hours =
    twelve && Number(hour) <= 12
      ? (Number(hour) % 12) + (afternoon || (half === '中午' && hour === '12') ? 12 : 0)
      : Number(hour);
  const time = { ...day, hour: hours, minute: Number(minute), second: Number(second ?? 0) };
  return isReal(time) ? time : day;
}
