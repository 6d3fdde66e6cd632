import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ingestSeed } from '../../../src/ingest/ingest.ts';
import { archiveConfigSchema } from '../../../src/settings/config.ts';

async function read(path: string, text: string) {
  const file = { path, bytes: Buffer.from(text), sidecar: null };
  const { records } = await ingestSeed(file, { ...archiveConfigSchema.parse({}), lastDay: '2026-12-31' });
  const [record] = records;
  assert.ok(record);
  return record;
}

const body =
  'Řeka se v noci vylila z břehů a zatopila dolní část města, kde žije asi tři sta lidí. Starosta požádal kraj o pomoc.';
const authors = (record: Awaited<ReturnType<typeof read>>): string[] =>
  record.contributors.filter(({ role }) => role === 'author').map(({ name }) => name);

describe('the head of a text', () => {
  it('is taken off a plain text, whose title and body it is not', async () => {
    const record = await read('a.txt', `Voda zatopila město\n\nAutor: Petr Říha\n9. ledna 2021\n\n${body}\n`);
    assert.equal(record.title, 'Voda zatopila město');
    assert.deepEqual(authors(record), ['Petr Říha']);
    assert.equal(record.published?.edtf, '2021-01-09');
    assert.equal(record.text, body);
    assert.ok(record.removed.some(({ kind, text }) => kind === 'credit' && text.includes('Říha')));
  });

  it('holds no list where it begins with a day', async () => {
    for (const day of ['9. ledna 2021', '2021. 1. 9.']) {
      const record = await read('a.md', `# Voda zatopila město\n\n${day}\n\n**Řeka** ${body}\n`);
      assert.equal(record.published?.edtf, '2021-01-09');
      assert.equal(record.text, `Řeka ${body}`);
    }
  });

  it('keeps the days of a chronicle', async () => {
    const record = await read('a.txt', `Kronika\n\n2002-11-01\n\n${body}\n\n2003-02-09\n\n${body}\n`);
    assert.match(record.text, /2002-11-01[\s\S]*2003-02-09/u);
  });

  it('gives up its dateline, and the day that stands in it', async () => {
    const text =
      'The river left its banks and flooded the lower town, in which three hundred people live, overnight.';
    const record = await read(
      'a.txt',
      `River floods town\n\nBy Ann Lee\n\nLONDON, Jan 12, 2021 (AP) — ${text}\n\n${text}\n`,
    );
    assert.equal(record.published?.edtf, '2021-01-12');
    assert.equal(record.text, `${text}\n\n${text}`);
    assert.deepEqual(authors(record), ['Ann Lee']);
  });
});
