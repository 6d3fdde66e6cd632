import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened, passedOver, recordsIn } from '../open.ts';
import { examples } from './example.ts';

const [export_ = { path: '', bytes: new Uint8Array() }] = examples;

test('published posts for all are read in each form in which Ghost keeps a text', async () => {
  const records = await recordsIn(export_);
  const told = records.map(({ title, publisher, contributors, subjects, seed }) => [
    seed.item,
    title,
    publisher?.name,
    contributors.map(({ name }) => name),
    subjects,
  ]);
  assert.deepEqual(told, [
    ['1', 'The bridge is open', 'Town Post', ['Ida Example', 'Ann Lee'], ['Bridges']],
    ['2', 'The mill is sold', 'Town Post', [], []],
    ['3', 'The tower stands', 'Town Post', ['Ann Lee'], []],
  ]);
  assert.match(records[1]?.body ?? '', /^A baker bought it & paid\. .*\n\n#+ What comes next\n\nIt opens/u);
  assert.match(records[2]?.text ?? '', /^The tower stands\.\s+The council/u);
});

test('drafts and posts for members are counted, and nothing of them or of accounts is in what is published', async () => {
  const { found } = await opened(export_);
  assert.deepEqual(passedOver(found), {
    drafts: 1,
    'posts for members alone': 1,
    'posts that are scheduled': 1,
  });
  const bytes = found.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : '')).join();
  assert.doesNotMatch(bytes, /Secret|pay|Tomorrow|@town|\$2a/u);
});
