import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFrontMatter } from '../../src/ingest/front-matter/front-matter.ts';

test('values stay as they were typed: no dates, numbers or truths are made of them', () => {
  const matter = parseFrontMatter(
    '---\ndate: 2020-07-26T05:12:33+01:00\nnumber: 0123\ndraft: yes\n---\nBody\n',
  );
  assert.deepEqual(matter?.data, { date: '2020-07-26T05:12:33+01:00', number: '0123', draft: 'yes' });
  assert.equal(matter?.rest, 'Body\n');
  assert.deepEqual(matter?.warnings, []);
});

test('lists are lists of words', () => {
  assert.deepEqual(parseFrontMatter('---\ntags: [ a, b ]\n---\n')?.data, { tags: ['a', 'b'] });
});

test('a head that is no YAML is read line by line, with a warning', () => {
  const matter = parseFrontMatter(
    '---\ntitle: "The "big" bridge"\nfrom: https://example.org/a\n b\ntags: [ a ]\n---\nBody',
  );
  assert.deepEqual(matter?.data, { title: 'The "big" bridge', from: 'https://example.org/a b', tags: ['a'] });
  assert.equal(matter?.warnings.length, 1);
});

test('other languages between the fences are no front matter, and are not run', () => {
  assert.equal(parseFrontMatter('---js\n{ title: process.exit(1) }\n---\nBody'), null);
});

test('a rule in a text is no front matter', () => {
  assert.equal(parseFrontMatter('Words\n---\nmore words\n---\n'), null);
  assert.equal(parseFrontMatter('---\nnever closed\n'), null);
});

test('a head that is no map states nothing', () => {
  assert.deepEqual(parseFrontMatter('---\n- a\n- b\n---\n')?.data, {});
});

test('a line of dashes and words does not end the head', () => {
  const matter = parseFrontMatter('---\ntitle: One\n---three: 3\n---\nBody');
  assert.deepEqual(matter?.data, { title: 'One', '---three': '3' });
  assert.equal(matter?.rest, 'Body');
});

test('what one caller does to its data no other sees', () => {
  const text = '---\ntitle: One\n---\nBody';
  Object.assign(parseFrontMatter(text)?.data ?? {}, { title: 'Two' });
  assert.equal(parseFrontMatter(text)?.data.title, 'One');
});
