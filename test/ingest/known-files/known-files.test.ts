import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { ingestSeed } from '../../../src/ingest/ingest.ts';
import { knownBytes, knownFile } from '../../../src/ingest/known-files/index.ts';
import { readAll } from '../../containers/open.ts';
import { articles } from './articles.ts';
import { files } from './files.ts';
import { leaks } from './leaks.ts';

const settings = { publishers: [], timeZone: 'UTC', lastDay: '2026-12-31' };
const words =
  'The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.';

for (const { kind, path, text } of files)
  test(`${kind} is told of and never shown: ${path}`, async () => {
    assert.equal(knownFile(path, text)?.all, kind);
    const { records, problems } = await ingestSeed(
      { path, bytes: Buffer.from(text), sidecar: null },
      settings,
    );
    assert.deepEqual(records, []);
    assert.equal(problems[0]?.code, 'no-article');
    assert.match(problems[0]?.message ?? '', /^This looks like .+: nothing of it is published\.$/u);
    assert.ok(problems[0]?.advice);
    const secret = text.match(/\S*(?:s3cr3t|@mail\.example)\S*/u)?.[0];
    if (secret) assert.ok(!JSON.stringify(problems).includes(secret));
  });

test('in a container they are counted by their kind', async () => {
  // A zip with posts of Medium is an export of that.
  const inZip = files.filter(({ path }) => !path.startsWith('posts/draft_'));
  const entries = inZip.map(({ path, text }, at): [string, Uint8Array] => [
    `${at}/${path}`,
    Buffer.from(text),
  ]);
  const zip = zipSync(Object.fromEntries(entries));
  const wanted = new Map<string, number>();
  for (const { kind } of inZip) wanted.set(kind, (wanted.get(kind) ?? 0) + 1);
  const { passedOver, problems, records } = await readAll({ path: 'all.zip', bytes: zip });
  assert.deepEqual([problems, records], [[], []]);
  assert.deepEqual(passedOver, Object.fromEntries(wanted));
});

test('an archive’s own format reads what would be passed over, in a container as well', async () => {
  const code = `export const kronika = 1;
    export default { claims: ({ text }) => text.startsWith('RewriteEngine '), read: ({ text }) => ({ title: 'Ferry', text }) };`;
  const address = `data:text/javascript,${encodeURIComponent(code)}`;
  const own = { formats: [{ name: 'wire', file: 'formats/wire.js', address }], publishers: [] };
  const text = 'RewriteEngine on\n';
  const bytes = zipSync({ 'a/one.txt': Buffer.from(text), 'a/two.txt': Buffer.from(text) });
  const { records, passedOver } = await readAll({ path: 'wires.zip', bytes }, { ...settings, own });
  assert.deepEqual([records.length, passedOver], [2, {}]);
  assert.deepEqual((await readAll({ path: 'wires.zip', bytes })).passedOver, {
    'files for crawlers and servers': 2,
  });
});

for (const [path, text] of articles)
  test(`an article stays one: ${path}, ${JSON.stringify(text.slice(0, 40))}`, async () => {
    assert.equal(knownFile(path, text), null);
    assert.equal(knownBytes(path, Buffer.from(text)), null);
  });

for (const { kind, path, text } of leaks)
  test(`${kind} are told of though they look like articles: ${JSON.stringify(text.slice(0, 60))}`, () => {
    assert.equal(knownFile(path, text)?.all, kind);
  });

test('an address of the web is public, whatever folders it names', () => {
  const page = `<html><body><p>${words}</p></body></html>`;
  assert.equal(knownFile('https://town.example/drafts/ferry.html', page), null);
  assert.equal(knownFile('drafts/ferry.html', page)?.all, 'drafts and private texts');
});
