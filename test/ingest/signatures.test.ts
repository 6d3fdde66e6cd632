import assert from 'node:assert/strict';
import test from 'node:test';
import { binaryKind } from '../../src/ingest/read/signatures.ts';

test('old Office documents and mailboxes are named by the program that wrote them', () => {
  const office = (name: string): Buffer =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);
  assert.match(binaryKind(office('WordDocument')) ?? '', /DOC/u);
  assert.match(binaryKind(office('__substg1.0_001A')) ?? '', /MSG/u);
  assert.match(binaryKind(office('Unknown')) ?? '', /old Office/u);
  assert.match(binaryKind(Buffer.from('!BDN')) ?? '', /PST/u);
});
