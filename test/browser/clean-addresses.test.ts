import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { articlePath } from '../../src/urls.ts';
import { fixtureRecords } from '../site/fixture-records.ts';
import { type BuiltSite, buildSite } from '../site/fixture-site.ts';
import { memoryArchive } from '../site/memory-archive.ts';
import { serveFolder } from './serve-folder.ts';

const article = articlePath(fixtureRecords[0]?.id ?? '');

/** Links of the page that lead to the file of a folder of the site. */
const fileLinks = (page: Page, origin: string): Promise<string[]> =>
  page.evaluate(
    (origin) =>
      [...document.links]
        .map(({ href }) => href)
        .filter((href) => href.startsWith(origin) && href.includes('index.html')),
    origin,
  );

suite('addresses over http', () => {
  let site: BuiltSite;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  before(async () => {
    site = await buildSite(memoryArchive(fixtureRecords));
    server = await serveFolder(site.folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });
  const open = async (options = {}) => {
    context = await browser.newContext(options);
    page = await context.newPage();
  };

  test('name folders, also those of links that come later, of forms and of new tabs', async () => {
    await open();
    for (const path of ['/en/', article, '/en/timeline/']) {
      await page.goto(server.origin + path);
      assert.deepEqual(await fileLinks(page, server.origin), [], path);
    }
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '../search/index.html?q=river#found';
      link.textContent = 'Came later';
      document.querySelector('main')?.prepend(link);
    });
    await page.getByText('Came later').hover();
    assert.deepEqual(await fileLinks(page, server.origin), []);
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByText('Came later').click({ button: 'middle' }),
    ]);
    assert.equal(tab.url(), `${server.origin}/en/search/?q=river#found`);
    await page.getByLabel('Search the archive').fill('river');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.origin}/en/search/?q=river`);
    await context.close();
  });

  test('lose the name of the file where the host answers for the folder, and the place is kept', async () => {
    await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.method()));
    await page.goto(`${server.origin}${article}index.html#p1`);
    assert.ok(!asked.includes('HEAD'));
    await page.locator('h1').click();
    await page.waitForURL(`${server.origin}${article}#p1`);
    assert.deepEqual(await fileLinks(page, server.origin), []);
    await page.goto(`${server.origin}${article}index.html`);
    assert.equal(page.url(), server.origin + article);
    assert.equal(asked.filter((method) => method === 'HEAD').length, 1);
    await context.close();
  });

  test('stay those of files where the host answers for no folders', async () => {
    await open();
    await page.route(/\/$/u, (route) => route.fulfill({ status: 404, body: 'None' }));
    await page.goto(`${server.origin}${article}index.html`);
    const [answer] = await Promise.all([page.waitForResponse(/\/$/u), page.locator('h1').click()]);
    assert.equal(answer.status(), 404);
    await page.locator('.sections a').first().click();
    await page.waitForURL(`${server.origin}/en/timeline/index.html`);
    await page.goto(`${server.origin}${article}index.html`);
    assert.ok((await fileLinks(page, server.origin)).length > 5);
    await context.close();
  });

  test('stay those of files on a disk, and without scripts', async () => {
    await open();
    await page.goto(pathToFileURL(join(site.folder, article, 'index.html')).href);
    await page.locator('.sections a').first().click();
    assert.match(page.url(), /\/en\/timeline\/index\.html$/u);
    await context.close();
    await open({ javaScriptEnabled: false });
    await page.goto(server.origin + article);
    await page.locator('.sections a').first().click();
    assert.equal(page.url(), `${server.origin}/en/timeline/index.html`);
    await context.close();
  });

  test('keep nothing of a search in an article, whose marks are there again after going back', async () => {
    await open();
    const marks = () => page.locator('.search-hits').waitFor();
    await page.goto(`${server.origin}${article}?q=quotation#p1`);
    await marks();
    assert.equal(page.url(), `${server.origin}${article}#p1`);
    await page.locator('.kicker a').click();
    await page.waitForURL(/\/sources\//u);
    await page.goBack();
    await marks();
    assert.equal(page.url(), `${server.origin}${article}#p1`);
    await page.goto(`${server.origin}/en/search/?q=river`);
    assert.equal(page.url(), `${server.origin}/en/search/?q=river`);
    await context.close();
  });
});
