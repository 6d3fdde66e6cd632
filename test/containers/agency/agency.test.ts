import assert from 'node:assert/strict';
import test from 'node:test';
import { opened, recordsIn } from '../open.ts';
import { town, townText } from '../texts.ts';
import { examples, itemOf, ninjs } from './example.ts';

test('an article of an agency is read in each of its forms', async () => {
  for (const example of examples) {
    const [record, ...others] = await recordsIn(example);
    assert.deepEqual(
      [
        record?.title,
        record?.published?.edtf,
        record?.publisher?.name,
        record?.contributors[0]?.name,
        record?.text,
        record?.subjects,
        others.length,
      ],
      [town.title, '2021-11-02', 'Town Agency', 'Ida Example', townText, ['bridges'], 0],
      example.path,
    );
  }
});

test('a message holds many, and of one that was withdrawn nothing is published', async () => {
  const message = `<newsMessage><itemSet>${itemOf('urn:1')}${itemOf('urn:2', 'canceled')}</itemSet></newsMessage>`;
  const { found } = await opened({ path: 'message.xml', bytes: Buffer.from(message) });
  assert.deepEqual(
    found.map((one) => ('code' in one ? one.code : 'item' in one ? one.item : '')),
    ['urn:1', 'withdrawn'],
  );
  const [taken] = (
    await opened({ path: 'a.json', bytes: Buffer.from(JSON.stringify(ninjs({ pubstatus: 'withheld' }))) })
  ).found;
  assert.ok(taken && 'code' in taken);
  assert.equal(taken.code, 'withdrawn');
});
