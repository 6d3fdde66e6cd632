import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { translatorFor } from '../../src/site/strings.ts';
import { readingMinutes, readingTime } from '../../src/site/views/reading-time.ts';

suite('reading time', () => {
  test('counts words where there are words, characters where there are none', () => {
    assert.equal(readingMinutes('příliš žluťoučký kůň '.repeat(238)), 3);
    assert.equal(readingMinutes('言论自由，'.repeat(130)), 2);
    assert.equal(readingMinutes('言论自由 '.repeat(65) + 'free speech '.repeat(119)), 2);
  });

  test('is said in minutes, and in hours where minutes tell nobody anything', () => {
    const t = translatorFor('en');
    const said = (minutes: number) => readingTime(t, 'word '.repeat(238 * minutes));
    assert.equal(readingTime(t, ''), null);
    assert.equal(said(1), '1 minute to read');
    assert.equal(said(89), '89 minutes to read');
    assert.equal(said(90), '2 hours to read');
    assert.equal(said(640), '11 hours to read');
  });

  test('is a minute for few words and nothing for none', () => {
    assert.equal(readingMinutes('One.'), 1);
    assert.equal(readingMinutes(' …—！ \n'), 0);
  });
});
