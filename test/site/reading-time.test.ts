import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readingMinutes } from '../../src/site/reading-time.ts';

suite('reading time', () => {
  test('counts words where there are words, characters where there are none', () => {
    assert.equal(readingMinutes('příliš žluťoučký kůň '.repeat(238)), 3);
    assert.equal(readingMinutes('言论自由，'.repeat(130)), 2);
    assert.equal(readingMinutes('言论自由 '.repeat(65) + 'free speech '.repeat(119)), 2);
  });

  test('is a minute for few words and nothing for none', () => {
    assert.equal(readingMinutes('One.'), 1);
    assert.equal(readingMinutes(' …—！ \n'), 0);
  });
});
