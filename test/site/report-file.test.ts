import assert from 'node:assert/strict';
import { it } from 'node:test';
import { reportFiles } from '../../src/site/files/report.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

it('tells of each seed how it was read, and gives a sidecar where something was guessed', () => {
  const published = dated('2021-01-12');
  const publisher = { id: 'denik', name: 'Deník', host: 'www.denik.cz' };
  const archive = memoryArchive([
    recordOf({ title: 'Stated', published, publisher }),
    recordOf({ title: 'Guessed', titleOrigin: 'derived', published: null, publisher, warnings: ['odd'] }),
  ]);
  const [file] = reportFiles(archive);
  const report = JSON.parse(String(file?.content()));
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

it('is divided by year past a limit, and then names its parts', () => {
  const [one, two] = ['2019-05-01', '2021-01-12'].map((day) =>
    recordOf({ title: day, published: dated(day) }),
  );
  assert.ok(one && two);
  const problem = { path: 'x.bin', code: 'binary', message: 'No text.', advice: 'Take it out.' };
  const [index, ...parts] = reportFiles(memoryArchive([one, two], [problem]), 1).map(({ path, content }) => ({
    path,
    ...JSON.parse(String(content())),
  }));
  assert.deepEqual(index.parts, ['report-2019.json', 'report-2021.json']);
  assert.deepEqual([index.articles, index.problems, index.seeds], [2, [problem], undefined]);
  assert.deepEqual(
    parts.map(({ path, articles, seeds }) => [path, articles, seeds[0].article]),
    [
      ['/data/report-2019.json', 1, one.id],
      ['/data/report-2021.json', 1, two.id],
    ],
  );
});
