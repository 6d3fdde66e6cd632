import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidenceOf, guessedFields, sidecarFor } from '../../src/guesses.ts';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import { readSidecar } from '../../src/ingest/sidecar.ts';
import type { ArticleRecord } from '../../src/record.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function recordOf(seed: string, sidecar: string | null = null): Promise<ArticleRecord> {
  const file = { path: 'a "b".txt', bytes: bytes(seed), sidecar: sidecar === null ? null : bytes(sidecar) };
  const [record] = (await ingestSeed(file, { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' }))
    .records;
  assert.ok(record);
  return record;
}

const factsOf = (record: ArticleRecord) => ({
  path: record.seed.path,
  title: record.title,
  edtf: record.published?.edtf ?? null,
  language: record.language,
  publisher: record.publisher?.name ?? null,
  originalUrl: record.originalUrl,
  guesses: guessedFields(record),
});

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

describe('the ready-made sidecar', () => {
  it('may be saved as it is and says what the record says', async () => {
    const record = await recordOf(
      'Vláda: "ano"\n\nVláda ve středu schválila návrh rozpočtu na příští rok, řekl ministr.\n',
    );
    const sidecar = sidecarFor(factsOf(record));
    assert.deepEqual(readSidecar(bytes(sidecar), 'a').problems, []);
    assert.equal((await recordOf('Jiný text, který má také několik slov.', sidecar)).title, record.title);
  });

  it('is valid with every line in use', async () => {
    const record = await recordOf(feed('https://www.rfi.fr/cn/20210111-a'));
    const all = sidecarFor(factsOf(record))
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^# ?/u, ''))
      .join('\n');
    const { sidecar, problems } = readSidecar(
      bytes(all.replace('withhold: ', 'withhold: x').replace('name: ""', 'name: X')),
      'a',
    );
    assert.deepEqual(problems, []);
    assert.equal(sidecar.published, '2021-01-11');
    assert.deepEqual(Object.keys(sidecar).length, 7);
  });
});
