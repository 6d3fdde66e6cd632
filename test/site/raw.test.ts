import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleDataFiles } from '../../src/site/files/data.ts';
import { memoryArchive, recordOf } from './memory-archive.ts';

const seed = (path: string, format: string) => ({
  path,
  format,
  sha256: '0'.repeat(64),
  bytes: 1,
  encoding: 'utf-8',
});

test('a feed is published once, however many articles it holds', () => {
  const feed = seed('news/feed.xml', 'feed');
  const archive = memoryArchive([
    recordOf({ title: 'One of a feed', seed: feed }),
    recordOf({ title: 'Another of it', seed: feed }),
    recordOf({ title: 'Alone', seed: seed('alone.txt', 'plain-text') }),
  ]);
  const raw = articleDataFiles(archive).filter(({ path }) => path.startsWith('/raw/'));
  assert.equal(raw.length, 2);
  assert.deepEqual(raw.map(({ depends }) => depends.length).sort(), [1, 2]);
});
