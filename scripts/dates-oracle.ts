import { edtfOf } from '../src/edtf.ts';
import { findDates } from '../src/ingest/fields/dates/date-forms.ts';
import { tableIndex } from '../src/ingest/fields/dates/table.ts';

/*
 * How many dates that `Intl` writes are read back to the same day: every language of the tables, every calendar, every
 * month of three years, the long, full and medium form. `node scripts/dates-oracle.ts [LANGUAGE …]`
 */

export const oracleCalendars = [
  'gregory',
  'buddhist',
  'roc',
  'japanese',
  'persian',
  'islamic-umalqura',
  'hebrew',
  'ethiopic',
] as const;
const styles = ['long', 'full', 'medium'] as const;

interface OracleCount {
  right: number;
  wrong: string[];
  unread: string[];
}

/** The middle of every month of three years. */
export const oracleDays: readonly Date[] = Array.from(
  { length: 36 },
  (_, at) => new Date(Date.UTC(2020, at, 12 + (at % 3))),
);

/** The days of one language and calendar, read back. */
export function readBack(language: string, calendar: string, days: readonly Date[]): OracleCount {
  const count: OracleCount = { right: 0, wrong: [], unread: [] };
  for (const dateStyle of styles) {
    const format = new Intl.DateTimeFormat(language, { dateStyle, calendar, timeZone: 'UTC' });
    for (const day of days) {
      const words = format.format(day);
      const wanted = edtfOf({
        year: day.getUTCFullYear(),
        month: day.getUTCMonth() + 1,
        day: day.getUTCDate(),
      });
      const read = findDates(words, { language }).map(({ time }) => edtfOf(time));
      if (read.length === 0) count.unread.push(words);
      else if (read.join() === wanted) count.right += 1;
      else count.wrong.push(`${words}: ${read.join(' ')} for ${wanted}`);
    }
  }
  return count;
}

if (import.meta.main) {
  const asked = process.argv.slice(2);
  const languages = asked.length > 0 ? asked : tableIndex().languages;
  for (const calendar of oracleCalendars) {
    let [all, right] = [0, 0];
    const wrong: string[] = [];
    const weak: string[] = [];
    for (const language of languages) {
      const count = readBack(language, calendar, oracleDays);
      const of = count.right + count.wrong.length + count.unread.length;
      all += of;
      right += count.right;
      wrong.push(...count.wrong.map((words) => `${language}: ${words}`));
      if (count.right < of) weak.push(`${language} ${count.right}/${of} ${count.unread[0] ?? ''}`);
    }
    console.log(
      `${calendar}: ${right} of ${all} right (${((right / all) * 100).toFixed(2)} %), ${wrong.length} wrong`,
    );
    for (const line of [...wrong.slice(0, 10), ...weak.slice(0, asked.length > 0 ? 50 : 25)])
      console.log(`  ${line}`);
  }
}
