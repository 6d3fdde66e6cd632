/** No machine's form of a date is longer. */
const longest = 200;

/**
 * Dates as machines write them, in the forms that people write: compact and counted ones, those of RFC 850, of C
 * and of JavaScript, years of two digits, and the zones that RFC 822 and news feeds name by letters.
 */
export function spelledOut(stated: string): string {
  const words = stated.trim();
  if (words.length > longest) return words;
  if (/^1\d{8,9}(?:\d{3})?$/u.test(words))
    return new Date(Number(words) * (words.length > 11 ? 1 : 1000)).toISOString();
  return withZone(withYear(inOrder(words.replace(/\s*\([^()]*\)\s*$/u, ''))));
}

/** `20210112`, `20210112T100000Z`; `Tuesday, 12-Jan-21 10:00:00 GMT`; `Tue Jan 12 10:00:00 2021`. */
function inOrder(words: string): string {
  return words
    .replace(
      /^(\d{4})(\d{2})(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?)?(?=\D|$)/u,
      (_, year, month, day, hour?: string, minute?: string, second = '00') =>
        `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}` : ''}`,
    )
    .replace(/\b(\d{1,2})-(\p{L}{3,9})-(\d{2,4})\b/u, '$1 $2 $3')
    .replace(
      /^(?:\p{L}{2,9},?\s+)?(\p{L}{3,9})\s+(\d{1,2})\s+(\d\d?:\d\d(?::\d\d)?)\s+((?:[A-Z]{1,5}\s+)?)(\d{4})$/u,
      '$2 $1 $5 $3 $4',
    );
}

/** A year of two digits as mail reads it: from 70 on of the last century. */
const withYear = (words: string): string =>
  words.replace(
    /(?<=^(?:\p{L}+\.?,?\s*)?\d{1,2} \p{L}{3,9}\.? )(\d{2})(?=\s+\d{1,2}:|$)/u,
    (year) => `${Number(year) < 70 ? '20' : '19'}${year}`,
  );

/** Hours before and behind Greenwich, of names that mean one zone in feeds. */
const zones: Readonly<Record<string, string>> = {
  UT: '+0000',
  WET: '+0000',
  WEST: '+0100',
  CET: '+0100',
  CEST: '+0200',
  MEZ: '+0100',
  MESZ: '+0200',
  EET: '+0200',
  EEST: '+0300',
  MSK: '+0300',
  JST: '+0900',
  KST: '+0900',
  HKT: '+0800',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

const withZone = (words: string): string =>
  words
    .replace(/(?<=\d(?: ?[AP]M)?)\s+([A-Z]{2,4})$/u, (whole, name: string) =>
      zones[name] ? ` ${zones[name]}` : whole,
    )
    .replace(/\s(?:GMT|UTC)(?=[+-]\d{2}:?\d{2}$)/u, ' ')
    .replace(/\s+(?=[+-]\d{4}\s+UTC$)|\s+UTC$(?<=[+-]\d{4}\s+UTC)/gu, (blank) =>
      blank.includes('U') ? '' : ' ',
    );
