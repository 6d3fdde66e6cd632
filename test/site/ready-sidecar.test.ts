import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleSummary } from '../../src/archive/archive.ts';
import { candidateOf } from '../../src/archive/candidate.ts';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import { readSidecar } from '../../src/ingest/sidecar/sidecar.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { sidecarOf } from '../../src/site/views/ready-sidecar.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(seed: string, sidecar: string | null = null): Promise<ArticleRecord[]> {
  const file = { path: 'a "b".txt', bytes: bytes(seed), sidecar: sidecar === null ? null : bytes(sidecar) };
  const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
  const { records, problems } = await ingestSeed(file, settings);
  assert.deepEqual(problems, []);
  return [...records];
}

async function readOne(seed: string, sidecar: string | null = null): Promise<ArticleRecord> {
  const [record] = await read(seed, sidecar);
  assert.ok(record);
  return record;
}

const readyFor = (record: ArticleRecord): string => {
  const summary: ArticleSummary = JSON.parse(candidateOf(record).summary);
  return sidecarOf(summary);
};

const credited = `<!--1610376994000-->
[亚马逊停云托管](https://www.rfi.fr/cn/20210111-a)
------

<div><p>作者：夏雨</p><p>继谷歌和苹果之后，亚马逊从今天开始封锁这款社交平台，意在阻断联系。</p></div>
`;

const item = (name: string) =>
  `<item><title>${name}: "ano"</title><link>https://list.example.org/${name}</link><author>Jana Nová</author>
<description>Vláda ve středu schválila návrh rozpočtu na příští rok, řekl ministr (${name}).</description></item>`;
const feed = `<rss version="2.0"><channel><title>List</title>${item('a')}${item('b')}</channel></rss>`;

describe('the ready-made sidecar', () => {
  it('may be saved as it is and says what the record says', async () => {
    const record = await readOne(
      'Vláda řekla "ano" návrhu rozpočtu na příští rok. Ministr to ve středu potvrdil všem.\n',
    );
    assert.equal(record.titleOrigin, 'derived');
    const other = await readOne('Jiný text, který má také několik slov.', readyFor(record));
    assert.equal(other.title, record.title);
  });

  it('names those who are credited, and an example where nobody is', async () => {
    const record = await readOne(credited);
    assert.match(readyFor(record), /^contributors:\n {2}- \{ role: author, name: "夏雨" \}$/mu);
    assert.deepEqual(await readOne(credited, readyFor(record)), record);
    assert.match(readyFor({ ...record, contributors: [] }), /^# contributors:\n# {3}- \{ role: author/mu);
  });

  it('is valid with every line in use', async () => {
    const all = readyFor(await readOne(credited))
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^# ?/u, ''))
      .join('\n');
    const { sidecar, problems } = readSidecar(bytes(all.replace('withhold: ', 'withhold: x')), 'a');
    assert.deepEqual(problems, []);
    assert.equal(sidecar.published, '2021-01-11');
    assert.deepEqual(Object.keys(sidecar).length, 8);
  });

  it('of an article that shares its seed is accepted as it is, and corrects that article alone', async () => {
    const records = await read(feed);
    const [first, second] = records;
    assert.ok(first && second);
    const ready = readyFor(second);
    assert.match(ready, /^items:\n {2}"https:\/\/list\.example\.org\/b":$/mu);
    assert.deepEqual(await read(feed, ready), records);
    const mended = await read(feed, ready.replace(/# title: .*/u, 'title: Rozpočet'));
    assert.deepEqual(mended, [first, { ...second, title: 'Rozpočet' }]);
    const nothing = ready.replace(/^( {4})(?=[^#\n])/gmu, '$1# ');
    assert.deepEqual(await read(feed, nothing), records);
  });
});
