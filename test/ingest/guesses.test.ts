import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidenceOf, guessedFields } from '../../src/guesses.ts';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import type { ArticleRecord } from '../../src/record.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function recordOf(seed: string): Promise<ArticleRecord> {
  const file = { path: 'a "b".txt', bytes: bytes(seed), sidecar: null };
  const [record] = (await ingestSeed(file, { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' }))
    .records;
  assert.ok(record);
  return record;
}

const feed = (url: string) => `<!--1610376994000-->
[亚马逊停云托管](${url})
------

<div><p>继谷歌和苹果之后，亚马逊从今天开始封锁这款社交平台，意在阻断联系。</p></div>
`;

describe('what was guessed', () => {
  it('is nothing where all is stated', async () => {
    const guesses = guessedFields(await recordOf(feed('https://www.rfi.fr/cn/20210111-a')));
    assert.deepEqual(guesses, []);
    assert.equal(confidenceOf(guesses), 'high');
  });

  it('is a publisher that is named after its host', async () => {
    const guesses = guessedFields(await recordOf(feed('https://news.example.org/20210111-a')));
    assert.deepEqual(guesses, [{ field: 'publisher', reason: 'from-host' }]);
    assert.equal(confidenceOf(guesses), 'medium');
  });

  it('is all that a bare text leaves open', async () => {
    const guesses = guessedFields(await recordOf('12:30'));
    assert.deepEqual(guesses, [
      { field: 'title', reason: 'derived' },
      { field: 'published', reason: 'absent' },
      { field: 'language', reason: 'absent' },
      { field: 'publisher', reason: 'absent' },
    ]);
    assert.equal(confidenceOf(guesses), 'low');
  });
});
