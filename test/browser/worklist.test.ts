import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { articlePath } from '../../src/urls.ts';
import { dated, recordOf } from '../site/memory-archive.ts';
import { violations } from './axe.ts';
import { type SearchSite, searchSite } from './search-site.ts';

const records = ['The bridge', 'The ferry <b>bold</b>'].map((title) =>
  recordOf({
    title,
    published: dated('2021-01-12'),
    publisher: { id: 'daily', name: 'The Daily', host: 'daily.example' },
  }),
);
const [bridge = '', ferry = ''] = records.map(({ id }) => articlePath(id).slice(1));

const put = (page: Page) => page.getByRole('button', { name: 'Put in my list' });
const take = (page: Page) => page.getByRole('button', { name: 'Take out of my list' });
const titles = (page: Page) => page.locator('#worklist-items .item-title').allTextContents();
const message = (page: Page) => page.locator('#worklist-message');

suite('the list of a reader', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSite(records);
  });
  after(() => site?.close());

  test('keeps articles with notes, gives them as files, and takes them back', async () => {
    await site.on(
      bridge,
      async (page) => {
        const root = page.url().slice(0, -bridge.length);
        await put(page).click();
        await take(page).waitFor();
        await page.goto(root + ferry);
        await put(page).click();
        await page.locator('main').getByRole('link', { name: 'My list' }).click();
        await page.locator('#worklist-items .item').first().waitFor();
        assert.deepEqual(await titles(page), ['The ferry <b>bold</b>', 'The bridge']);
        assert.match(
          (await page.locator('.item-details').first().textContent()) ?? '',
          /The Daily · January 12, 2021/u,
        );
        assert.deepEqual(await violations(page), []);
        await page.getByRole('textbox', { name: 'Note: The bridge' }).fill('Ask the archivist.');
        await page.reload();
        assert.equal(
          await page.getByRole('textbox', { name: 'Note: The bridge' }).inputValue(),
          'Ask the archivist.',
        );
        const saved = async (name: string): Promise<string> => {
          const [download] = await Promise.all([
            page.waitForEvent('download'),
            page.getByRole('button', { name }).click(),
          ]);
          return download.path();
        };
        assert.match(readFileSync(await saved('Save as RIS'), 'utf8'), /^N1 {2}- Ask the archivist\.$/mu);
        const table = readFileSync(await saved('Save as CSV'));
        page.on('dialog', (dialog) => void dialog.accept());
        await page.getByRole('button', { name: 'Empty the list' }).click();
        await page.locator('#worklist-empty:visible').waitFor();
        assert.deepEqual(await titles(page), []);
        const open = (buffer: Buffer) =>
          page.locator('#worklist-file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
        await open(Buffer.from('a,b\n1,2\n'));
        await message(page).getByText('not a list').waitFor();
        await open(table);
        await message(page).getByText('Articles added: 2').waitFor();
        assert.deepEqual(await titles(page), ['The ferry <b>bold</b>', 'The bridge']);
        await take(page).first().click();
        assert.deepEqual(await titles(page), ['The bridge']);
        await page.goto(root + bridge);
        await take(page).click();
        await put(page).waitFor();
      },
      { bypassCSP: true },
    );
  });

  test('says so where the browser is full, and where it keeps nothing', async () => {
    for (const [name, words] of [
      ['QuotaExceededError', /no room left/u],
      ['SecurityError', /keeps nothing for this site/u],
    ] as const) {
      await site.on('en/', async (page) => {
        await page.addInitScript((name) => {
          Storage.prototype.setItem = () => {
            throw new DOMException('refused', name);
          };
        }, name);
        await page.goto(page.url().replace('en/', bridge));
        await put(page).click();
        assert.match((await put(page).locator('xpath=..').textContent()) ?? '', words);
      });
    }
  });

  test('is led to from the foot of each page, in its language', async () => {
    await site.on('ar/timeline/', async (page) => {
      await page.locator('.colophon').getByRole('link', { name: 'قائمتي' }).click();
      await page.getByRole('heading', { level: 1, name: 'قائمتي' }).waitFor();
      await page.locator('#worklist-empty:visible').waitFor();
    });
  });
});
