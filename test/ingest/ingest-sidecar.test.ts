import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ingestSeed } from '../../src/ingest/ingest.ts';

const text = `Vláda ve středu schválila návrh rozpočtu na příští rok.

Ministr financí řekl, že schodek bude nižší než letos, a poděkoval svým úředníkům za práci.
`;
const bytes = (words: string) => new TextEncoder().encode(words);
const ingest = (sidecar: string | null, seed = text) =>
  ingestSeed(
    { path: 'zpráva.txt', bytes: bytes(seed), sidecar: sidecar === null ? null : bytes(sidecar) },
    { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' },
  );

describe('a sidecar beside a seed', () => {
  it('goes before all that was read', async () => {
    const { records, problems } = await ingest(`
title: Rozpočet schválen
published: 2021-01-12T23:30:00+01:00
language: sk
publisher: Deník N
originalUrl: https://denikn.cz/1/
contributors: [{ role: author, name: Jana Nová }]
`);
    assert.deepEqual(problems, []);
    const [record] = records;
    assert.equal(record?.title, 'Rozpočet schválen');
    assert.equal(record?.titleOrigin, 'stated');
    assert.equal(record?.published?.edtf, '2021-01-12');
    assert.equal(record?.published?.instant, '2021-01-12T22:30:00Z');
    assert.equal(record?.published?.origin, 'sidecar');
    assert.equal(record?.language, 'sk');
    assert.deepEqual(record?.publisher, { id: 'denikn', name: 'Deník N', host: 'denikn.cz' });
    assert.equal(record?.originalUrl, 'https://denikn.cz/1/');
    assert.deepEqual(record?.contributors, [{ role: 'author', name: 'Jana Nová', kind: 'person' }]);
    assert.deepEqual(record?.warnings, []);
  });

  it('that is broken is a problem, and the article is read without it', async () => {
    const { records, problems } = await ingest('titel: x');
    assert.equal(records.length, 1);
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [['bad-sidecar', 'zpráva.txt.yml']],
    );
  });

  it('may withhold an article, which leaves a tombstone', async () => {
    const { records, tombstones } = await ingest('withhold: names a child');
    assert.deepEqual(records, []);
    assert.equal(tombstones[0]?.reason, 'names a child');
    assert.match(tombstones[0]?.sha256 ?? '', /^[0-9a-f]{64}$/u);
    const [record] = (await ingest(null)).records;
    assert.equal(tombstones[0]?.id, record?.id);
  });

  it('names a publisher that the registry does not know', async () => {
    const { records } = await ingest('publisher: Obecní list');
    assert.deepEqual(records[0]?.publisher, { id: 'obecni-list', name: 'Obecní list', host: null });
  });

  it('is read even where the seed cannot be', async () => {
    const { problems } = await ingest('titel: x', '');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['empty', 'bad-sidecar'],
    );
  });
});
