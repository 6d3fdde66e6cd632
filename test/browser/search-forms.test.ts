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
  recordOf({ title: 'Škola', text: 'Školu otevřeli, školy se zavřely.', language: 'cs' }),
  recordOf({ title: 'Школа', text: 'Отворена је школа у селу.', language: 'sr-Cyrl' }),
  recordOf({ title: 'Fabrika', text: 'Radnici fabrike traže plate.', language: 'sr-Latn' }),
  recordOf({ title: 'Їжак', text: 'У саду живе їжак.', language: 'uk' }),
  recordOf({ title: 'Речь', text: 'Вчера президент Трамп выступил в Женеве.', language: 'ru' }),
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

  test('each form can be left out, and taken back, which the address keeps', async () => {
    await site.on('cs/search/index.html?q=školou', async (page) => {
      await settled(page, /přibližně/u);
      const before = await page.textContent('#search-added');
      await page.getByRole('button', { name: 'Nehledat školy' }).click();
      await page.waitForURL((url) => url.searchParams.get('without') === 'školy');
      await page.getByRole('button', { name: 'Nehledat školu' }).click();
      await page.waitForURL((url) => url.searchParams.get('without') === 'školy,školu');
      await page.reload();
      await settled(page, /přibližně|Žádný/u);
      assert.match((await page.textContent('#search-added')) ?? '', /Vynecháno: školy\sa\sškolu\./u);
      assert.doesNotMatch((await page.textContent('#search-added')) ?? '', /Hledalo se také: [^.]*školu/u);
      await page.getByRole('button', { name: 'Znovu hledat školy' }).click();
      await page.getByRole('button', { name: 'Znovu hledat školu' }).click();
      await page.waitForURL((url) => !url.searchParams.has('without'));
      await settled(page, /přibližně/u);
      assert.equal(await page.textContent('#search-added'), before);
    });
  });

  test('forms that are left out are those of one query', async () => {
    await site.on('cs/search/index.html?q=školou&without=školu', async (page) => {
      await settled(page, /přibližně/u);
      await page.fill('#search-words', 'proslovy');
      await page.waitForURL((url) => url.searchParams.get('q') === 'proslovy');
      assert.equal(new URL(page.url()).searchParams.has('without'), false);
    });
  });

  test('words are near in the other script, with other letters, and in another form', async () => {
    await site.on('en/about/', async (page) => {
      const near = async (query: string) => titlesOf(await ask(page, query), 'near');
      assert.ok((await near('skola')).includes('Школа'));
      assert.deepEqual(await near('фабрика'), ['Fabrika']);
      assert.deepEqual(await near('іжак'), ['Їжак']);
      assert.deepEqual(titlesOf(await ask(page, 'ЇЖАК'), 'exact'), ['Їжак']);
    });
  });

  test('a name is near in another script, and in Chinese by its glosses', async () => {
    await site.on('en/about/', async (page) => {
      const found = await ask(page, 'Трамп');
      assert.deepEqual(titlesOf(found, 'exact'), ['Речь']);
      assert.ok(titlesOf(found, 'near').includes('特朗普抵达'));
      assert.ok(titlesOf(await ask(page, 'Trump'), 'near').includes('Речь'));
      const without = await ask(page, 'Trump', { without: ['Трамп'] });
      assert.ok(!titlesOf(without, 'near').includes('Речь'));
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
