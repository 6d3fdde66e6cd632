import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { KronikaError } from '../../../src/errors.ts';
import type { Found } from '../../../src/ingest/containers/container.ts';
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

test('a file that is larger than its header says is not read on', async () => {
  const bytes = Buffer.from(zipSync(pages));
  bytes.writeUInt32LE(10, 22);
  const { found } = await opened({ path: 'pages.zip', bytes: bytes.subarray(0, bytes.length - 30) });
  assert.ok(found[0] && 'broken' in found[0]);
  assert.equal(found.length, 4);
});
