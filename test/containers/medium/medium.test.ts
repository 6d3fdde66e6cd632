import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened, passedOver, recordsIn } from '../open.ts';
import { examples } from './example.ts';

const [zip = { path: '', bytes: new Uint8Array() }] = examples;

test('published posts are read as pages are, and drafts and the account are left out', async () => {
  const records = await recordsIn(zip);
  assert.deepEqual(
    records.map(({ title, published, contributors }) => [title, published?.edtf, contributors[0]?.name]),
    [['The bridge is open', '2021-05-04', 'Ida Example']],
  );
  const { found } = await opened(zip);
  assert.deepEqual(passedOver(found), { 'files of the account': 3, 'drafts and private texts': 1 });
});
