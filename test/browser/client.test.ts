import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { personId } from '../../src/search/headings/keys.ts';
import { articlePath, personPath } from '../../src/urls.ts';
import { fixtureRecords } from '../site/fixture-records.ts';
import { type BuiltSite, buildSite } from '../site/fixture-site.ts';
import { memoryArchive } from '../site/memory-archive.ts';
import { serveFolder } from './serve-folder.ts';

const square = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
const article = articlePath(fixtureRecords[0]?.id ?? '');
/** Stands once, in the language of most of the articles. */
const person = personPath(personId('Jane Roe'));

suite("the pages' own script", () => {
  let site: BuiltSite;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let root: string;
  before(async () => {
    site = await buildSite(memoryArchive(fixtureRecords));
    server = await serveFolder(site.folder);
    root = server.origin;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });

  test('loads a picture in the place of its link, and only when asked to', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    await page.route('https://pictures.example/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'image/svg+xml', body: square });
    });
    await page.goto(root + article);
    const pictures = page.locator('a.picture');
    const count = await pictures.count();
    assert.deepEqual(asked, []);
    await pictures.first().press('Enter');
    const image = page.locator('figure img');
    await image.waitFor();
    assert.equal(asked.length, 1);
    assert.equal(await pictures.count(), count - 1);
    assert.equal(await image.getAttribute('alt'), 'The door');
    assert.ok(await image.evaluate((shown) => shown === document.activeElement));
    await page.close();
  });

  test('tells the host of a picture nothing of the page, also where it has none', async () => {
    const page = await browser.newPage();
    const told: (string | undefined)[] = [];
    await page.route('https://pictures.example/**', async (route) => {
      told.push((await route.request().allHeaders()).referer);
      await route.fulfill({ contentType: 'text/html', body: '<title>No picture</title>' });
    });
    await page.goto(root + article);
    await page.locator('a.picture').first().click();
    await page.waitForURL('https://pictures.example/**');
    assert.deepEqual(told, [undefined, undefined]);
    await page.close();
  });

  test("leads from an article back to pages in the reader's language", async () => {
    const page = await browser.newPage();
    await page.goto(`${root}/cs/`);
    await page.locator(`a[href$="${article}"]`).first().click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.locator('.kicker a').click();
    assert.match(page.url(), /\/cs\/sources\//u);
    await page.goBack();
    await page.getByLabel('Search the archive').fill('river');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${root}/cs/search/?q=river`);
    await page.goto(root + article);
    await page.locator('.tongues summary').click();
    await page.locator('.tongues a[lang="zh-Hant"]').click();
    assert.match(page.url(), /\/zh-hant\/timeline\//u);
    await page.close();
  });

  test('leads back from pages with a calendar too, whose links are drawn', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${root}/cs/`);
    await page.goto(root + person);
    assert.match((await page.locator('.trail a').first().getAttribute('href')) ?? '', /\/cs\/people\//u);
    const months = page.locator('.calendar svg a');
    assert.ok((await months.count()) > 0);
    assert.doesNotMatch((await months.first().getAttribute('href')) ?? '', /index\.html/u);
    await months.first().hover();
    await page.goto(`${root}/`);
    assert.equal(await page.evaluate(() => sessionStorage.getItem('kronika-interface')), 'en');
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('leads to no language that the archive has come to lack', async () => {
    const page = await browser.newPage();
    await page.goto(`${root}/cs/`);
    await page.evaluate(() => sessionStorage.setItem('kronika-interface', 'eo'));
    await page.goto(root + article);
    assert.match((await page.locator('.brand a').getAttribute('href')) ?? '', /\/en\/$/u);
    await page.evaluate(() => sessionStorage.setItem('kronika-interface', 'zh-hans'));
    await page.reload();
    assert.match((await page.locator('.brand a').getAttribute('href')) ?? '', /\/zh-hans\/$/u);
    await page.close();
  });

  test('copies a citation', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(root + article);
    await page.locator('.cite summary').click();
    await page.locator('.cite button').first().click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^Jane Roe/u);
    await context.close();
  });

  test('shows only the files of the report that are asked for, and copies a sidecar', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${root}/en/report/format/plain-text/index.html`);
    const shown = page.locator('.reported:visible');
    const all = await shown.count();
    await page.getByLabel('Kind').selectOption({ label: 'In several copies' });
    assert.ok(all > 1);
    assert.equal(await shown.count(), 1);
    await page.goto(`${root}/en/report/kind/copies/index.html`);
    await shown.locator('summary').click();
    await shown.getByRole('button').click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# title: "A paper closes/mu);
    await context.close();
  });

  test('leads from the first page to the home in the language of the reader', async () => {
    for (const [locale, path] of [
      ['cs-CZ', '/cs/'],
      ['zh-TW', '/zh-hant/'],
      ['en-GB', '/'],
      ['fi', '/'],
    ] as const) {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      await page.goto(`${root}/`);
      await page.waitForURL(root + path);
      await context.close();
    }
  });

  test('takes the search and the place on the page along into another language', async () => {
    const page = await browser.newPage();
    await page.goto(`${root}/en/search/?q=%E9%A9%AC#found`);
    await page.locator('.tongues summary').click();
    await page.locator('.tongues a[lang="cs"]').click();
    await page.waitForURL(`${root}/cs/search/?q=%E9%A9%AC#found`);
    await page.close();
  });

  test('is not needed: pages without it show and link to all the same', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${root}/en/`);
    await page.locator('.item-title').first().click();
    await page.locator('article h1').waitFor();
    await page.locator('.provenance summary').click();
    assert.ok(await page.getByText('SHA-256').isVisible());
    await context.close();
  });
});
