import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFiles } from '../../src/site/files/articles.ts';
import { sharedRawFiles } from '../../src/site/files/raw.ts';
import { memoryArchive, recordOf } from './memory-archive.ts';

const seed = (path: string, format: string) => ({
  path,
  format,
  sha256: '0'.repeat(64),
  bytes: 1,
  encoding: 'utf-8',
});

test('a feed is published once, however many articles it holds, another seed beside its article', () => {
  const feed = seed('news/feed.xml', 'feed');
  const archive = memoryArchive([
    recordOf({ title: 'One of a feed', seed: feed }),
    recordOf({ title: 'Another of it', seed: feed }),
    recordOf({ title: 'Alone', seed: seed('alone.txt', 'plain-text') }),
  ]);
  const shared = sharedRawFiles(archive);
  assert.deepEqual(
    shared.map(({ depends }) => depends.length),
    [2],
  );
  const raw = archive.summaries().map((summary) => {
    const paths = articleFiles(archive, summary).map(({ path }) => path);
    return [summary.title, paths.filter((path) => path.startsWith('/raw/')).length];
  });
  assert.deepEqual(raw.sort(), [
    ['Alone', 1],
    ['Another of it', 0],
    ['One of a feed', 0],
  ]);
});
