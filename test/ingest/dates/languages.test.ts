import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oracleCalendars, oracleDays, readBack } from '../../../scripts/dates-oracle.ts';
import { dateTable } from '../../../scripts/make-cldr-tables.ts';
import { edtfOf } from '../../../src/edtf.ts';
import { findDates } from '../../../src/ingest/fields/dates/date-forms.ts';
import { claimOf } from '../../../src/ingest/fields/dates/date-in-text.ts';
import { tableIndex, tableOf } from '../../../src/ingest/fields/dates/table.ts';

const read = (words: string, language: string | null): string | undefined =>
  findDates(words, { language }).map(({ time }) => edtfOf(time))[0];

/** Language, words, the day. */
const written: readonly (readonly [string, string, string | undefined])[] = [
  ['hr', '12. listopada 2021.', '2021-10-12'],
  ['cs', '12. listopadu 2021', '2021-11-12'],
  ['pl', '12 listopada 2021', '2021-11-12'],
  ['es', '12 de enero del 2021', '2021-01-12'],
  ['tr', '12 KASIM 2021', '2021-11-12'],
  ['el', '8 ΙΟΥΝΙΟΥ 2021', '2021-06-08'],
  ['ko', '2021. 1. 12.', '2021-01-12'],
  ['th', '12 ม.ค. 2564', '2021-01-12'],
  ['th', '12 มกราคม พ.ศ. 2564', '2021-01-12'],
  ['zh-Hant', '中華民國一一○年一月十二日', '2021-01-12'],
  ['zh-Hant', '110年1月12日', '2021-01-12'],
  ['zh-Hans', '110年1月12日', undefined],
  ['ja', '令和元年5月2日', '2019-05-02'],
  ['fa', '۲۲ دی ۱۳۹۹', '2021-01-11'],
  ['fa', '۱۳۹۹/۱۰/۲۳', '2021-01-12'],
  ['ar', '28 جمادى الأولى 1442 هـ', '2021-01-12'],
  ['ar', '١٢ كانون الثاني/يناير ٢٠٢١', '2021-01-12'],
  ['ar', '3 آب (أغسطس) 2020', '2020-08-03'],
  ['ar', '12 شباط/يناير 2021', undefined],
  ['am', 'ጥር 4 ቀን 2013 ዓ.ም', '2021-01-12'],
  ['am', 'ጃንዋሪ 12፣ 2021', '2021-01-12'],
  ['am', '4/5/2013', undefined],
  ['he', 'כ״ח בטבת תשפ״א', '2021-01-12'],
  ['bo', '༢༠༢༡ ལོའི་ཟླ་ ༡ ཚེས་ ༡༢', '2021-01-12'],
  ['ug', '2021-يىلى 1-ئاينىڭ 12-كۈنى', '2021-01-12'],
  ['my', '၂၀၂၁ ခုနှစ် ဇန်နဝါရီလ ၁၂ ရက်', '2021-01-12'],
  ['vi', 'Ngày 9 tháng 1 năm 2021', '2021-01-09'],
  ['ar', '12\u200f/01\u200f/2021', '2021-01-12'],
  ['en-GB', '3/4/2021', '2021-04-03'],
  ['en-US', '3/4/2021', '2021-03-04'],
  ['en', '3/4/2021', undefined],
  ['en', '12-01-2021', undefined],
  ['nl', '12-01-2021', '2021-01-12'],
  ['de', '12.1.85', '1985-01-12'],
  ['de', '12.1.21', undefined],
  ['en', '12/1/85', undefined],
  ['en', 'January 12, 2564', undefined],
  ['de', 'logo-8mar2012.jpg', undefined],
];

describe('a date in its language', () => {
  for (const [language, words, day] of written) {
    it(`${language}: ${words}`, () => assert.equal(read(words, language), day));
  }

  it('is not read by a name that languages do not agree about, where the language is unknown', () => {
    assert.equal(read('12. listopada 2021', null), undefined);
    assert.equal(read('12. prosince 2021', null), '2021-12-12');
  });

  it('is inferred where the calendars of the Hijra differ', () => {
    const days = Array.from({ length: 29 }, (_, at) => `${at + 1} رجب 1442 هـ`);
    const marked = days.map((words) => findDates(words, { language: 'ar' })[0]?.inferred);
    assert.deepEqual([...new Set(marked)].sort(), [true]);
    const [date] = findDates('28 جمادى الأولى 1442 هـ', { language: 'ar' });
    assert.ok(date);
    assert.match(claimOf(date, 'byline', null).edtf ?? '', /^2021-01-12~?$/u);
  });
});

describe('the tables of dates', () => {
  it('give back what Intl writes, and never another day', () => {
    const { languages } = tableIndex();
    for (const calendar of oracleCalendars) {
      let [all, right] = [0, 0];
      // A fourth of the languages, each with a month of its own, so that all months are asked; the script asks for all.
      for (const [at, language] of languages.filter((_, nth) => nth % 4 === 1).entries()) {
        const count = readBack(language, calendar, [oracleDays[at % 36] ?? new Date(0)]);
        assert.deepEqual(count.wrong, [], language);
        all += count.right + count.unread.length;
        right += count.right;
      }
      assert.ok(right / all >= (calendar === 'gregory' ? 0.95 : 0.8), `${calendar}: ${right} of ${all}`);
    }
  });

  it('are those of their version of CLDR', () => {
    const same = process.versions.cldr === tableIndex().cldr;
    for (const language of ['cs', 'fa', 'zh-Hant'])
      assert.equal(JSON.stringify(dateTable(language)) === JSON.stringify(tableOf(language)), same, language);
  });
});
