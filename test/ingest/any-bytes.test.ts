import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formats } from '../../src/ingest/formats/index.ts';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import { articleRecordSchema } from '../../src/record.ts';

const config = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };

/** Every seed gives a record, a tombstone or a problem; a failure inside Kronika is none of these. */
async function assertAccounted(bytes: Uint8Array, sidecar: Uint8Array | null = null): Promise<void> {
  const result = await ingestSeed({ path: 'a.txt', bytes, sidecar }, config);
  assert.ok(result.records.length + result.tombstones.length + result.problems.length > 0);
  assert.deepEqual(
    result.problems.filter(({ code }) => code === 'reader-failed'),
    [],
  );
  for (const record of result.records) articleRecordSchema.parse(record);
}

/** Pieces of the formats' own grammar, so that chance gets past their doors. */
const pieces = [
  '---\n',
  '\n---\n',
  'title: "x"\n',
  'date: 2021-01-12\n',
  '###  [:house:返回](README.md)\n---\n\n\n## ',
  '` 作者` [轉載自GNews](https://gnews.org/1)\n',
  '<!--1610376994000-->\n',
  '[标题](https://example.org/a)\n------\n',
  '### 标题\n------------------------\n',
  '<hr/>\n手机上长按并复制下列链接或二维码分享本文章：<br/>\n',
  '<div><p>',
  '</p></div>',
  '<table><tr><td>',
  '<img src="a.jpg">',
  '<ok href="https://example.org">',
  '</ok>',
  '**',
  '****',
  '![](',
  '](',
  '[[zh:',
  ']]',
  '<!--',
  '-->',
  '【大纪元2021年01月12日讯】',
  '（记者甲报导/责任编辑：乙）',
  '翻译：',
  '发布时间：',
  '2021年',
  '1月',
  '9日',
  '<script>',
  '&#x110000;',
  '&#0;',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\ud800',
  '<?xml version="1.0"?>',
  '<rss><channel><item>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '{"version":"https://jsonfeed.org/version/1.1","items":[',
  '<!doctype html><html><head>',
  '\n',
  '\n\n',
  ' ',
  '```\n',
  '| a | b |\n|---|---|\n',
  '> ',
  '1. ',
  '# ',
];

describe('any file gives a record or a problem', () => {
  it('of any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (bytes) => assertAccounted(bytes)),
      { numRuns: 200 },
    );
  });

  it('of any text', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 1000 });
    await fc.assert(
      fc.asyncProperty(text, (words) => assertAccounted(new TextEncoder().encode(words))),
      { numRuns: 200 },
    );
  });

  it("of the formats' own words in any order", async () => {
    const words = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 20 })), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(words, (list) => assertAccounted(new TextEncoder().encode(list.join('')))),
      { numRuns: 500 },
    );
  });

  it('of a real file that is cut off or damaged anywhere', async () => {
    const folder = new URL('../../seeds/', import.meta.url);
    const seeds = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(new URL(name, folder)));
    const damage = fc.tuple(
      fc.constantFrom(...seeds),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.uint8Array({ maxLength: 40 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(damage, ([seed, share, bytes, cut]) => {
        const at = Math.floor(share * seed.length);
        return assertAccounted(
          Buffer.concat([seed.subarray(0, at), bytes, cut ? Buffer.alloc(0) : seed.subarray(at)]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('with any sidecar', async () => {
    const seed = new TextEncoder().encode('Vláda ve středu schválila návrh rozpočtu.');
    const yaml = fc.array(
      fc.oneof(
        fc.constantFrom(
          'title: ',
          'published: ',
          'withhold:',
          'contributors:\n - ',
          '&a ',
          '*a',
          '!!js/function ',
          '"',
          '[',
          '{',
          '\n',
          '---\n',
          '<<: *a',
          '__proto__: ',
        ),
        fc.string({ maxLength: 12 }),
      ),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(yaml, (list) => assertAccounted(seed, new TextEncoder().encode(list.join('')))),
      { numRuns: 300 },
    );
  });

  it('and no two formats claim one text', async () => {
    const words = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(words, async (list) => {
        const result = await ingestSeed(
          { path: 'a.txt', bytes: new TextEncoder().encode(list.join('')), sidecar: null },
          config,
        );
        assert.deepEqual(
          result.problems.filter(({ code }) => code === 'ambiguous-format'),
          [],
          formats.map(({ name }) => name).join(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
