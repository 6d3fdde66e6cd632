import assert from 'node:assert/strict';
import test from 'node:test';
import type { Example } from '../examples.ts';
import { recordsIn } from '../open.ts';
import { town, townText } from '../texts.ts';
import { examples, rtfOf } from './example.ts';

test('an RTF is an article, its largest line the title', async () => {
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

test('letters are read as their font encodes them, or by their number', async () => {
  const body = String.raw`{\f1 \'cc\'ee\'f1\'f2 \'ee\'f2\'ea\'f0\'fb\'f2, \'f1\'ee\'ee\'e1\'f9\'e8\'eb \'ec\'fd\'f0} \u8212? na\'efve {\v hidden}words of the town that are long enough to read.\par`;
  const [record] = await recordsIn({ path: 'a.rtf', bytes: rtfOf(body) });
  assert.equal(
    record?.text,
    'Мост открыт, сообщил мэр — naïve words of the town that are long enough to read.',
  );
});
