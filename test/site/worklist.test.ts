import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { CslItem } from '../../src/exchange/csl-item.ts';
import { csvField, csvRows, textOfField } from '../../src/exchange/csv.ts';
import { csvFile, merged, openedList, risFile } from '../../src/site/client/worklist/files.ts';
import type { ListedArticle } from '../../src/site/client/worklist/list.ts';

const item: CslItem = {
  id: 'paper.example-3k2x9abcdefg',
  type: 'article-newspaper',
  title: '=1+1; "the bridge"\nof two lines',
  language: 'cs',
  author: [{ literal: 'Jane Roe; esq.' }, { literal: '夏雨' }],
  translator: [{ literal: '-Doe' }],
  'container-title': 'The Paper',
  issued: { 'date-parts': [[2021, 1]], circa: true },
  URL: 'https://paper.example/bridge',
  license: 'CC BY',
};
const article: ListedArticle = { id: '3k2x9abcdefg', item, kept: '2026-11-02', note: '@home:\n"quoted", =x' };
const root = 'https://archive.example/news/';

suite('a list of a reader', () => {
  test('is the same when its table is opened again, and when a spreadsheet has saved that with semicolons', () => {
    const { content } = csvFile([article], root);
    assert.deepEqual(openedList(content), { list: [article], leftOut: 0 });
    const rows = csvRows(content.slice(1), ',');
    const semicolons = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(';'));
    assert.deepEqual(openedList(semicolons.join('\r\n'))?.list, [article]);
  });

  test('gives every field back that it wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`;"'=+-@\t\n a`) }), (text) => {
        const [[field = ''] = []] = csvRows(csvField(text), ',');
        assert.equal(textOfField(field), text);
      }),
    );
  });

  test('takes no table of another kind, and no row that names no article', () => {
    for (const text of ['', 'a,b\n1,2', '<html>', 'title,note\nA,B'])
      assert.equal(openedList(text), null, text);
    const heads = 'id,title,note,date,address';
    const read = openedList(
      `${heads}\nx-3k2x9abcdefg,A title,,2021-13-40,javascript:alert(1)\n../../etc,B,\nx-3k2x9abcdefg,,\n\n`,
    );
    assert.equal(read?.leftOut, 2);
    assert.deepEqual(
      read?.list.map(({ id, item: { issued } }) => [id, issued]),
      [['3k2x9abcdefg', undefined]],
    );
  });

  test('takes notes of a list that is opened before its own, and keeps what that lacks', () => {
    const other = { ...article, id: '4m8q1hjkmnpq', item: { ...item, id: 'x-4m8q1hjkmnpq' }, note: '' };
    const { list, added, changed } = merged(
      [article, other],
      [
        { ...article, note: 'another' },
        { ...other, note: '' },
        { ...other, id: '5m8q1hjkmnpq' },
      ],
    );
    assert.deepEqual([added, changed], [1, 1]);
    assert.deepEqual(
      list.map(({ id, note }) => [id, note]),
      [
        ['5m8q1hjkmnpq', ''],
        ['3k2x9abcdefg', 'another'],
        ['4m8q1hjkmnpq', ''],
      ],
    );
  });

  test('is RIS with each note on a line, and the address in the archive', () => {
    const { content } = risFile([article], root);
    assert.match(content, /^N1 {2}- @home: "quoted", =x$/mu);
    assert.match(content, /^L2 {2}- https:\/\/archive\.example\/news\/a\/3k\/2x9abcdefg\/$/mu);
    assert.equal(content.match(/^TY/gmu)?.length, 1);
  });
});
