import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { edtfOf } from '../../src/edtf.ts';
import { findDates } from '../../src/ingest/fields/dates/date-forms.ts';
import { dayInZone, inZone, toInstant } from '../../src/ingest/fields/dates/zoned-time.ts';

/** Words, the day, the time of day, minutes before UTC. */
const written: readonly (readonly [string, string, string?, number?])[] = [
  ['发布时间：2021年1月9日 下午：9:09', '2021-01-09', '21:09'],
  ['2021年1月9日上午12:05', '2021-01-09', '0:05'],
  ['【明慧网二零二零年十二月二十七日】', '2020-12-27'],
  ['二〇二一年一月三日', '2021-01-03'],
  ['二零二零年十月廿日', '2020-10-20'],
  ['【大纪元2021年01月12日讯】', '2021-01-12'],
  ['2020年 7月 6日', '2020-07-06'],
  ['2021년 1월 12일', '2021-01-12'],
  ['令和3年1月12日', '2021-01-12'],
  ['民國110年1月12日', '2021-01-12'],
  ['07/01/2021 - 15:26', '2021-01-07', '15:26'],
  ['3/11/2023 9:37 AM UTC', '2023-03-11', '9:37', 0],
  ['12/31/2023 12:05 AM UTC', '2023-12-31', '0:05', 0],
  ['05/25/2022 中共', '2022-05-25'],
  ['Thu, 02 Jul 2020 23:26:53 GMT', '2020-07-02', '23:26', 0],
  ['Tue, 23 Jun 2020 05:40:58 +0800', '2020-06-23', '5:40', 480],
  ['2020-07-20T10:02:14.628Z', '2020-07-20', '10:02', 0],
  ['2020-07-26T05:12:33+01:00', '2020-07-26', '5:12', 60],
  ['2020-06-29 10:47:51', '2020-06-29', '10:47'],
  ['图文｜2022-5-4', '2022-05-04'],
  ['（2022.4.26A）', '2022-04-26'],
  ['2018/10/25:', '2018-10-25'],
  ['May 22, 2024', '2024-05-22'],
  ['May 31, 202 4', '2024-05-31'],
  ['May 5th 2020', '2020-05-05'],
  ['22 September 2019', '2019-09-22'],
  ['12. ledna 2021', '2021-01-12'],
  ['12. januára 2021', '2021-01-12'],
  ['12. 1. 2021', '2021-01-12'],
  ['12. März 2021', '2021-03-12'],
  ['1er février 2021', '2021-02-01'],
  ['12 de enero de 2021', '2021-01-12'],
  ['12 stycznia 2021', '2021-01-12'],
  ['12 января 2021 года', '2021-01-12'],
  ['١٢ يناير ٢٠٢١', '2021-01-12'],
  ['12 בינואר 2021', '2021-01-12'],
  ['２０２１年１月１２日', '2021-01-12'],
];

describe('a year of two digits beside a weekday', () => {
  const named: readonly (readonly [string, string, string | null])[] = [
    ['Do 25.04.24 | 14:07 Uhr', 'de', '2024-04-25'],
    ['Thu, 4/25/24', 'en', '2024-04-25'],
    ['čt 25. 4. 24', 'cs', '2024-04-25'],
    ['Mi 25.04.24', 'de', null],
    ['Do 25.04.24', 'en', null],
    ['Do 25.13.24', 'de', null],
    ['Do 25.04.24', 'de_DE', '2024-04-25'],
    ['Do 25.04.24', 'en, de', null],
    ['Do 25.04.24', 'german language', null],
  ];
  for (const [words, language, day] of named)
    it(`${words} in ${language}`, () => {
      assert.deepEqual(
        findDates(words, { language }).map(({ time }) => edtfOf(time)),
        day === null ? [] : [day],
      );
    });
});

describe('a written date', () => {
  for (const [words, day, clock, offset] of written) {
    it(words, () => {
      const [date, ...more] = findDates(words);
      assert.ok(date);
      assert.deepEqual(more, []);
      assert.equal(edtfOf(date.time), day);
      const { hour, minute } = date.time;
      assert.equal(hour === undefined ? undefined : `${hour}:${String(minute).padStart(2, '0')}`, clock);
      assert.equal(date.offset ?? undefined, offset);
      assert.ok(words.includes(date.evidence));
    });
  }

  for (const words of [
    '03/04/2021',
    '31.2.2021',
    '2021-13-01',
    '1.2.2021.3',
    '2021年',
    '5 apples 2021',
    '10.0.0.2021',
  ]) {
    it(`is not to be read in ${words}`, () => assert.deepEqual(findDates(words), []));
  }

  it('is found wherever it stands, each once', () => {
    const found = findDates('Od 1. ledna 2021 do 2021-02-03 a May 4, 2021.');
    assert.deepEqual(
      found.map(({ time }) => edtfOf(time)),
      ['2021-01-01', '2021-02-03', '2021-05-04'],
    );
  });
});

describe('the clock of a zone', () => {
  const moment = (zone: string, month: number, day: number, hour: number) =>
    toInstant(inZone({ year: 2021, month, day, hour, minute: 30 }, zone));

  it('is before or behind UTC, by summer and winter', () => {
    assert.equal(moment('Europe/Paris', 1, 11, 15), '2021-01-11T14:30:00Z');
    assert.equal(moment('Europe/Paris', 7, 11, 15), '2021-07-11T13:30:00Z');
    assert.equal(moment('Asia/Taipei', 1, 11, 1), '2021-01-10T17:30:00Z');
    assert.equal(moment('UTC', 1, 11, 1), '2021-01-11T01:30:00Z');
  });

  it('counts right on the days when it is changed', () => {
    assert.equal(moment('Europe/Paris', 3, 28, 1), '2021-03-28T00:30:00Z');
    assert.equal(moment('Europe/Paris', 3, 28, 3), '2021-03-28T01:30:00Z');
    assert.equal(moment('Europe/Paris', 10, 31, 1), '2021-10-30T23:30:00Z');
    assert.equal(moment('Europe/Paris', 10, 31, 4), '2021-10-31T03:30:00Z');
  });

  it('says which day it is there', () => {
    assert.equal(dayInZone(Date.parse('2021-01-11T23:30:00Z'), 'Europe/Prague'), '2021-01-12');
  });
});
