import assert from 'node:assert/strict';
import test from 'node:test';
import { recordsIn } from '../open.ts';
import { town, townText } from '../texts.ts';
import { examples } from './example.ts';

test('each article of a page of a press database is one', async () => {
  for (const example of examples) {
    const [record, ...others] = await recordsIn(example);
    assert.deepEqual(
      [
        record?.title,
        record?.published?.edtf,
        record?.publisher?.name,
        record?.contributors[0]?.name,
        record?.text,
        others.length,
      ],
      [town.title, '2021-11-02', 'Town Paper', 'Ida Example', townText, 0],
      example.path,
    );
  }
});
