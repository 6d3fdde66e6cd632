/** `14.03.2022 17:05:00 UTC+01:00`, as pages of an export have it, in the form of ISO 8601. */
export function isoWithZone(words: string): string {
  const [, day, month, year, time, zone = ''] =
    /(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:?\d{2}))?/u.exec(words) ?? [];
  return year === undefined ? words : `${year}-${month}-${day}T${time}${zone}`;
}
