import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addressIn } from '../../src/search/client/address-in.ts';
import { addressFiles } from '../../src/site/files/addresses.ts';
import { articleId, canonicalUrl } from '../../src/urls.ts';
import { memoryArchive, recordOf } from '../site/memory-archive.ts';

suite('an original address', () => {
  test('is told from words', () => {
    for (const address of ['https://example.org/', 'HTTP://example.org/a?b=c', 'http://例子.测试/文'])
      assert.equal(addressIn(address), address);
    assert.equal(addressIn('www.example.org/a/b'), 'https://www.example.org/a/b');
    for (const words of [
      'example.org',
      'www.bbc.co.uk',
      'a/b',
      'https://',
      'see https://example.org',
      '1.5/2 m',
    ])
      assert.equal(addressIn(words), null, words);
  });

  test('leads to its article by a table for the beginning of its id', () => {
    const addresses = Array.from(
      { length: 80 },
      (_, at) => `https://www.example.org/news/${at}/?utm_source=x`,
    );
    const records = addresses.map((originalUrl, at) =>
      recordOf({ title: `Article ${at}`, originalUrl, id: articleId(canonicalUrl(originalUrl)) }),
    );
    const files = addressFiles(memoryArchive([...records, recordOf({ title: 'Without an address' })]));
    const tables = new Map(files.map(({ path, content }) => [path, JSON.parse(String(content()))]));
    for (const [at, { id }] of records.entries())
      assert.equal(tables.get(`/data/addresses-${id.slice(0, 1)}.json`)[`example.org/news/${at}`], id);
    const held = [...tables.values()].flatMap((table) => Object.keys(table));
    assert.equal(held.length, addresses.length);
  });

  test('changes the table of its own beginning alone', () => {
    const record = (id: string) => recordOf({ title: id, id, originalUrl: `https://e.org/${id}` });
    const depends = (ids: readonly string[]) =>
      new Map(addressFiles(memoryArchive(ids.map(record))).map((file) => [file.path, file.depends.join()]));
    const [before, after] = [
      depends(['3k0000000001', 'zz0000000001']),
      depends(['3k0000000001', 'zz0000000001', 'zz0000000002']),
    ];
    assert.equal(after.get('/data/addresses-3.json'), before.get('/data/addresses-3.json'));
    assert.notEqual(after.get('/data/addresses-z.json'), before.get('/data/addresses-z.json'));
  });
});
