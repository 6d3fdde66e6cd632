import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixtureRecords } from './fixture-records.ts';
import { buildSite } from './fixture-site.ts';
import { memoryArchive } from './memory-archive.ts';

/** Each page, and whether its policy lets pictures of other hosts load. */
async function pages(settings: Record<string, unknown>): Promise<[html: string, allows: boolean][]> {
  const { folder, remove } = await buildSite(memoryArchive(fixtureRecords), settings);
  try {
    return globSync('**/*.html', { cwd: folder }).map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const [, sources = ''] = /img-src ([^;]*)/u.exec(html.replaceAll('&#39;', "'")) ?? [];
      assert.match(sources, /'self'/u, file);
      return [html, /https?:/u.test(sources)];
    });
  } finally {
    remove();
  }
}

test('only a page that offers pictures of other hosts may load them', async () => {
  const found = await pages({});
  for (const [html, allows] of found) assert.equal(allows, html.includes('class="picture"'));
  assert.ok(found.some(([, allows]) => allows));
  assert.ok(found.some(([html, allows]) => !allows && html.includes('<body class="article"')));
  const none = await pages({ images: 'none' });
  assert.ok(none.every(([, allows]) => !allows));
});
