import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { personalData } from '../../src/ingest/personal-data.ts';
import { post, Workspace } from '../engine/workspace.ts';

const found: readonly [string, ReturnType<typeof personalData>][] = [
  ['Write to jana.nova@river.example.org, or to Jana.Nova@river.example.org.', { email: 1 }],
  ['请拨打电话13812345678联系。', { phone: 1 }],
  ['Call +420 601 123 456 in the evening.', { phone: 1 }],
  ['Tel.: (202) 555-0143', { phone: 1 }],
  ['身份证号：11010519491231002X', { identity: 1 }],
  ['Rodné číslo 736028/5163 stálo ve spisu.', { identity: 1 }],
  ['His number was 219-09-9999.', { identity: 1 }],
  ['The card 4111 1111 1111 1111 was used.', { card: 1 }],
];
for (const [text, counts] of found)
  test(`is found: ${text}`, () => assert.deepEqual(personalData(text), counts));

const innocent = [
  'The bridge cost 1,234,567,890 crowns, or 12 345 678 euros.',
  'From 2019-11-03 to 2021-01-12 it was closed; 1949-1978.',
  'Photo https://a.example/20210112123456789012.jpg and @river_news.',
  'The number 4111 1111 1111 1112 is no card, 110105194912310021 no identity.',
  'ISBN 978-80-7215-999-9 is a book.',
];
for (const text of innocent) test(`is nobody's: ${text}`, () => assert.equal(personalData(text), null));

test('it is counted for the archivist and published nowhere', async (context) => {
  const workspace = new Workspace(context);
  workspace.put('good.md', post('The bridge', '2021-01-10'));
  workspace.put('told.md', `${post('The ferry', '2021-01-11')}\nCall the ferry: tel. 601 123 456.\n`);
  const { personal } = await workspace.build();
  assert.equal(personal, 1);
  const report = JSON.parse(readFileSync(join(workspace.cache, 'report.json'), 'utf8'));
  assert.deepEqual(
    report.personal.map(({ path, found: counts }: { path: string; found: object }) => [path, counts]),
    [['told.md', { phone: 1 }]],
  );
  for (const [path, content] of workspace.site()) assert.ok(!/"personal"\s*:/u.test(content), path);
});
