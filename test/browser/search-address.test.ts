import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { articleId, articlePath, canonicalUrl } from '../../src/urls.ts';
import { recordOf } from '../site/memory-archive.ts';
import { type SearchSite, searchSite, settled } from './search-site.ts';

const originalUrl = 'http://www.example.org/news/1/?utm_source=feed';
const held = recordOf({ title: 'A bridge', originalUrl, id: articleId(canonicalUrl(originalUrl)) });
const article = `**${articlePath(held.id)}`;

suite('an address that is searched for', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSite([held, recordOf({ title: 'See https://example.org/news/2' })]);
  });
  after(() => site?.close());

  test('opens its article, however the address is written', async () => {
    for (const address of ['https://example.org/news/1', 'example.org/news/1/', originalUrl]) {
      const query = encodeURIComponent(address);
      for (const key of ['url', 'q'])
        await site.on(`en/about/`, async (page) => {
          await page.goto(`${site.origin}/en/search/index.html?${key}=${query}`);
          await page.waitForURL(article);
        });
    }
  });

  test('opens it from the box of any page, and of the search page', async () => {
    await site.on('en/about/', async (page) => {
      await page.locator('#search-box').fill('https://example.org/news/1');
      await page.locator('#search-box').press('Enter');
      await page.waitForURL(article);
    });
    await site.on('en/search/', async (page) => {
      await page.locator('#search-words').fill('https://example.org/news/1');
      await settled(page, /articles? ha|Nothing/u);
      await page.locator('#search-words').press('Enter');
      await page.waitForURL(article);
    });
  });

  test('is said not to be held, and looked for in the texts', async () => {
    await site.on('en/search/index.html?url=https%3A%2F%2Fexample.org%2Fnews%2F2', async (page) => {
      await settled(page, /^1 article/u);
      const note = await page.locator('#search-notes .note').first().textContent();
      assert.equal(note, 'No article here was published at https://example.org/news/2.');
      await page.locator('#search-words').fill('bridge');
      await settled(page, /^1 article/u);
      await page.getByText('No article here').waitFor({ state: 'detached' });
    });
  });
});
