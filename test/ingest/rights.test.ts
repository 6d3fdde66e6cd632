import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';

const bytes = (words: string) => new TextEncoder().encode(words);

/** The rights in an article of the 12th of January 2021, or of a day that its file does not state. */
async function rightsOf(settings: Record<string, unknown>, sidecar = '', date = 'date: 2021-01-12\n') {
  const { publishers, rights } = archiveConfigSchema.parse(settings);
  const seed = `---\ntitle: A bridge\n${date}url: https://paper.example/1\n---\n\nThe bridge was opened on that day.\n`;
  const { records, problems } = await ingestSeed(
    { path: 'bridge.md', bytes: bytes(seed), sidecar: sidecar === '' ? null : bytes(sidecar) },
    { publishers, rights, timeZone: 'UTC', lastDay: '2026-12-31' },
  );
  assert.deepEqual(problems, []);
  assert.equal(records.length, 1);
  return records[0]?.rights;
}

const publisher = (rights: unknown) => ({
  publishers: [{ id: 'paper', hosts: ['paper.example'], names: { default: 'Paper' }, rights }],
});

suite('the rights in an article', () => {
  test('are not stated where nobody states them', async () => {
    assert.equal(await rightsOf({}), undefined);
  });

  test('are those of the sidecar, else of the publisher, else of the archive', async () => {
    const all = { ...publisher('Of the paper'), rights: 'Of the archive' };
    assert.deepEqual(await rightsOf(all, 'rights: Of the author'), {
      statement: 'Of the author',
      by: 'sidecar',
    });
    assert.deepEqual(await rightsOf(all), { statement: 'Of the paper', by: 'publisher' });
    assert.deepEqual(await rightsOf({ rights: 'Of the archive' }), {
      statement: 'Of the archive',
      by: 'archive',
    });
  });

  test('change with the date where the publisher’s do, and an undated article is in no period', async () => {
    const periods = publisher([
      { statement: 'Old', to: '2020' },
      { statement: 'Of the day', from: '2021-01-12', to: '2021-01' },
      { statement: 'New', from: '2022' },
    ]);
    assert.equal((await rightsOf(periods))?.statement, 'Of the day');
    assert.equal((await rightsOf(periods, '', 'date: 2020-12-31\n'))?.statement, 'Old');
    assert.equal(
      await rightsOf(periods, 'published: 2021-01'),
      undefined,
      'a month that only partly lies in one',
    );
    assert.equal(await rightsOf(periods, '', ''), undefined);
    assert.equal((await rightsOf(publisher('Ever'), '', ''))?.statement, 'Ever');
  });
});
