import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayWait } from '../../src/engine/stories/stories.ts';

test('a few new articles of a large archive wait for their stories, those of a small one never do', () => {
  assert.deepEqual(
    [mayWait(1, 1000), mayWait(1, 10_000), mayWait(199, 10_000), mayWait(200, 10_000)],
    [false, true, true, false],
  );
});
