import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import * as edtf from '../../src/edtf.ts';

suite('EDTF', () => {
  test('is taken apart as exactly as it is stated', () => {
    assert.deepEqual(edtf.dateParts('2021~'), { year: '2021', month: null, day: null, inferred: true });
    assert.deepEqual(edtf.dateParts('2021-03'), { year: '2021', month: '03', day: null, inferred: false });
    assert.deepEqual(edtf.dateParts('2021-03-09~'), { year: '2021', month: '03', day: '09', inferred: true });
    assert.deepEqual(['2021~', '2021-03~', '2021-03-09'].map(edtf.precisionOf), ['year', 'month', 'day']);
    assert.deepEqual(edtf.numbersOf('2021-03~'), [2021, 3]);
  });

  test('marks what was inferred once, and takes the mark away', () => {
    assert.equal(edtf.inferred(edtf.inferred('2021-03')), '2021-03~');
    assert.equal(edtf.unmarked('2021-03~'), '2021-03');
    assert.equal(edtf.unmarked('2021'), '2021');
  });

  test('is cut to its year and its month', () => {
    assert.deepEqual(['2021~', '2021-03~', '2021-03-09'].map(edtf.monthOf), ['2021', '2021-03', '2021-03']);
    assert.deepEqual(['2021~', '2021-03-09'].map(edtf.yearOf), ['2021', '2021']);
  });

  test('means all days of its month and its year', () => {
    const days = (date: string) =>
      Object.values(edtf.daysOf(date)).map((milliseconds) =>
        edtf.dayOf(new Date(milliseconds).toISOString()),
      );
    assert.deepEqual(days('2020-02~'), ['2020-02-01', '2020-02-29']);
    assert.deepEqual(days('2021'), ['2021-01-01', '2021-12-31']);
    assert.deepEqual(days('2021-03-09~'), ['2021-03-09', '2021-03-09']);
    assert.deepEqual(['2021~', '2021-03', '2021-03-09~'].map(edtf.firstDay), [
      '2021-01-01',
      '2021-03-01',
      '2021-03-09',
    ]);
  });

  test('is a date only where the calendar has its day', () => {
    for (const date of ['2021', '2021-03~', '2020-02-29', '2021-12-31~']) assert.ok(edtf.isDate(date), date);
    for (const words of ['2021-02-29', '2021-04-31', '2021-13', '2021-3-9', '~', '', '2021-03-09T10:00Z'])
      assert.ok(!edtf.isDate(words), words);
  });

  test('is made of numbers and of digits', () => {
    assert.equal(edtf.edtfOf({ year: 2021, month: 3, day: 9 }), '2021-03-09');
    assert.equal(edtf.edtfOf({ year: '2021', month: '3', day: '19' }), '2021-03-19');
  });

  test('imports nothing, so that every part may use it', () => {
    const source = readFileSync(join(import.meta.dirname, '../../src/edtf.ts'), 'utf8');
    assert.doesNotMatch(source, /^import/mu);
  });
});
