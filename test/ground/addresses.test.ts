import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFolder, idOfPath } from '../../src/article-folder.ts';
import { articleId, articleJsonPath, articleMarkdownPath, articlePath, rawSeedPath } from '../../src/urls.ts';

test('an article lies in a folder of its first two characters, with all that is beside it', () => {
  assert.equal(articlePath('3k2x9zzzzzzz'), '/a/3k/2x9zzzzzzz/');
  assert.equal(articleJsonPath('3k2x9zzzzzzz'), '/a/3k/2x9zzzzzzz/index.json');
  assert.equal(articleMarkdownPath('3k2x9zzzzzzz'), '/a/3k/2x9zzzzzzz/index.md');
  assert.equal(idOfPath(`${articleFolder('3k2x9zzzzzzz')}index.md`), '3k2x9zzzzzzz');
  assert.equal(rawSeedPath('3k2x9zzzzzzz'), '/raw/3k/3k2x9zzzzzzz.txt');
});

test('no folder of articles holds more than a thousandth of many', () => {
  const articles = 50_000;
  const folders = Map.groupBy(
    Array.from({ length: articles }, (_, at) => articleFolder(articleId(`paper.example.org/${at}`))),
    (folder) => folder.slice(0, 5),
  );
  assert.equal(folders.size, 1024);
  assert.ok(Math.max(...[...folders.values()].map((own) => own.length)) < (2 * articles) / 1024);
});
