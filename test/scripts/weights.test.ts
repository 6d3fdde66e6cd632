import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { middle, weigh } from '../../scripts/bench/weights.ts';
import { articlePath, outputFile } from '../../src/urls.ts';
import { Workspace } from '../engine/workspace.ts';

test('the middle of some numbers', () => {
  assert.deepEqual([middle([3, 1, 2]), middle([1, 2, 3, 4]), middle([])], [2, 3, 0]);
});

test('an article weighs what its page and the styles are when sent', (context) => {
  const site = new Workspace(context);
  const [page, styles] = ['<p>The bridge</p>'.repeat(50), 'p { color: teal }'.repeat(20)];
  site.put(outputFile(articlePath('3k2x9zzzzzzz')), page);
  site.put('assets/article-page.css', styles);
  mkdirSync(join(site.seeds, 'a/3k/2'));
  const css = gzipSync(styles).length;
  assert.deepEqual(weigh(site.seeds), { articles: 1, page: gzipSync(page).length + css, styles: css });
});
