import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { ingestSeed } from '../../../src/ingest/ingest.ts';
import { knownBytes, knownFile } from '../../../src/ingest/known-files/index.ts';
import { opened, passedOver } from '../../containers/open.ts';
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
  const { found } = await opened({ path: 'all.zip', bytes: zip });
  const wanted = new Map<string, number>();
  for (const { kind } of inZip) wanted.set(kind, (wanted.get(kind) ?? 0) + 1);
  assert.deepEqual(
    found.filter((one) => !('passedOver' in one)),
    [],
  );
  assert.deepEqual(passedOver(found), Object.fromEntries(wanted));
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
