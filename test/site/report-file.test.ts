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
  const [report, stated, guessed] = reportFiles(archive).map(({ content }) => JSON.parse(String(content())));
  assert.deepEqual([report.articles, stated.articles, guessed.articles], [2, 1, 1]);
  assert.equal(stated.seeds[0].confidence, 'high');
  assert.deepEqual(stated.seeds[0].guessed, []);
  assert.equal('sidecar' in stated.seeds[0], false);
  assert.equal(guessed.seeds[0].confidence, 'low');
  assert.deepEqual(guessed.seeds[0].warnings, ['odd']);
  assert.deepEqual(guessed.seeds[0].guessed, [
    { field: 'title', reason: 'derived' },
    { field: 'published', reason: 'absent' },
  ]);
  assert.match(guessed.seeds[0].sidecar, /^title: "Guessed"$/mu);
  assert.match(guessed.seeds[0].sidecar, /^# language: "en"$/mu);
});

it('is divided by year, and names its parts', () => {
  const [one, two] = ['2019-05-01', '2021-01-12'].map((day) =>
    recordOf({ title: day, published: dated(day) }),
  );
  assert.ok(one && two);
  const problem = { path: 'x.bin', code: 'binary', message: 'No text.', advice: 'Take it out.' };
  const [index, ...parts] = reportFiles(memoryArchive([one, two], [problem])).map(({ path, content }) => ({
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
