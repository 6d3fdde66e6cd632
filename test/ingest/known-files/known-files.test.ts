import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { ingestSeed } from '../../../src/ingest/ingest.ts';
import { knownFile } from '../../../src/ingest/known-files/index.ts';
import { opened, passedOver } from '../../containers/open.ts';
import { files } from './files.ts';

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

const articles: readonly (readonly [path: string, text: string])[] = [
  ['a.md', `---\ntitle: Ferry\ndraft: false\npublished: 2022-03-14\nstatus: published\n---\n\n${words}\n`],
  ['b.md', `---\ntitle: Ferry\n---\n\nstatus: draft\n\n${words}\n`],
  ['nfl-draft/c.txt', `The draft\n\n${words}\n`],
  ['index.php', `<!DOCTYPE html><html><head><title>Ferry</title></head><body><p>${words}</p></body></html>`],
  [
    'signed.txt',
    `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${words}\n\n-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n`,
  ],
  ['mail.txt', `Letters\n\nWrite to post@mail.example. ${words}\n`],
  ['links.txt', `Ferry\n\n${words}\n\nhttps://town.example/ferry\nhttps://town.example/river\n`],
  ['live.txt', `The day\n\n08:00 The ferry leaves. ${words}\n\n09:00 It comes back.\n`],
  ['ticker.txt', `14.03.2022, 08:00 Uhr\n\n${words}\n\n14.03.2022, 09:00 Uhr\n\n${words}\n`],
  [
    'howto.md',
    `# Passwords\n\n${words}\n\n- user: your name\n- password: what nobody guesses, as they say\n`,
  ],
  ['sent.html', `<html><body><p>${words} The email was sent to post@mail.example at noon.</p></body></html>`],
  [
    'report.txt',
    `The ferry\n\n${words} ${words}\n\nBy Ida Holt\nida@mail.example\n\nPhotos by Bo Vik\nbo@mail.example\n`,
  ],
  ['codes.txt', `Banks drop backup codes\n\n${words}\n`],
  ['sale.txt', `The key to the harbour\n\nPASSWORD=${words}\n`],
];

for (const [path, text] of articles)
  test(`an article stays one: ${path}`, async () => {
    const { records } = await ingestSeed({ path, bytes: Buffer.from(text), sidecar: null }, settings);
    assert.equal(records.length, 1);
  });

test('an address of the web is public, whatever folders it names', () => {
  const page = `<html><body><p>${words}</p></body></html>`;
  assert.equal(knownFile('https://town.example/drafts/ferry.html', page), null);
  assert.equal(knownFile('drafts/ferry.html', page)?.all, 'drafts and private texts');
});
