import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { articlePath } from '../../src/urls.ts';
import { buildSite } from '../site/fixture-site.ts';
import { dated, memoryArchive, recordOf } from '../site/memory-archive.ts';
import { type SearchSite, searchSite } from './search-site.ts';
import { serveFolder } from './serve-folder.ts';

const records = [
  recordOf({ title: 'Old leap', published: dated('1996-02-29'), text: 'A bridge was opened.' }),
  recordOf({ title: 'New leap', published: dated('2020-02-29'), text: 'A bridge was closed.' }),
  recordOf({ title: 'Another day', published: dated('2020-03-01'), text: 'A bridge was there.' }),
];

suite('the first page', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSite(records);
  });
  after(() => site?.close());

  /** Opens it at noon of a day. */
  const on = (day: string, act: (page: Page) => Promise<void>) =>
    site.on('en/about/index.html', async (page) => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
      await page.goto(`${site.origin}/en/index.html`);
      await act(page);
    });

  test('tells of the same day in other years when asked, and asks for nothing before', () =>
    on('2024-02-29', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload();
      await page.waitForLoadState('networkidle');
      assert.ok(!asked.some((url) => url.includes('/search/')));
      await page.getByRole('button', { name: 'On this day' }).click();
      await page.locator('.discover .item').nth(1).waitFor();
      assert.deepEqual(await page.locator('.discover .item-title').allTextContents(), [
        'New leap',
        'Old leap',
      ]);
      assert.equal(await page.locator('.discover time').first().getAttribute('datetime'), '2020-02-29');
    }));

  test('says where nothing is of the day, and where the index cannot be had', () =>
    on('2024-07-01', async (page) => {
      await page.getByRole('button', { name: 'On this day' }).click();
      await page.getByText('The archive has nothing of this day.').waitFor();
      await page.route('**/search/**', (route) => route.abort());
      await page.goto(`${site.origin}/en/index.html`);
      await page.getByRole('button', { name: 'On this day' }).click();
      await page.getByText('could not be fetched').waitFor();
    }));

  test('leads to any article', () =>
    on('2024-07-01', async (page) => {
      await page.getByRole('button', { name: 'Any article' }).click();
      await page.waitForURL(/\/a\//u);
      const paths = records.map(({ id }) => articlePath(id));
      assert.ok(paths.some((path) => new URL(page.url()).pathname.startsWith(path)));
    }));
});

suite('what is new since the last visit', () => {
  test('is marked, for as long as the tab is open, from the second visit on', async () => {
    const came = (day: string) => ({
      added: ({ title }: { title: string }) => (title === 'New leap' ? day : '2024-01-01'),
    });
    const sites = await Promise.all(
      ['2024-01-02', '2024-01-03'].map((day) => buildSite(memoryArchive(records, [], [], came(day)))),
    );
    const [earlier, later] = sites;
    assert.ok(earlier && later);
    const servers = await Promise.all(sites.map(({ folder }) => serveFolder(folder)));
    const browser = await launchBrowser();
    const origin = 'http://archive.example';
    const context = await browser.newContext();
    let now = 0;
    // One address for both states of the site.
    await context.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `${servers[now]?.origin}${pathname}` }) });
    });
    const marks = async (page: Page, path: string): Promise<string[]> => {
      await page.goto(`${origin}/en/${path}`);
      return page.locator('.new-here').allTextContents();
    };
    try {
      const first = await context.newPage();
      assert.deepEqual(await marks(first, 'index.html'), [], 'at a first visit all is new');
      assert.deepEqual(await marks(first, 'index.html'), []);
      now = 1;
      const second = await context.newPage();
      assert.deepEqual(await marks(second, 'index.html'), ['new since your last visit']);
      assert.deepEqual(await marks(second, 'added/index.html'), ['new since your last visit']);
      const third = await context.newPage();
      assert.deepEqual(await marks(third, 'index.html'), []);
    } finally {
      await browser.close();
      for (const server of servers) server.close();
      for (const site of sites) site.remove();
    }
  });
});
