import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Frequencies } from '../../src/stories/counts.ts';

test('a word that stands in more articles than 16 bits count is no rare one', () => {
  const counts = new Frequencies();
  const word = Uint32Array.of(7);
  for (let at = 0; at < 65_537; at += 1) counts.add(word);
  assert.equal(counts.of(7), 65_537);
  counts.remove(word);
  assert.deepEqual([counts.of(7), counts.size], [65_536, 65_536]);
});
