import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { dated, recordOf } from '../site/memory-archive.ts';
import { ask, type SearchSite, searchSite, settled } from './search-site.ts';

const reports = (count: number, year: number) =>
  Array.from({ length: count }, (_, at) =>
    recordOf({
      title: `Report ${at} of ${year}`,
      published: dated(`${year + (at % 2)}-0${1 + (at % 9)}`),
      text: `The report of the harbour, number ${at}. Heron ${year} ${at < 2 ? 'and gull' : ''}.`,
    }),
  );

const undated = recordOf({ title: 'Undated', text: 'A harbour.' });

suite('a search of several segments', () => {
  let site: SearchSite;
  before(async () => {
    // The articles that are added last are the oldest.
    site = await searchSite([...reports(520, 2018), undated], reports(500, 2020), reports(30, 2010));
  });
  after(() => site?.close());

  test('stops at those added last, a few hundred at least, unless the whole archive is asked', async () => {
    await site.on('en/about/', async (page) => {
      const some = await ask(page, 'harbour', { limit: 20 });
      assert.deepEqual([some.searched, some.articles, some.total], [530, 1051, 530]);
      const all = await ask(page, 'harbour', { limit: 20, whole: true });
      assert.deepEqual([all.searched, all.total, all.results.length], [1051, 1051, 20]);
      const rare = await ask(page, 'gull', { limit: 20 });
      assert.deepEqual([rare.searched, rare.exact], [1051, 6]);
    });
  });

  test('has the newest and the oldest first, whenever they were added', async () => {
    await site.on('en/about/', async (page) => {
      const dates = async (order: 'newest' | 'oldest', limit: number) =>
        (await ask(page, 'harbour', { order, limit })).results.map(({ published }) => published ?? '');
      const newest = await dates('newest', 25);
      assert.ok(newest.every((date) => date.startsWith('2021')));
      assert.deepEqual(newest, newest.toSorted().reverse());
      const oldest = await dates('oldest', 35);
      assert.deepEqual(oldest, oldest.toSorted());
      assert.equal(oldest.filter((date) => date.startsWith('201')).length, 35);
      assert.equal(oldest.filter((date) => date < '2012').length, 30);
      const all = await dates('oldest', Number.POSITIVE_INFINITY);
      assert.equal(all.length, 1051);
      assert.equal(all.at(-1), '');
      const best = await ask(page, 'harbour', { order: 'oldest', limit: 20 });
      assert.equal(best.searched, 551, 'no more is asked than can matter');
    });
  });

  const page = (path: string) => `en/search/index.html?q=heron${path}`;

  test('goes on by itself until the count is whole, and moves none of what is shown', async () => {
    await site.on('en/about/', async (page) => {
      const { promise: looked, resolve: go } = Promise.withResolvers<void>();
      await page.route('**/search/*/head.json', async (route) => {
        await looked;
        await route.continue();
      });
      await page.goto(`${site.origin}/en/search/index.html?q=heron`);
      await settled(page, /^At least 530 articles have all of it; 530 of 1,051 were looked through\.$/u);
      const titles = () => page.$$eval('.item-title', (all) => all.map(({ textContent }) => textContent));
      const before = await titles();
      go();
      await settled(page, /^1,050 articles have all of it\.$/u);
      assert.deepEqual((await titles()).slice(0, before.length), before);
      assert.equal(await page.getByRole('button', { name: 'Look through all' }).count(), 0);
    });
  });

  test('puts the best first when asked, where older articles fit better than those shown', async () => {
    await site.on(page('&order=newest'), async (page) => {
      await settled(page, /^1,050/u);
      assert.equal(await page.getByText('fit better').count(), 0);
    });
    await site.on('en/search/index.html?q=gull OR heron', async (page) => {
      await settled(page, /^1,050/u);
      await page.getByRole('button', { name: 'Put all in order' }).click();
      await page.waitForFunction(() => !document.querySelector('#search-added .note'));
      const first = await page.$$eval('.item-title', (all) =>
        all.slice(0, 6).map(({ textContent }) => textContent ?? ''),
      );
      assert.ok(
        first.every((title) => /^Report [01] of/u.test(title)),
        first.join(),
      );
    });
  });

  test('goes on only when asked where data are to be spared', async () => {
    const spare = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    await site.on('en/about/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.addInitScript(spare);
      await page.goto(`${site.origin}/en/search/index.html?q=heron`);
      await settled(page, /^At least 530/u);
      await page.waitForLoadState('networkidle');
      assert.ok(!asked.some((url) => /head\.json|facets\.json/u.test(url)));
      await page.getByRole('button', { name: 'Look through all of them' }).click();
      await settled(page, /^1,050 articles have all of it\.$/u);
    });
  });

  test('says what each order is', async () => {
    await site.on(page(''), async (page) => {
      assert.match((await page.textContent('#search-ordered')) ?? '', /^Best first: /u);
      await page.getByLabel('Order').selectOption('oldest');
      await page.waitForURL(/order=oldest/u);
      assert.match((await page.textContent('#search-ordered')) ?? '', /^Oldest first/u);
    });
  });
});
