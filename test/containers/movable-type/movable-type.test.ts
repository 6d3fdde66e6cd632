import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Example } from '../examples.ts';
import { opened, passedOver, recordsIn } from '../open.ts';
import { town, townText } from '../texts.ts';
import { examples } from './example.ts';

const [blog] = examples as [Example];

test('a published post is both halves of its text with what its head states', async () => {
  const records = await recordsIn(blog);
  assert.deepEqual(
    records.map(({ title, published, contributors, subjects, originalUrl, text, seed }) => [
      title,
      published?.edtf,
      contributors[0]?.name,
      subjects,
      originalUrl,
      text,
      seed.item,
    ]),
    [
      [
        town.title,
        '2021-11-02',
        'Ida Example',
        ['Town', 'Roads', 'bridge', 'river walk'],
        'http://townpaper.example/2021/11/the_bridge.html',
        townText,
        'the_bridge',
      ],
    ],
  );
});

test('drafts are counted, and neither they nor comments are in what is published', async () => {
  const { found } = await opened(blog);
  assert.deepEqual(passedOver(found), { 'drafts and private texts': 1 });
  const bytes = found.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : '')).join();
  assert.doesNotMatch(bytes, /mayor|bo@|192\.0|I was there/u);
});

test('the form has the month before the day, and twelve hours twice', async () => {
  const evening = Buffer.from(blog.bytes)
    .toString()
    .replace('11/02/2021 12:30:00 AM', '02/11/2021 11:30:00 PM');
  const [record] = await recordsIn({ ...blog, bytes: Buffer.from(evening) });
  assert.deepEqual(
    [record?.published?.edtf, record?.published?.evidence],
    ['2021-02-11', '2021-02-11 23:30:00'],
  );
});

const head = 'AUTHOR: Ida Example\nTITLE: The bridge\nDATE: 11/02/2021 12:30:00 AM\n';
const blogOf = (text: string): Example => ({ path: 'blog.txt', bytes: Buffer.from(text) });

test('a rule that a writer drew ends neither the text nor the draft in which it stands', async () => {
  const [before, behind] = [town.paragraphs[0], town.paragraphs[1]];
  const drawn = (status: string, rule: string): string =>
    `${head}STATUS: ${status}\n-----\nBODY:\n${before}\n\n${rule}\n\n${behind}\n-----\nEXTENDED BODY:\n\n-----\n--------\n`;
  for (const rule of ['-----', '--------', '-----\n\n-----', 'So it is.\n--------\nBREAKING: it opened.']) {
    const [record, ...others] = await recordsIn(blogOf(drawn('Publish', rule)));
    assert.match(record?.text ?? '', new RegExp(behind ?? '', 'u'));
    assert.deepEqual(others, []);
    const { found } = await opened(blogOf(drawn('Draft', rule) + drawn('Draft', rule)));
    assert.deepEqual(passedOver(found), { 'drafts and private texts': 2 });
    assert.equal(found.length, 2);
  }
});

test('a comment in which somebody drew a rule is read no more than others', async () => {
  const comment = '-----\nCOMMENT:\nAUTHOR: Bo\nI was there.\n-----\nAnd nobody else was.\n';
  const [record] = await recordsIn(
    blogOf(
      `${head}STATUS: Publish\n-----\nBODY:\n${town.paragraphs.join('\n\n')}\n${comment}-----\n--------\n`,
    ),
  );
  assert.equal(record?.text, townText);
});
