import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { articleFolder } from '../../src/article-folder.ts';
import type { SearchResponse } from '../../src/search/client/result.ts';
import { dated, recordOf } from '../site/memory-archive.ts';
import { type SearchSite, searchSite, settled } from './search-site.ts';

const records = [
  ...Array.from({ length: 30 }, (_, at) =>
    recordOf({ title: `Report ${at}`, text: `The harbour, number ${at}. ${'Ships came. '.repeat(at)}` }),
  ),
  ...['one', 'two', 'three'].map((number, at) =>
    recordOf({
      title: `Gull ${number}`,
      published: dated(`2021-01-0${1 + at}`),
      text: `A gull sat there, ${number} of them. ${number === 'one' ? 'How gullible, how gullible.' : ''}`,
    }),
  ),
  ...['four', 'five'].map((number) =>
    recordOf({ title: `Gullible ${number}`, text: `Some are gullible: ${number}.` }),
  ),
];

suite('the first search of a page', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSite(records);
  });
  after(() => site?.close());

  /** Opens the search page on a small screen, with `prepare` done before. */
  const onSearchPage = (
    query: string,
    prepare: (page: Page) => Promise<unknown>,
    act: (page: Page) => Promise<unknown>,
  ) =>
    site.on('en/about/', async (page) => {
      await page.setViewportSize({ width: 412, height: 820 });
      await prepare(page);
      await page.goto(`${site.origin}/en/search/index.html?q=${query}`);
      await act(page);
    });

  const placesOf = (page: Page): Promise<[string, number][]> =>
    page.$$eval('#search-status, #search-notes, .item-title', (all) =>
      all.map((one) => [one.textContent ?? '', one.getBoundingClientRect().top]),
    );

  const titles = (places: readonly [string, number][]): string[] => places.slice(2).map(([title]) => title);

  /** Holds back what `isHeld` says, until `go`. */
  function gate(isHeld: (url: string) => boolean) {
    const { promise: open, resolve: go } = Promise.withResolvers<void>();
    const hold = async (route: Route) => {
      if (isHeld(route.request().url())) await open;
      await route.continue();
    };
    return { hold, go };
  }

  test('begins before its script is there, and asks for nothing twice', async () => {
    const asked: string[] = [];
    const count = (path: RegExp) => asked.filter((one) => path.test(one)).length;
    const { hold, go } = gate(() => true);
    await onSearchPage(
      'harbour',
      async (page) => {
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await page.route('**/assets/{site,search-page}.js', hold);
        const begun = ['/search/manifest.json', '/assets/search.js'].map((path) =>
          page.waitForRequest((request) => new URL(request.url()).pathname === path),
        );
        void Promise.all(begun).then(() => go());
      },
      async (page) => {
        await settled(page, /^30 articles/u);
        assert.equal(count(/\/search\/manifest\.json$/u), 1);
        assert.equal(count(/\/assets\/search\.js$/u), 1);
        assert.equal(count(/\/head\.json$/u), 0, 'the manifest has it');
      },
    );
  });

  test('does not wait for Pagefind, which comes for the next one and finds the same', async () => {
    const answers = (page: Page, queries: readonly string[]) =>
      page.evaluate(async (queries) => {
        const { search } = await import(new URL('/assets/search.js', location.href).href);
        const found: [string, number][] = [];
        for (const query of queries) {
          const { total, results }: SearchResponse = await search(query, { limit: 5 });
          found.push(...results.map(({ id }): [string, number] => [id, total]));
        }
        return found;
      }, queries);
    const query = '“the harbour, number”';
    const { hold, go } = gate(() => true);
    let first: unknown;
    await site.on('en/about/', async (page) => {
      await page.route('**/search/pagefind/**', hold);
      const program = page.waitForResponse((response) => response.url().endsWith('wasm.unknown.pagefind'));
      first = await answers(page, [query]);
      go();
      await program;
    });
    await site.on('en/about/', async (page) => {
      const started = page.waitForResponse((response) => /pagefind-entry\.json/u.test(response.url()));
      await answers(page, ['harbour']);
      await started;
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await answers(page, [query]), first);
    });
  });

  test('shows what one sees first before the rest is there, and moves none of it then', async () => {
    const texts = new Set<string>();
    const { hold, go } = gate((url) => texts.add(url).size > 4);
    await onSearchPage(
      'harbour',
      (page) => page.route('**/a/*/*/index.md', hold),
      async (page) => {
        await page.waitForFunction(() => document.querySelectorAll('.item-title').length === 4);
        const before = await placesOf(page);
        assert.match(before[0]?.[0] ?? '', /^30 articles/u);
        go();
        await settled(page, /^30 articles/u);
        const later = await placesOf(page);
        assert.equal(titles(later).length, 10);
        assert.deepEqual(later.slice(0, before.length), before);
      },
    );
  });

  test('shows exact results before others are looked for, and moves none of them then', async () => {
    const near = records.filter(({ title }) => title.startsWith('Gullible'));
    const { hold, go } = gate((url) => near.some(({ id }) => url.includes(articleFolder(id))));
    await onSearchPage(
      'gull',
      (page) => page.route('**/index.md', hold),
      async (page) => {
        await page.waitForFunction(() => document.querySelectorAll('.item-title').length === 3);
        const before = await placesOf(page);
        assert.match(before[0]?.[0] ?? '', /^3 articles have all of it\.$/u);
        go();
        await settled(page, /2 more/u);
        const later = await placesOf(page);
        assert.equal(titles(later).length, 5);
        assert.deepEqual(later.slice(1, before.length), before.slice(1));
      },
    );
  });

  test('gives early what the answer begins with', async () => {
    await site.on('en/about/', async (page) => {
      const [early, answer] = await page.evaluate(async () => {
        const { search } = await import(new URL('/assets/search.js', location.href).href);
        const titlesOf = ({ results }: SearchResponse) => results.map(({ title }) => title);
        let early: string[] = [];
        const answer = await search('gull', {
          early: (response: SearchResponse) => {
            early = titlesOf(response);
          },
        });
        return [early, titlesOf(answer)];
      });
      assert.deepEqual(early, ['Gull three', 'Gull two', 'Gull one']);
      assert.deepEqual(answer?.slice(0, 3), early);
    });
  });

  test('takes up an archive that was built anew since its manifest was fetched', async () => {
    const segment = { key: 'gone', articles: 30, removed: [], from: 0, to: 0 };
    await onSearchPage(
      'harbour',
      (page) =>
        page.route('**/search/manifest.json?*', (route) =>
          route.fulfill({ json: { version: 5, forms: null, segments: [segment], heads: {} } }),
        ),
      (page) => settled(page, /^30 articles/u),
    );
  });
});
