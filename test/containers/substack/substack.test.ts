import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened, passedOver, recordsIn } from '../open.ts';
import { examples } from './example.ts';

const [zip = { path: '', bytes: new Uint8Array() }] = examples;

test('a published post for all is its page with what the list says of it', async () => {
  const records = await recordsIn(zip);
  assert.deepEqual(
    records.map(({ title, published, seed }) => [title, published?.edtf, seed.item]),
    [['The bridge is open', '2021-05-04', '101.the-bridge-is-open']],
  );
  assert.match(records[0]?.text ?? '', /^People crossed it at noon\./u);
});

test('drafts, paid posts and subscribers are in nothing that is published', async () => {
  const { found } = await opened(zip);
  assert.deepEqual(passedOver(found), { drafts: 1, 'posts for subscribers alone': 1 });
  const bytes = found.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : '')).join();
  assert.doesNotMatch(bytes, /reader@|Nobody|Paid/u);
});
