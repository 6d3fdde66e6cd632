import assert from 'node:assert/strict';
import test from 'node:test';
import { docxOf } from '../docx/example.ts';
import type { Example } from '../examples.ts';
import { opened, passedOver, recordsIn } from '../open.ts';
import { rtfOf } from '../rtf/example.ts';
import { town, townText } from '../texts.ts';
import { codes, examples, nexis } from './example.ts';

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

test('the library of whoever searched ProQuest is in nothing that is published', async () => {
  const proquest = examples.find(({ path }) => path.includes('proquest')) as Example;
  const [record, ...others] = await recordsIn(proquest);
  assert.deepEqual(
    [record?.originalUrl, record?.subjects, others.length],
    ['https://proquest.example/docview/2640011223/se-2', ['Bridges', 'Roads'], 0],
  );
  const { found } = await opened(proquest);
  const bytes = found.map((one) => ('bytes' in one ? Buffer.from(one.bytes).toString() : '')).join();
  assert.doesNotMatch(bytes, /14771|library\.example/u);
});

test('an address that a list states is the article’s', async () => {
  const records = await recordsIn(examples.find(({ path }) => path.includes('lexis')) as Example);
  assert.equal(records[0]?.originalUrl, 'http://townpaper.example/bridge');
});

test('a list that was saved for a program for writing is read as one', async () => {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const [record, ...others] = await recordsIn({
    path: 'nexis.docx',
    bytes: docxOf(nexis.split('\n').map(paragraph).join('')),
  });
  assert.deepEqual(
    [record?.title, record?.publisher?.name, record?.text, others.length],
    [town.title, 'Town Paper', townText, 0],
  );
  const rows = codes
    .replace(/^([A-Z]{2})\n/gmu, '$1\\cell ')
    .split('\n')
    .join('\\par\n');
  const [ofRtf] = await recordsIn({ path: 'factiva.rtf', bytes: rtfOf(rows) });
  assert.deepEqual([ofRtf?.title, ofRtf?.publisher?.name, ofRtf?.text], [town.title, 'Town Paper', townText]);
});
