import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import { articleRecordSchema } from '../../src/record.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';

const config = { ...archiveConfigSchema.parse({}), lastDay: '2026-12-31' };
const ingest = (path: string, bytes: Uint8Array) => ingestSeed({ path, bytes, sidecar: null }, config);

/** Pieces that mean something to one format or another, between which anything may stand. */
const telling = [
  ...[
    '###  [:house:返回](README.md)\n---\n\n\n## ',
    '` 某某` [轉載自GNews](https://gnews.org/articles/1)\n',
    '<!--1610376994000-->\n[',
  ],
  ...[
    '](https://a.example/b)\n------\n',
    '### ',
    '\n------------------------\n',
    '---\ntitle: ',
    '\n---\n',
    '# ',
    '**',
    '*',
    '![](',
    '[',
    '](',
    ')',
  ],
  ...[
    '<div>',
    '</div>',
    '<p>',
    '<table><tr><td>',
    '<img src="',
    '<a href="',
    '">',
    '<ok>',
    '</ok>',
    '<br><br>',
    '<b>',
    '<script>',
    '<pre>',
  ],
  ...[
    '&#8220;',
    '&',
    '\n',
    '\n\n',
    ' ',
    '\u3000',
    '|',
    '| --- |\n',
    '> ',
    '- ',
    '1. ',
    '作者：',
    '：',
    '。',
    '【大纪元2021年01月12日讯】',
    '免责声明：本文内容仅代表作者个人观点',
  ],
];
const soup = fc
  .array(fc.oneof(fc.constantFrom(...telling), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('any bytes give a record or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const { records, problems } = await ingest('any.bin', bytes);
      assert.equal(records.length + problems.length, 1);
      assert.ok(problems.every(({ code }) => code !== 'reader-failed'));
    }),
    { numRuns: 200 },
  );
});

test('any soup of marks gives valid records, and the text of the Markdown is the text', async () => {
  const reader = new MarkdownIt({ html: false });
  await fc.assert(
    fc.asyncProperty(soup, async (text) => {
      const { records, problems } = await ingest('soup.md', Buffer.from(text));
      assert.ok(records.length + problems.length > 0);
      assert.deepEqual(
        problems.filter(({ code }) => code === 'reader-failed'),
        [],
      );
      for (const record of records) {
        articleRecordSchema.parse(record);
        assert.equal(wordsOf(reader.render(record.body)), bare(record.text));
      }
    }),
    { numRuns: 400 },
  );
});

/** The words that a reader sees of a page, without blanks. */
const wordsOf = (html: string): string =>
  bare(
    html
      .replace(/<[^>]*>/gu, '')
      .replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&'),
  );

const bare = (text: string): string => text.replace(/\s+/gu, '');
