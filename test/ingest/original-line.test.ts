import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';

const prose =
  'The council of the small town met on Tuesday and talked about the bridge for three hours.\n\nIt will be mended in spring, when the water is low and the masons are back from the hills.';

async function recordOf(text: string, path = 'a.md') {
  const seed = { path, bytes: Buffer.from(text), sidecar: null };
  const { records } = await ingestSeed(seed, { publishers: [], timeZone: 'UTC', lastDay: '2030-01-01' });
  assert.ok(records[0]);
  return records[0];
}

const lines: readonly string[] = [
  '原文: https://town.example/a',
  '原文链接：https://town.example/a',
  'Original: https://town.example/a',
  '(Original article: https://town.example/a)',
  'Původní článek: <https://town.example/a>',
  'Оригинал: [town.example](https://town.example/a)',
];

test('a line that says where the original is gives the address, and is no part of the text', async () => {
  for (const line of lines) {
    const record = await recordOf(`# The bridge\n\n${prose}\n\n${line}\n`);
    assert.equal(record.originalUrl, 'https://town.example/a', line);
    assert.equal(record.text, prose, line);
    assert.ok(
      record.removed.some(({ kind }) => kind === 'credit'),
      line,
    );
  }
});

test('a line of prose, or one that names a mere source, gives none', async () => {
  for (const line of [
    'The original: https://town.example/a was never found by anybody who looked for it.',
    'Source: https://town.example/a',
    'Original recipe by hand.',
  ]) {
    const record = await recordOf(`# The bridge\n\n${prose}\n\n${line}\n`);
    assert.equal(record.originalUrl, null, line);
    assert.ok(record.text.length > prose.length, line);
  }
});

test('an address that the file states goes before it', async () => {
  const record = await recordOf(
    `---\ntitle: The bridge\nurl: https://other.example/b\n---\n\n${prose}\n\nOriginal: https://town.example/a\n`,
  );
  assert.equal(record.originalUrl, 'https://other.example/b');
});
