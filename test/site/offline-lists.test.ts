import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForPrograms } from '../../src/site/offline-lists.ts';
import { articlePath, timeMapPath } from '../../src/urls.ts';

test('a page of an article is kept to be read, and what only programs read is not', () => {
  const page = articlePath('3k2x9abcdefg').slice(1);
  assert.equal(isForPrograms(`${page}index.html`), false);
  for (const path of [
    `${page}index.json`,
    `${page}raw.txt`,
    timeMapPath('3k2x9abcdefg').slice(1),
    'data/index.json',
  ])
    assert.equal(isForPrograms(path), true, path);
});
