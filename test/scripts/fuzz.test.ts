import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { inputs, readFixtures } from '../../scripts/fuzz/inputs.ts';
import { WatchedReader } from '../../scripts/fuzz/watched-reader.ts';

suite('the fuzz', () => {
  test('finds what an input does to its reader, and goes on', async () => {
    const module = new URL('./fragile-fuzz-reader.ts', import.meta.url);
    const reader = new WatchedReader({ module, givenUpAfter: 1 });
    const read = (words: string) => reader.read(new TextEncoder().encode(words));
    assert.deepEqual(await read('well'), []);
    assert.deepEqual(await read('ends'), ['ends the process (7)']);
    assert.deepEqual(await read('hangs'), ['ends the process (SIGKILL)']);
    assert.deepEqual(await read('throws'), ['throws']);
    assert.deepEqual(await read('slow'), ['takes 4.2 s of the processor']);
    assert.deepEqual(await read('grows'), ['takes 600 MB']);
    assert.deepEqual(await read('well'), []);
    reader.end();
  });

  test('reads as a build does', async () => {
    const reader = new WatchedReader();
    const [fixture] = readFixtures();
    assert.ok(fixture);
    assert.deepEqual(await reader.read(fixture), []);
    assert.deepEqual(await reader.read(Buffer.from('\0\x01')), []);
    reader.end();
  });

  test('makes the same inputs of the same seed, and others of another', () => {
    const made = inputs(readFixtures());
    const sample = (seed: number) => fc.sample(made, { seed, numRuns: 20 });
    assert.deepEqual(sample(1), sample(1));
    assert.notDeepEqual(sample(1), sample(2));
    for (const { bytes } of sample(3)) assert.ok(bytes.length <= 400_000);
  });
});
