import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasFrontMatter, parseFrontMatter } from '../../src/ingest/front-matter/front-matter.ts';

test('values stay as they were typed: no dates, numbers or truths are made of them', () => {
  const matter = parseFrontMatter(
    '---\ndate: 2020-07-26T05:12:33+01:00\nnumber: 0123\ndraft: yes\n---\nBody\n',
  );
  assert.deepEqual(matter?.data, { date: '2020-07-26T05:12:33+01:00', number: '0123', draft: 'yes' });
  assert.equal(matter?.rest, 'Body\n');
  assert.deepEqual(matter?.warnings, []);
});

test('aliases that stand for more than anyone means are not followed', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 12; at += 1)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    );
  for (const head of [lines.join('\n'), 'a: &a [*a]']) {
    const matter = parseFrontMatter(`---\ntitle: One\n${head}\n---\nBody`);
    assert.equal(matter?.data.title, 'One');
    assert.equal(matter?.warnings.length, 1);
    assert.ok(JSON.stringify(matter?.data).length < 5000);
  }
  assert.deepEqual(parseFrontMatter('---\na: &a [x]\nb: *a\n---\n')?.data, { a: ['x'], b: ['x'] });
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

test('a head in TOML keeps its words, tables and all', () => {
  const matter = parseFrontMatter(
    '+++\ntitle = "The \\"big\\" bridge"\ndate = 2021-03-04T01:30:00+08:00\nauthors = ["Ann Lee", "Bo Dam"]\n[params]\n  author = "Nobody"\n+++\nBody\n',
  );
  assert.equal(matter?.data.title, 'The "big" bridge');
  assert.match(String(matter?.data.date), /^2021-03-04T01:30:00(?:\.000)?\+08:00$/u);
  assert.deepEqual(matter?.data.authors, ['Ann Lee', 'Bo Dam']);
  assert.equal(matter?.rest, 'Body\n');
});

test('a head of JSON above a text is front matter, data alone is not', () => {
  assert.deepEqual(parseFrontMatter('{\n  "title": "Bridge",\n  "draft": false\n}\n\nBody')?.data, {
    title: 'Bridge',
    draft: 'false',
  });
  assert.equal(parseFrontMatter('{\n  "title": "Bridge"\n}\n'), null);
});

test('tabs and keys that stand twice are mended', () => {
  const matter = parseFrontMatter(
    '---\ntitle: One\ntags:\n\t- a\ntitle: Two\nauthor:\n  name: Ann Lee\n---\nBody',
  );
  assert.deepEqual(matter?.data, { title: 'One', tags: ['a'], author: { name: 'Ann Lee' } });
});

test('quoted keys and flow mappings are front matter', () => {
  for (const head of ['"title": "Bridge"', '{ title: Bridge }'])
    assert.ok(hasFrontMatter(`---\n${head}\n---\nBody`));
  assert.ok(!hasFrontMatter('---\nA rule over words\n---\n'));
});
