import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { post, Workspace } from './workspace.ts';

/** More outputs than are written without threads. */
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
      'assets/site-en.js',
      'assets/search.js',
      'data/articles-2021-01.jsonl.gz',
    ]) {
      assert.ok(paths.has(path), path);
    }
  });

  test('takes up one more article as a build from nothing does', async (context) => {
    const workspace = new Workspace(context);
    const monthly = (number: number): void => {
      const month = `${2000 + Math.floor(number / 12)}-${String(1 + (number % 12)).padStart(2, '0')}`;
      workspace.put(`${number}.md`, post(`Article ${number}`, `${month}-12`));
    };
    for (let number = 0; number < 240; number += 1) monthly(number);
    await workspace.build();
    monthly(240);
    await workspace.build();
    await workspace.build({ compact: true });
    const fresh = { out: join(workspace.root, 'fresh-site'), cache: join(workspace.root, 'fresh-cache') };
    await workspace.build(fresh);
    assert.deepEqual(workspace.site(), workspace.site(fresh.out));
  });
});
