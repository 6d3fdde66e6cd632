import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { dated, recordOf } from '../site/memory-archive.ts';
import { type SearchSite, searchSite } from './search-site.ts';

const words = 'Ships came and went, and nobody counted them. '.repeat(60);
const records = Array.from({ length: 40 }, (_, at) =>
  recordOf({
    title: `Report ${at}`,
    published: dated('2021-01-12'),
    text: `The harbour. ${words} Number ${at}.`,
    body: ['The harbour.', ...Array.from({ length: 12 }, () => words)].join('\n\n'),
  }),
);

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
/** Follows a link at the page's head without going there first. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.sections a')?.click());
  await page.waitForURL(/\/timeline\//u);
}
/** Pixels by which faces that come late may move a page. */
const aLine = 24;

/** Until the page is where it was, or has had time to get there. */
async function returned(page: Page, place: number): Promise<void> {
  const distance = async () => Math.abs((await scrolled(page)) - place);
  for (let tries = 0; tries < 100 && (await distance()) > aLine; tries += 1) await page.waitForTimeout(50);
  assert.ok((await distance()) <= aLine, `${await scrolled(page)} in place of ${place}`);
}

suite("the place on a page, where the browser's own cache has none", () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSite(records);
  });
  after(() => site?.close());

  test('is there again among results that come later', async () => {
    await site.on(
      'en/search/?q=harbour',
      async (page) => {
        await page.getByRole('link', { name: 'Report' }).nth(5).waitFor();
        await page.evaluate(() => scrollTo({ top: 600, behavior: 'instant' }));
        const place = await scrolled(page);
        assert.ok(place > 400, String(place));
        await leave(page);
        await page.goBack();
        await returned(page, place);
      },
      { viewport: { width: 360, height: 500 } },
    );
  });

  test('is there again in an article with marked words, and not that of the first of them', async () => {
    await site.on('en/', async (page) => {
      await page.locator('.item-title').first().click();
      await page.goto(`${page.url()}?q=harbour`);
      await page.locator('.search-hits').waitFor();
      await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
      const place = await scrolled(page);
      await leave(page);
      await page.goBack();
      await page.locator('.search-hits').waitFor();
      await returned(page, place);
    });
  });
});
