import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerOf } from '../../../src/ingest/containers/index.ts';
import { openFile } from '../../../src/ingest/containers/open-file.ts';
import { sourceOfBytes } from '../../../src/ingest/read/source.ts';
import { opened, passedOver, recordsIn } from '../open.ts';
import { bridge, examples, list } from './example.ts';

const [zip = { path: '', bytes: new Uint8Array() }] = examples;

test('a saved article is its page with what the list says of it', async () => {
  const [record] = await recordsIn(zip);
  const { title, published, originalUrl, contributors, text, seed } = record ?? {};
  assert.deepEqual(
    [title, published?.edtf, originalUrl, contributors?.map(({ name }) => name), seed?.item, seed?.captured],
    [
      'The bridge is open',
      '2021-05-04',
      'https://town.example/bridge',
      ['Ida Example'],
      'bridge-1',
      '2022-03-15T08:00:00.000Z',
    ],
  );
  assert.match(text ?? '', /^People crossed it at noon\./u);
});

test('an article without its page is counted, and nothing of the reader is published', async () => {
  const { found } = await opened(zip);
  assert.deepEqual(passedOver(found), { 'links without texts': 1 });
  const bytes = found.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : '')).join();
  assert.doesNotMatch(bytes, /train|own note|readingProgress/u);
});

test('an unpacked list finds the pages in the folder beside it', async () => {
  const file = await openFile(
    'omnivore/metadata_0_to_20.json',
    sourceOfBytes(Buffer.from(JSON.stringify(list))),
  );
  const beside = (name: string) => (name === 'content/bridge-1.html' ? Buffer.from(bridge) : null);
  const items: string[] = [];
  for await (const entry of containerOf(file)?.entries({ ...file, beside }) ?? []) {
    const found = await entry.read();
    if ('item' in found) items.push(found.item);
  }
  assert.deepEqual(items, ['bridge-1']);
});
