import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { periodsOf } from '../../src/search/client/periods.ts';

const whole = { from: '', to: '' };
const tally = (date: number, found: number, held: number) => ({ date, found, held });

/** The bars of some dates, as `edtf found/held`. */
const bars = (dates: Parameters<typeof periodsOf>[0], range = whole): string[] =>
  periodsOf(dates, range)?.all.map(({ edtf, found, held }) => `${edtf} ${found}/${held}`) ?? [];

suite('results over time', () => {
  test('stand in years, those of which nothing is held among them', () => {
    const dates = [tally(0, 1, 4), tally(20100101, 1, 2), tally(20120000, 0, 1), tally(20191231, 3, 3)];
    const periods = periodsOf(dates, whole);
    assert.equal(periods?.unit, 'year');
    assert.equal(periods.all.length, 10);
    assert.deepEqual(bars(dates).slice(0, 3), ['2010 1/2', '2011 0/0', '2012 0/1']);
    assert.equal(bars(dates).at(-1), '2019 3/3');
    assert.deepEqual(periods.undated, { found: 1, held: 4 });
    assert.deepEqual(periods.vague, { found: 0, held: 0 });
  });

  test('stand in months where they are of a few years, and in days where of a few weeks', () => {
    const dates = [
      tally(20200000, 1, 1),
      tally(20200131, 1, 1),
      tally(20200200, 2, 3),
      tally(20210105, 0, 1),
    ];
    const months = periodsOf(dates, whole);
    assert.deepEqual([months?.unit, months?.all.length], ['month', 13]);
    assert.deepEqual(bars(dates).slice(0, 3), ['2020-01 1/1', '2020-02 2/3', '2020-03 0/0']);
    assert.deepEqual(months?.vague, { found: 1, held: 1 });
    const days = periodsOf([tally(20240200, 1, 1), tally(20240228, 1, 2)], {
      from: '2024-02',
      to: '2024-03',
    });
    assert.deepEqual([days?.unit, days?.all.length], ['day', 29 + 31]);
    assert.equal(days?.all[28]?.edtf, '2024-02-29');
    assert.deepEqual(days?.vague, { found: 1, held: 1 });
  });

  test('show a narrowed time whole, and an open one to where something is held', () => {
    const dates = [tally(20150310, 1, 1), tally(20150312, 0, 1), tally(20150314, 0, 0)];
    assert.deepEqual(bars(dates), ['2015-03-10 1/1', '2015-03-11 0/0', '2015-03-12 0/1']);
    assert.deepEqual(bars(dates, { from: '2015-03-11', to: '' }), ['2015-03-11 0/0', '2015-03-12 0/1']);
    assert.equal(bars(dates, { from: '2015', to: '2015' }).length, 12);
    assert.deepEqual(bars(dates, { from: '2015-03-10', to: '2015-03-10' }), ['2015-03-10 1/1']);
    assert.equal(periodsOf([tally(0, 3, 3)], whole), null);
    assert.equal(periodsOf([], whole), null);
  });

  test('leave a date that is wrong by a thousand years out of the bars', () => {
    const periods = periodsOf([tally(10240101, 1, 1), tally(20200101, 2, 2), tally(20240101, 2, 2)], whole);
    assert.deepEqual([periods?.all.length, periods?.all.at(-1)?.edtf], [301, '2024']);
    assert.deepEqual(periods?.vague, { found: 1, held: 1 });
  });
});
