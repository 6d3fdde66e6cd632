import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { containers, generalContainers } from '../../src/ingest/containers/index.ts';
import { openFile } from '../../src/ingest/containers/open-file.ts';
import { drafts } from '../../src/ingest/known-files/drafts.ts';
import { glimpsedBytes, glimpseOf, knownFile } from '../../src/ingest/known-files/index.ts';
import { machines } from '../../src/ingest/known-files/machines.ts';
import { people } from '../../src/ingest/known-files/people.ts';
import { secrets } from '../../src/ingest/known-files/secrets.ts';
import { sourceOfBytes } from '../../src/ingest/read/source.ts';

/*
 * Every file is asked by all patterns of beginnings, so that one of them which tries all ways to divide blank lines among its
 * parts would never come back. What is asserted here is that they all do.
 */

const blanks = [
  '/**/',
  '/* a */ ',
  '\n',
  ' \n',
  '\r\n',
  ' ',
  '\t',
  '\n\n #\n',
  '# a\n',
  ': \n',
  '---\n\n',
  '-- \n',
];
const before = ['', '---\n', '{\n', 'Host town\n', 'TITLE: a\n', 'From: a@b.example\n'];
const behind = ['', '<p>a@b'];

/** As long as what is looked at of a file. */
const texts = blanks.flatMap((blank) =>
  before.flatMap((head) =>
    behind.map(
      (end) =>
        head + blank.repeat(Math.floor((glimpsedBytes - head.length - end.length) / blank.length)) + end,
    ),
  ),
);
const glimpses = texts.map((text) => glimpseOf('a.txt', text));

/** Some signs look through all of a text. */
const sent = 'this message was sent to ';
const wholes = [
  `{{ content }} ${'<pre '.repeat(100_000)}`,
  `{{ content }} ${'<code>```'.repeat(100_000)}`,
  `nsubscribe ${`${sent}${'a'.repeat(60)}@${'b'.repeat(180)}.example `.repeat(400)}`,
  `${`${sent}${'a@b.example'.repeat(30)} `.repeat(400)}nsubscribe`,
].map((text) => glimpseOf('a.html', text));

describe('many blank lines', () => {
  for (const { all, signs } of [secrets, people, drafts, machines].flat())
    test(`are soon known to be none of ${all}`, () => {
      for (const { head, lines, whole } of signs) {
        for (const glimpse of glimpses) {
          head?.test(glimpse.text);
          lines?.(glimpse.lines);
          whole?.(glimpse.whole);
        }
        for (const glimpse of wholes) whole?.(glimpse.whole);
      }
      assert.ok(signs.length > 0);
    });

  for (const { name, claims } of [...containers, ...generalContainers])
    test(`are soon known to be no ${name}`, async () => {
      for (const text of texts) {
        const opened = await openFile('a.txt', sourceOfBytes(Buffer.from(text)));
        claims?.(opened);
      }
      assert.ok(name);
    });

  test('are an article where one follows', () => {
    assert.equal(knownFile('a.txt', `${'\n'.repeat(glimpsedBytes)}The ferry runs again since Monday.`), null);
  });
});
