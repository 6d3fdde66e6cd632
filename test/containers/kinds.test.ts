import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { Workspace } from '../engine/workspace.ts';
import { type Example, page } from './examples.ts';
import { opened, passedOver, recordsIn } from './open.ts';
import { examples as packed } from './packed/example.ts';
import { examples as tars } from './tar/example.ts';
import { examples as waczs } from './wacz/example.ts';
import { examples as warcs } from './warc/example.ts';
import { examples as webarchives } from './webarchive/example.ts';
import { examples as zips } from './zip/example.ts';

const first = ([example]: readonly Example[]): Example => {
  assert.ok(example);
  return example;
};

test('a page in a WARC has the address and the moment of its capture, and neither is its day', async () => {
  for (const example of warcs) {
    const records = await recordsIn(example);
    assert.deepEqual(
      records.map(({ title, originalUrl, published, mirror, seed }) => [
        title,
        originalUrl,
        published,
        mirror?.name,
        seed.item,
        seed.captured,
      ]),
      [
        ['The bridge is open', 'https://town.example/bridge'],
        ['The mill is sold', 'https://town.example/mill'],
      ].map(([title, address]) => [title, address, null, 'web archive', address, '2022-03-15T08:00:00.000Z']),
    );
    const { found } = await opened(example);
    assert.deepEqual(passedOver(found), {
      requests: 1,
      'front pages': 1,
      'answers with the status 404': 1,
      pictures: 1,
    });
  }
});

test('a WACZ gives the pages that its list names', async () => {
  const records = await recordsIn(first(waczs));
  assert.deepEqual(
    records.map(({ title }) => title),
    ['The bridge is open'],
  );
});

test('a zip and a tar give their pages, and pass over what lies beside them', async () => {
  const zip = await opened(first(zips));
  assert.deepEqual(
    zip.found.flatMap((one) => ('bytes' in one ? [one.item] : [])),
    ['pages/bridge.html', 'pages/mill.html'],
  );
  assert.deepEqual(passedOver(zip.found), { pictures: 1, 'files of saved pages': 1, 'files of systems': 1 });
  for (const example of tars) {
    const { found } = await opened(example);
    assert.deepEqual(
      found.flatMap((one) => ('bytes' in one ? [one.item] : [])),
      ['pages/bridge.html', 'pages/mill.html'],
    );
    assert.deepEqual(passedOver(found), { 'links and devices': 1 });
  }
});

test('a file that was compressed is read as what it is, and published as that', async () => {
  for (const example of packed) {
    const [record] = await recordsIn(example);
    assert.deepEqual([record?.title, record?.seed.item], ['The bridge is open', 'bridge.html']);
    assert.equal(
      record?.seed.bytes,
      Buffer.byteLength(page('The bridge is open', 'People crossed it at noon.')),
    );
  }
});

test('the page in a web archive of Safari has the address that it was saved from', async () => {
  const [record] = await recordsIn(first(webarchives));
  assert.deepEqual(
    [record?.title, record?.originalUrl],
    ['The bridge is open', 'https://town.example/bridge'],
  );
});

test('containers stand in containers, to a stated depth', async () => {
  const inner = zipSync({ 'a.html': strToU8(page('The bridge is open', 'People crossed it at noon.')) });
  const nested = (depth: number): Uint8Array =>
    depth === 0 ? inner : gzipSync(zipSync({ [`${depth}.zip`]: nested(depth - 1) }));
  const two = await opened({ path: 'a.zip.gz', bytes: nested(1) });
  assert.deepEqual(
    two.found.map((one) => ('item' in one ? one.item : one)),
    ['1.zip!/a.html'],
  );
  const many = await opened({ path: 'a.zip.gz', bytes: nested(6) });
  assert.deepEqual(
    many.found.map((one) => ('code' in one ? one.code : one)),
    ['nested-too-deep'],
  );
});

test('a name that leads out of a zip is refused, and nothing is written', async () => {
  const { found } = await opened({
    path: 'a.zip',
    bytes: zipSync({ '../../out.html': strToU8(page('Out', 'It is out.')), '/etc/x.html': strToU8('<p>x') }),
  });
  assert.deepEqual(
    found.map((one) => ('code' in one ? one.code : one)),
    ['unsafe-name', 'unsafe-name'],
  );
});

test('a bomb is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, '<p>a</p>'));
  const { found, broken } = await opened({ path: 'a.html.gz', bytes: bomb });
  assert.deepEqual([found.map((one) => ('code' in one ? one.code : one)), broken], [['too-large'], null]);
});

test('the files that a browser saved beside a page belong to it', async (t) => {
  const workspace = new Workspace(t);
  workspace.put('mill.html', page('The mill is sold', 'A baker bought it.'));
  workspace.put('mill_files/frame.html', page('A frame', 'It is no article.'));
  workspace.put('mill_files/style.css', 'body{margin:0}');
  workspace.put('other_files/bridge.html', page('The bridge is open', 'People crossed it at noon.'));
  const { problems } = await workspace.build();
  const titles = workspace.records().map(({ title }) => title);
  assert.deepEqual([titles.sort(), problems], [['The bridge is open', 'The mill is sold'], []]);
});

test('a snapshot of ArchiveBox is one article, by the fullest of its copies', async (t) => {
  const workspace = new Workspace(t);
  const folder = join(workspace.seeds, 'archive/1647331200.0');
  mkdirSync(join(folder, 'readability'), { recursive: true });
  const files = {
    'index.json': JSON.stringify({ url: 'https://town.example/bridge', timestamp: '1647331200.0' }),
    'index.html': page('Snapshot', 'It is no article.'),
    'singlefile.html': page('The bridge is open', 'People crossed it at noon.'),
    'readability/content.html': '<p>People crossed it at noon.</p>',
    'screenshot.png': 'PNG',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await workspace.build();
  const records = workspace.records() as { title: string; originalUrl: string; seed: { captured: string } }[];
  assert.deepEqual(
    records.map(({ title, originalUrl, seed }) => [title, originalUrl, seed.captured]),
    [['The bridge is open', 'https://town.example/bridge', '2022-03-15T08:00:00.000Z']],
  );
});
