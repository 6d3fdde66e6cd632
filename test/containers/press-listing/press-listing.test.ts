import assert from 'node:assert/strict';
import test from 'node:test';
import type { Example } from '../examples.ts';
import { opened, passedOver, recordsIn } from '../open.ts';
import { town, townText } from '../texts.ts';
import { examples } from './example.ts';

test('every database lists the same article, each in its way', async () => {
  for (const example of examples) {
    const [record] = await recordsIn(example);
    const { title, published, publisher, contributors, text } = record ?? assert.fail(example.path);
    assert.deepEqual(
      [title, published?.edtf, publisher?.name, contributors[0]?.name, text],
      [town.title, '2021-11-02', 'Town Paper', 'Ida Example', townText],
      example.path,
    );
    assert.ok(
      record?.removed.some(({ kind, text: words }) => kind === 'footer' && /2021 Town Paper/u.test(words)),
      example.path,
    );
  }
});

test('an article without a byline has none, and a summary of the search is no article', async () => {
  const [factiva] = examples as [Example];
  const records = await recordsIn(factiva);
  assert.deepEqual(
    records.map(({ title, contributors, seed }) => [title, contributors.length, seed.item]),
    [
      [town.title, 1, 'TOWNP00020211102ehb200001'],
      ['The mill is sold', 0, 'TOWNP00020211103ehb300002'],
    ],
  );
  assert.deepEqual(passedOver((await opened(factiva)).found), { 'lists and summaries of searches': 1 });
});

test('an address that a list states is the article’s', async () => {
  const records = await recordsIn(examples.find(({ path }) => path.includes('lexis')) as Example);
  assert.equal(records[0]?.originalUrl, 'http://townpaper.example/bridge');
});
