import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleFor } from '../../src/ingest/fields/title.ts';

test('a stated title is one line of characters that can be seen', () => {
  const { title } = titleFor({ title: ' A\u001b \u0008bridge\u0085\n\u200bopened ' }, '', 'a.md');
  assert.equal(title, 'A bridge opened');
});
