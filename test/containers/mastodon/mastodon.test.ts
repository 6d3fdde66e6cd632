import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened, passedOver, recordsIn } from '../open.ts';
import { examples } from './example.ts';

const [outbox = { path: '', bytes: new Uint8Array() }] = examples;

test('posts for all are articles of the account, a thread of its own among them', async () => {
  const records = await recordsIn(outbox);
  assert.deepEqual(
    records.map(({ originalUrl, published, subjects, contributors }) => [
      originalUrl,
      published?.edtf,
      subjects,
      contributors.map(({ name }) => name),
    ]),
    [
      ['https://town.example/@ida/1', '2021-05-04', ['bridges'], ['@ida@town.example']],
      ['https://town.example/@ida/5', '2021-05-04', [], ['@ida@town.example']],
    ],
  );
});

test('boosts, answers and posts for some are counted and not published, nor whom a post was sent to', async () => {
  const { found } = await opened(outbox);
  assert.deepEqual(passedOver(found), { boosts: 1, 'posts that are not for all': 2, 'answers to others': 1 });
  const bytes = found.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : '')).join();
  assert.doesNotMatch(bytes, /Secret|agree|friend/u);
});
