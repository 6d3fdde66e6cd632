import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { noNameCorrections } from '../../src/name-corrections.ts';
import { buildSearch } from '../../src/search/build.ts';
import { type BuiltSite, buildSite } from '../site/fixture-site.ts';
import { memoryArchive, recordOf } from '../site/memory-archive.ts';
import { serveFolder } from './serve-folder.ts';

const han = (title: string, text: string) => recordOf({ title, text, language: 'zh-Hans' });

/** More articles say 川普 than a page of results has. */
const records = [
  ...Array.from({ length: 24 }, (_, at) => han(`川普第${at}天`, '川普（Donald Trump）在白宫发表讲话。')),
  han('特朗普抵达', '总统特朗普（Donald Trump）抵达日内瓦。'),
  recordOf({ title: 'Proslov', text: 'Prezident přednesl proslov.', language: 'cs' }),
];

suite('other forms in the search page', () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'kronika-search-'));
  let site: BuiltSite;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;

  before(async () => {
    const archive = memoryArchive(records);
    site = await buildSite(archive);
    await buildSearch({ archive, outDir: site.folder, cacheDir, corrections: noNameCorrections });
    server = await serveFolder(site.folder);
    browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
  });
  after(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
    rmSync(cacheDir, { recursive: true, force: true });
  });

  async function titlesFor(path: string, act: (page: Page) => Promise<void>): Promise<string[]> {
    const page = await browser.newPage();
    try {
      await page.goto(`${server.origin}/${path}`);
      await act(page);
      await page.waitForSelector('.item-title');
      return await page.$$eval('.item-title', (links) => links.map((link) => link.textContent ?? ''));
    } finally {
      await page.close();
    }
  }

  test('another spelling is one tap away where one spelling finds enough', async () => {
    const titles = await titlesFor('en/search/index.html?q=川普', async (page) => {
      await page.getByText('Also written:').getByRole('link', { name: '特朗普' }).click();
      await page.waitForURL((url) => url.searchParams.get('q') === '特朗普');
    });
    assert.equal(titles[0], '特朗普抵达');
  });

  test('a name with a Czech ending finds Chinese articles', async () => {
    const titles = await titlesFor('cs/search/index.html?q=Trumpem', () => Promise.resolve());
    assert.ok(titles.includes('特朗普抵达'));
  });

  test('a word finds its other forms', async () => {
    const titles = await titlesFor('cs/search/index.html?q=prezidentem', () => Promise.resolve());
    assert.deepEqual(titles, ['Proslov']);
  });
});
