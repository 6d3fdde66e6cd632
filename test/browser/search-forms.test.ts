import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { recordOf } from '../site/memory-archive.ts';
import { ask, type SearchSite, searchSite, settled, titlesOf } from './search-site.ts';

const han = (title: string, text: string) => recordOf({ title, text, language: 'zh-Hans' });

/** More articles say 川普 than a page of results has. */
const records = [
  ...Array.from({ length: 24 }, (_, at) => han(`川普第${at}天`, '川普（Donald Trump）在白宫发表讲话。')),
  han('特朗普抵达', '总统特朗普（Donald Trump）抵达日内瓦。'),
  han('演讲', '今天总统川普发表演讲，约翰马兹没有。'),
  recordOf({ title: 'Proslov', text: 'Prezident přednesl proslov.', language: 'cs' }),
];

suite('other forms in the search page', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSite(records);
  });
  after(() => site?.close());

  const shown = (page: Page): Promise<string[]> =>
    page.$$eval('.item-title', (links) => links.map((link) => link.textContent ?? ''));

  test('another spelling is one tap away where one spelling finds enough', async () => {
    await site.on('en/search/index.html?q=川普', async (page) => {
      await page.getByText('Also written:').getByRole('link', { name: '特朗普' }).click();
      await page.waitForURL((url) => url.searchParams.get('q') === '特朗普');
      await settled(page, /^1 article/u);
      assert.equal((await shown(page))[0], '特朗普抵达');
    });
  });

  test('a name with a Czech ending finds Chinese articles', async () => {
    await site.on('cs/search/index.html?q=Trumpem', async (page) => {
      await page.waitForSelector('.item-title');
      assert.ok((await shown(page)).includes('特朗普抵达'));
    });
  });

  test('a name at the end of a run of Chinese has its other spellings', async () => {
    await site.on('en/search/index.html?q=总统特朗普', async (page) => {
      await settled(page, /^1 article .* 1 more/u);
      assert.deepEqual(await shown(page), ['特朗普抵达', '演讲']);
      assert.match((await page.textContent('#search-added')) ?? '', /Also looked for .*川普/u);
    });
  });

  test('a name with a dot is near where the dot was left out', async () => {
    await site.on('en/about/', async (page) => {
      const found = await ask(page, '约翰·马兹');
      assert.deepEqual([titlesOf(found, 'exact'), titlesOf(found, 'near')], [[], ['演讲']]);
    });
  });

  test('inflections are told, and one tap leaves them out, which the address keeps', async () => {
    await site.on('cs/search/index.html?q=prezidentem', async (page) => {
      await settled(page, /přibližně/u);
      assert.deepEqual(await shown(page), ['Proslov']);
      assert.match((await page.textContent('#search-added')) ?? '', /Hledalo se také: prezident\./u);
      await page.getByRole('button', { name: 'Jen to, co je zadáno' }).click();
      await page.waitForURL(/forms=off/u);
      await page.waitForFunction(() => document.querySelectorAll('.item-title').length === 0);
      await page.reload();
      await page.getByRole('button', { name: 'I jiné tvary' }).click();
      await page.waitForURL((url) => !url.searchParams.has('forms'));
      await page.waitForSelector('.item-title');
    });
  });
});
