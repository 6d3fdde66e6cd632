import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KronikaError } from '../../../src/errors.ts';
import { opened, passedOver, recordsIn } from '../open.ts';
import { examples } from './example.ts';

test('each service gives its articles with what it states of them', async () => {
  const records = (await Promise.all(examples.map(recordsIn))).flat();
  const told = records.map(({ title, published, originalUrl, publisher, contributors, seed }) => [
    title,
    published?.edtf,
    originalUrl,
    publisher?.name,
    contributors[0]?.name,
    seed.captured,
  ]);
  const captured = '2022-03-15T08:00:00.000Z';
  assert.deepEqual(told, [
    [
      'The bridge is open',
      '2021-05-04',
      'https://town.example/bridge',
      'town.example',
      'Ida Example',
      captured,
    ],
    ['The bridge is open', '2021-05-04', 'https://town.example/bridge', 'Town Post', 'Ida Example', captured],
    ['The mill is sold', '2021-05-05', 'https://town.example/mill', 'Town Post', 'Ann Lee', captured],
  ]);
});

test('an entry without a text is counted, and nothing of the reader is published', async () => {
  for (const example of examples) {
    const { found } = await opened(example);
    assert.deepEqual(passedOver(found), example.path === 'wallabag.json' ? { 'links without texts': 1 } : {});
    const bytes = found.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : '')).join();
    assert.doesNotMatch(bytes, /secret|reader@|own note|private matters|train/u);
  }
});

test('lists of links and of titles are one problem that counts them', async () => {
  const link = '<a href="https://town.example/bridge" time_added="1">The bridge</a>';
  const lists = {
    'ril_export.html': `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li>${link}</li><li>${link}</li></ul></body></html>`,
    'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><DL><p><DT>${link}\n<DT>${link}</DL>`,
    'library.bib':
      '@article{a,\n  title = {The bridge},\n  abstract = {It opened.}\n}\n\n@book{b,\n  title = {The mill}\n}\n',
    'library.ris': 'TY  - NEWS\nTI  - The bridge\nER  - \n\nTY  - NEWS\nTI  - The mill\nER  - \n',
  };
  for (const [path, text] of Object.entries(lists)) {
    const { found, broken } = await opened({ path, bytes: Buffer.from(text) });
    assert.deepEqual(found, [], path);
    assert.ok(broken instanceof KronikaError, path);
    assert.match(broken.message, /list of 2 links or titles/u, path);
  }
});
