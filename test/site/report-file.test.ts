import assert from 'node:assert/strict';
import { it } from 'node:test';
import { reportFile } from '../../src/site/files/report.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

it('tells of each seed how it was read, and gives a sidecar where something was guessed', () => {
  const published = dated('2021-01-12');
  const publisher = { id: 'denik', name: 'Deník', host: 'www.denik.cz' };
  const archive = memoryArchive([
    recordOf({ title: 'Stated', published, publisher }),
    recordOf({ title: 'Guessed', titleOrigin: 'derived', published: null, publisher, warnings: ['odd'] }),
  ]);
  const report = JSON.parse(String(reportFile(archive).content()));
  assert.equal(report.articles, 2);
  const [guessed, stated] = report.seeds;
  assert.equal(stated.confidence, 'high');
  assert.deepEqual(stated.guessed, []);
  assert.equal('sidecar' in stated, false);
  assert.equal(guessed.confidence, 'low');
  assert.deepEqual(guessed.warnings, ['odd']);
  assert.deepEqual(guessed.guessed, [
    { field: 'title', reason: 'derived' },
    { field: 'published', reason: 'absent' },
  ]);
  assert.match(guessed.sidecar, /^title: "Guessed"$/mu);
  assert.match(guessed.sidecar, /^# language: "en"$/mu);
});
