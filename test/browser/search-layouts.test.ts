import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { launchBrowser } from '../../scripts/browser.ts';
import type { SearchResult } from '../../src/search/client/result.ts';
import { buildSearch } from '../../src/search/index/build.ts';
import { type LayoutName, layouts } from '../../src/settings/layouts.ts';
import { noNameCorrections } from '../../src/settings/name-corrections.ts';
import { buildSite } from '../site/fixture-site.ts';
import { dated, memoryArchive, recordOf } from '../site/memory-archive.ts';
import { ask, pagesOf } from './search-site.ts';
import { serveFolder } from './serve-folder.ts';

const archive = memoryArchive(
  Array.from({ length: 300 }, (_, at) =>
    recordOf({
      title: `Report *${at}*`,
      published: dated(`2021-01-${String(1 + (at % 28)).padStart(2, '0')}`),
      publisher: { id: 'paper', name: 'The Paper', host: null },
      text: `The harbour\n\nNumber ${at} of the ships.`,
      body: `The [harbour](https://example.org/)\n\nNumber **${at}** of the ships.`,
    }),
  ),
);

suite('the search of each layout', () => {
  test('shows the same results, from Markdown files or from texts of its own, and is made anew for another layout', async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'kronika-search-'));
    const browser = await launchBrowser();
    const shown: Partial<Record<LayoutName, { results: readonly SearchResult[]; asked: readonly string[] }>> =
      {};
    try {
      for (const layout of ['lean', 'small'] as const) {
        const site = await buildSite(archive, { publish: layout });
        const server = await serveFolder(site.folder);
        try {
          await buildSearch({
            archive,
            outDir: site.folder,
            cacheDir,
            corrections: noNameCorrections,
            layout: layouts[layout].search,
          });
          await pagesOf(browser, server.origin)('en/about/index.html', async (page) => {
            const asked: string[] = [];
            page.on('request', (request) => asked.push(new URL(request.url()).pathname));
            const { results } = await ask(page, '"number 27"');
            shown[layout] = { results, asked };
          });
        } finally {
          server.close();
          site.remove();
        }
      }
    } finally {
      await browser.close();
      rmSync(cacheDir, { recursive: true, force: true });
    }
    const { lean, small } = shown;
    assert.deepEqual(
      lean?.results.map(({ title, publisher, published, excerpt }) => [
        title,
        publisher,
        published,
        excerpt.map(({ text, mark }) => (mark ? `(${text})` : text)).join(''),
      ]),
      [['Report *27*', 'The Paper', '2021-01-28', '…(Number 27) of the ships.']],
    );
    assert.deepEqual(small?.results, lean?.results);
    assert.ok(lean?.asked.some((path) => path.endsWith('/index.md')));
    assert.ok(!small?.asked.some((path) => path.endsWith('/index.md')));
  });
});
