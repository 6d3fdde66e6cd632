import assert from 'node:assert/strict';
import test from 'node:test';
import type { Example } from '../examples.ts';
import { opened, passedOver, recordsIn } from '../open.ts';
import { epubOf, examples } from './example.ts';

const [book] = examples as [Example];

test('each chapter of a book is an article with what the book states', async () => {
  const records = await recordsIn(book);
  assert.deepEqual(
    records.map(({ title, published, publisher, contributors }) => [
      title,
      published?.edtf,
      publisher?.name,
      contributors[0]?.name,
    ]),
    ['The bridge', 'The mill'].map((title) => [title, '2021-11-02', 'Town House', 'Ida Example']),
  );
  assert.deepEqual(passedOver((await opened(book)).found), { 'covers and lists of contents': 2 });
});

test('a book of one chapter is that article', async () => {
  const [record, ...others] = await recordsIn({ path: 'one.epub', bytes: epubOf(['Town Reader']) });
  assert.deepEqual([record?.title, others.length], ['Town Reader', 0]);
});
