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

  test('tells on the page how far it looked, and goes on when asked', async () => {
    await site.on('en/search/index.html?q=heron', async (page) => {
      await settled(page, /^530 articles/u);
      await page.getByText('These are from the newest 530 of 1,051 articles.').waitFor();
      await page.getByRole('button', { name: 'Look through all of them' }).click();
      await settled(page, /^1,050 articles/u);
      assert.equal(await page.getByText('These are from').count(), 0);
      await page.goto(`${site.origin}/en/search/index.html?q=heron&order=oldest`);
      await page.getByText('These are from the oldest 551 of 1,051 articles.').waitFor();
    });
  });
});
