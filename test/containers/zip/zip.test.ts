import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { KronikaError } from '../../../src/errors.ts';
import type { Found } from '../../../src/ingest/containers/container.ts';
import { openFile } from '../../../src/ingest/containers/open-file.ts';
import { zip } from '../../../src/ingest/containers/zip/index.ts';
import { sourceOfBytes } from '../../../src/ingest/read/source.ts';
import { page } from '../examples.ts';
import { opened, passedOver } from '../open.ts';

const pages = {
  'bridge.html': strToU8(page('The bridge is open', 'People crossed it at noon.')),
  'photo.png': new Uint8Array(5000).fill(7),
  'mill.html': strToU8(page('The mill is sold', 'A baker bought it.')),
  'ferry.html': strToU8(page('The ferry sails', 'It left at dawn.')),
};

/** A zip that was written in one go, as streams are: the sizes of a file stand behind it. */
function streamed(Kind: typeof ZipDeflate | typeof ZipPassThrough): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, bytes] of Object.entries(pages)) {
    const file = new Kind(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

const told = (found: readonly Found[]): unknown[] =>
  found.map((one) => ('bytes' in one ? [one.item, Buffer.from(one.bytes).toString()] : one));

const kinds = {
  'sizes before each file': zipSync(pages),
  'sizes behind each file': streamed(ZipDeflate),
  'files that are not compressed': streamed(ZipPassThrough),
};

for (const [kind, bytes] of Object.entries(kinds))
  test(`a zip that breaks off gives what stands whole before the break: ${kind}`, async () => {
    const whole = await opened({ path: 'pages.zip', bytes });
    assert.equal(whole.broken, null);
    const end = Buffer.from(bytes).lastIndexOf('ferry.html', Buffer.from(bytes).indexOf('PK\x01\x02') - 1);
    const { found, broken } = await opened({ path: 'pages.zip', bytes: bytes.subarray(0, end + 60) });
    assert.deepEqual(told(found), told(whole.found.slice(0, 3)));
    assert.deepEqual(passedOver(found), { pictures: 1 });
    assert.ok(broken instanceof KronikaError);
    assert.equal(broken.code, 'breaks-off');
    assert.match(broken.message, /the 3 up to mill\.html are read/u);
    const { found: all } = await opened({ path: 'pages.zip', bytes: bytes.subarray(0, bytes.length - 30) });
    assert.equal(all.length, 4);
  });

/** The same files without a list, each with its sizes in eight bytes behind it, as those write who know no size before. */
function wide(signature: string): Uint8Array {
  const pieces = Object.entries(pages).flatMap(([name, bytes]) => {
    const header = Buffer.alloc(30);
    header.write('PK\x03\x04', 'latin1');
    header.writeUInt16LE(8, 6);
    header.writeUInt16LE(name.length, 26);
    const sizes = Buffer.alloc(20);
    sizes.writeUInt32LE(crc32(bytes));
    sizes.writeBigUInt64LE(BigInt(bytes.length), 4);
    sizes.writeBigUInt64LE(BigInt(bytes.length), 12);
    return [header, Buffer.from(name), bytes, Buffer.from(signature, 'latin1'), sizes];
  });
  return Buffer.concat(pieces);
}

for (const signature of ['PK\x07\x08', ''])
  test(`sizes in eight bytes are read behind ${signature === '' ? 'no signature' : 'one'}`, async () => {
    const bytes = Buffer.concat([wide(signature), Buffer.from('PK\x01\x02', 'latin1')]);
    const { found, broken } = await opened({ path: 'pages.zip', bytes });
    const whole = await opened({ path: 'pages.zip', bytes: zipSync(pages) });
    assert.deepEqual(told(found), told(whole.found));
    assert.ok(broken instanceof KronikaError);
  });

test('where the disk fails nobody is told that the zip is broken', async () => {
  const source = sourceOfBytes(zipSync(pages));
  const file = await openFile('pages.zip', source);
  const failure = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
  const failing = {
    ...file,
    source: {
      ...source,
      read: () => {
        throw failure;
      },
    },
  };
  await assert.rejects(async () => {
    for await (const entry of zip.entries(failing)) await entry.read();
  }, failure);
});

test('a file that is larger than its header says is not read on', async () => {
  const bytes = Buffer.from(zipSync(pages));
  bytes.writeUInt32LE(10, 22);
  const { found } = await opened({ path: 'pages.zip', bytes: bytes.subarray(0, bytes.length - 30) });
  assert.ok(found[0] && 'broken' in found[0]);
  assert.equal(found.length, 4);
});
