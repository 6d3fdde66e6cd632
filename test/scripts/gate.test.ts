import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare, raised, share } from '../../scripts/gate/floors.ts';
import { measures, type Truth } from '../../scripts/gate/measures.ts';
import { ingestSeed } from '../../src/ingest/ingest.ts';

describe('the floors', () => {
  const verdicts = compare({ title: 0.98, date: 0.97 }, { title: 0.99, date: 0.95, authors: 0.9 });

  it('are fallen below where a share is less, or is no longer measured', () => {
    assert.deepEqual(
      verdicts.filter(({ fallen }) => fallen).map(({ measure }) => measure),
      ['title', 'authors'],
    );
  });

  it('only rise, but where a measure is named', () => {
    assert.deepEqual(raised(verdicts, []), { title: 0.99, date: 0.97, authors: 0.9 });
    assert.deepEqual(raised(verdicts, ['title']), { title: 0.98, date: 0.97, authors: 0.9 });
  });

  it('are never above what was measured', () => {
    assert.equal(share(2, 3), 0.6666);
    assert.equal(share(0, 0), 1);
  });
});

describe('the measures', () => {
  const seed = `<!--1610376994000-->
[亚马逊停云托管](https://www.rfi.fr/cn/20210111-a)
------

<div><p>继谷歌和苹果之后，亚马逊从今天开始封锁这款社交平台，意在阻断“联系”。</p></div>
`;
  const right: Truth = {
    file: 'a',
    title: '亚马逊停云托管',
    lang: 'zh-Hans',
    published: { value: '2021-01-11T14:56:34Z' },
    originalUrl: 'http://www.rfi.fr//cn/20210111-a/',
    publisher: '法广',
    publisherHost: 'www.rfi.fr',
    bodyStart: '继谷歌',
    bodyEnd: '意在阻断"联系"。',
    mustContain: ['封锁这款社交平台'],
    mustNotContain: ['feedx'],
  };
  const wrong: Truth = {
    file: 'a',
    title: '别的',
    lang: 'en',
    published: null,
    originalUrl: 'https://example.org/',
    publisher: '别的',
    authors: ['甲'],
    contributors: [{ role: 'editor', name: '乙' }],
    bodyStart: '别的',
    bodyEnd: '别的',
    mustContain: ['别的'],
    mustNotContain: ['平台'],
    images: 3,
  };

  const ask = async (truth: Truth) => {
    const file = { path: 'a', bytes: new TextEncoder().encode(seed), sidecar: null };
    const [record] = (await ingestSeed(file, { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' }))
      .records;
    assert.ok(record);
    return Object.entries(measures).map(([name, measure]) => [name, ...measure(truth, record)]);
  };

  it('find nothing wrong with a faithful record', async () => {
    assert.ok((await ask(right)).every(([, ...answers]) => answers.every(Boolean)));
  });

  it('each find its own fault', async () => {
    for (const [name, ...answers] of await ask(wrong)) {
      if (name !== 'date') assert.deepEqual(answers, [false], String(name));
    }
  });
});
