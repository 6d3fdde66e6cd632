import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Seed } from '../../src/ingest/draft.ts';
import { limits } from '../../src/ingest/read/limits.ts';
import { isProblem, readSeed } from '../../src/ingest/read/seed.ts';
import type { Problem } from '../../src/record.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readSeed({ path: 'a/b.txt', bytes, sidecar: null });

function seedOf(bytes: Uint8Array): Seed {
  const result = read(bytes);
  assert.ok(!isProblem(result), JSON.stringify(result));
  return result;
}

function problemOf(bytes: Uint8Array): Problem {
  const result = read(bytes);
  assert.ok(isProblem(result), 'expected a problem');
  return result;
}

describe('reading a seed', () => {
  it('keeps path, size and hash of the bytes as found', () => {
    const seed = seedOf(bytesOf('\ufeffabc\r\n'));
    assert.equal(seed.path, 'a/b.txt');
    assert.equal(seed.bytes, 8);
    assert.match(seed.sha256, /^[0-9a-f]{64}$/u);
    assert.deepEqual(seed.warnings, []);
  });

  it('takes away the byte order mark and makes every line end a line feed', () => {
    assert.equal(seedOf(bytesOf('\ufeffone\r\ntwo\rthree\nfour')).text, 'one\ntwo\nthree\nfour');
  });

  it('calls an empty file and one of white space empty', () => {
    assert.equal(problemOf(new Uint8Array()).message, 'The file is empty.');
    assert.equal(problemOf(bytesOf('\ufeff \r\n\t\u3000')).code, 'empty');
  });

  it('names the limit that a file is over', () => {
    const problem = problemOf(new Uint8Array(limits.seedBytes + 1).fill(0x61));
    assert.equal(problem.code, 'too-large');
    assert.match(problem.message, /16 MiB/u);
    assert.notEqual(problem.advice, '');
  });

  it('names the kind of a binary file by its first bytes', () => {
    assert.equal(problemOf(bytesOf('%PDF-1.7\nabc')).message, 'The file is a PDF, not text.');
    assert.match(problemOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])).message, /JPEG/u);
  });

  it('refuses bytes that are no writing', () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + (i >> 3) * 17) % 256);
    assert.equal(problemOf(noise).code, 'not-text');
  });

  it('reads a text of which characters were lost before it came here', () => {
    assert.equal(seedOf(bytesOf('说了\ufffd\ufffd。'.repeat(40))).encoding, 'utf-8');
  });

  it('reads a text with a stray control character', () => {
    assert.match(seedOf(bytesOf(`${'正文'.repeat(100)}\x08`)).text, /\x08$/u);
  });
});
