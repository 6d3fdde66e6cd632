import assert from 'node:assert/strict';
import test from 'node:test';
import type { Example } from '../examples.ts';
import { opened, recordsIn } from '../open.ts';
import { town, townText } from '../texts.ts';
import { examples, odfOf, townBody } from './example.ts';

test('an OpenDocument text is an article by its styles, without what was deleted', async () => {
  const [record] = await recordsIn(examples[0] as Example);
  assert.deepEqual(
    [record?.title, record?.published?.edtf, record?.text],
    [town.title, '2021-11-02', townText],
  );
  assert.deepEqual(
    record?.contributors.map(({ name }) => name),
    ['Ida Example'],
  );
});

test('tables and encrypted texts are told', async () => {
  const codes: string[] = [];
  for (const bytes of [odfOf('spreadsheet', ''), odfOf('text', townBody, '<manifest:encryption-data/>')]) {
    const [found] = (await opened({ path: 'town.odt', bytes })).found;
    if (found && 'code' in found) codes.push(found.code);
  }
  assert.deepEqual(codes, ['not-text', 'encrypted']);
});
