import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened, passedOver, recordsIn } from '../open.ts';
import { examples } from './example.ts';

test('own posts are articles, with the addresses that they link to', async () => {
  const [alone = [], whole = []] = await Promise.all(examples.map(recordsIn));
  assert.equal(alone[0]?.originalUrl, 'https://x.com/i/web/status/1389523456789012481');
  const [record] = whole;
  assert.equal(record?.originalUrl, 'https://x.com/ida/status/1389523456789012481');
  assert.deepEqual([record?.published?.edtf, record?.subjects], ['2021-05-04', ['bridges']]);
  assert.deepEqual(record?.contributors.map(({ name }) => name).slice(0, 1), ['Ida Example']);
  assert.match(record?.text ?? '', /open & people .* https:\/\/town\.example\/bridge/u);
});

test('reposts and answers are counted, and nothing of the account is published', async () => {
  for (const example of examples) {
    const { found } = await opened(example);
    assert.deepEqual(passedOver(found), { 'reposts of others': 1, 'answers to others': 1 });
    const bytes = found.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : '')).join();
    assert.doesNotMatch(bytes, /Secret|ida@|friend/u);
  }
});
