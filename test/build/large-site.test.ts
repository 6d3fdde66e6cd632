import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { post, Workspace } from './workspace.ts';

/** More outputs than are written without threads: an article has four. */
const articles = 110;

suite('a site written in threads', () => {
  test('has everything that a page links to, styles and scripts too', async (context) => {
    const workspace = new Workspace(context);
    for (let number = 1; number <= articles; number += 1) {
      workspace.put(
        `${number}.md`,
        post(`Article ${number}`, '2021-01-12', { text: `Words of number ${number}.` }),
      );
    }
    await workspace.build();
    const paths = new Set(workspace.site().keys());
    for (const path of [
      'index.html',
      'assets/site.css',
      'assets/site.js',
      'assets/search.js',
      'data/articles.jsonl',
    ]) {
      assert.ok(paths.has(path), path);
    }
  });
});
