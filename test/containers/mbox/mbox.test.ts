import assert from 'node:assert/strict';
import test from 'node:test';
import { containerOf } from '../../../src/ingest/containers/index.ts';
import { openFile } from '../../../src/ingest/containers/open-file.ts';
import { sourceOfBytes } from '../../../src/ingest/read/source.ts';
import type { Example } from '../examples.ts';
import { opened, recordsIn } from '../open.ts';
import { examples } from './example.ts';

const [mailbox] = examples as [Example];

test('each newsletter of a mailbox is an article, with its quoted lines as they were written', async () => {
  const records = await recordsIn(mailbox);
  assert.deepEqual(
    records.map(({ title, published }) => [title, published?.edtf]),
    [
      ['The bridge is open', '2021-11-02'],
      ['The mill is sold', '2021-11-03'],
    ],
  );
  assert.match(records[1]?.text ?? '', /(?<!>)From the river it looks/u);
});

test('a mail that is passed over does not lose the next', async () => {
  const file = await openFile(mailbox.path, sourceOfBytes(mailbox.bytes));
  const container = containerOf(file);
  const items: string[] = [];
  let at = 0;
  for await (const entry of container?.entries(file) ?? []) {
    at += 1;
    const found = at === 2 ? await entry.read() : null;
    if (found && 'item' in found) items.push(found.item);
  }
  assert.deepEqual([at, items], [2, ['<mill.2@town.example>']]);
});

test('private mails among newsletters are told by their place alone', async () => {
  const dinner =
    'From ann@home.example Thu Nov  4 09:30:00 2021\nFrom: ann@home.example\nTo: bob@home.example\nSubject: Dinner\n\nWill you come?\n\n';
  const { found } = await opened({
    path: 'all.mbox',
    bytes: Buffer.concat([Buffer.from(dinner), mailbox.bytes]),
  });
  const [first, ...others] = found;
  assert.ok(first && 'broken' in first);
  assert.deepEqual([first.code, first.item, others.length], ['private-mail', 'mail 1', 2]);
});
