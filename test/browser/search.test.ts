import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { articleFolder } from '../../src/article-folder.ts';
import type { SearchOptions, SearchResponse } from '../../src/search/client/result.ts';
import { buildSearch } from '../../src/search/index/build.ts';
import { layouts } from '../../src/settings/layouts.ts';
import { noNameCorrections } from '../../src/settings/name-corrections.ts';
import { translatorFor } from '../../src/site/strings.ts';
import { type BuiltSite, buildSite, fixtureLanguages } from '../site/fixture-site.ts';
import { dated, memoryArchive, recordOf } from '../site/memory-archive.ts';
import { type OnPage, pagesOf } from './search-site.ts';
import { serveFolder } from './serve-folder.ts';

const host = (id: string) => ({ id, name: id, host: `${id}.example` });

const records = [
  recordOf({
    title: '服务器突遭关闭 Parler起诉亚马逊',
    language: 'zh-Hans',
    published: dated('2021-01-12'),
    publisher: host('dajiyuan'),
    text: '首席执行官约翰·马兹（John Matze）说，言论自由受到威胁。亚马逊关闭了服务器。',
  }),
  recordOf({
    title: '亞馬遜停雲託管',
    language: 'zh-Hant',
    published: dated('2021-01-11'),
    publisher: host('rfi'),
    text: '亞馬遜的最後一擊。約翰·馬澤（John Matze）預告說，平台可能無法訪問。',
  }),
  recordOf({
    title: 'Parler a Amazon',
    language: 'cs',
    published: dated('2020-12'),
    publisher: host('denik'),
    text: 'Amazon vypnul servery. Odvolal se na násilí. John Matze služby Amazonu kritizoval.',
  }),
  recordOf({ title: 'صحيفة تغلق أبوابها', language: 'ar', text: 'أغلقت الصحيفة أبوابها بعد Parler.' }),
  recordOf({ title: 'Undated words', text: 'John wrote to Matze, who was not there.' }),
  ...Array.from({ length: 110 }, (_, at) =>
    recordOf({
      title: `Report number ${at}`,
      published: dated(`20${10 + (at % 10)}-0${1 + (at % 9)}`),
      publisher: host(at % 2 ? 'odd' : 'even'),
      text: `The weekly report of the harbour, number ${at}. 港口周报。`,
    }),
  ),
];

const added = recordOf({
  title: 'A late seagull',
  published: dated('2021-02-01'),
  text: 'A seagull in the harbour.',
});

suite('search in the browser', () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'kronika-search-'));
  let site: BuiltSite;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;

  before(async () => {
    const archive = memoryArchive([...records, added]);
    site = await buildSite(archive);
    const places = {
      outDir: site.folder,
      cacheDir,
      corrections: noNameCorrections,
      layout: layouts.lean.search,
    };
    // Built twice, so that there is more than one segment, and one article is struck out in the first.
    const older = records.map((record, at) => (at === 0 ? { ...record, text: '海鸥旧文' } : record));
    await buildSearch({ archive: memoryArchive(older), ...places });
    const { segments } = await buildSearch({ archive, ...places });
    assert.equal(segments, 2);
    server = await serveFolder(site.folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
    rmSync(cacheDir, { recursive: true, force: true });
  });

  const on: OnPage = (...asked) => pagesOf(browser, server.origin)(...asked);

  const ask = (page: Page, query: string, options: SearchOptions = {}): Promise<SearchResponse> =>
    page.evaluate(
      async ([query, options]) => {
        const { search } = await import(new URL('/assets/search.js', location.href).href);
        return search(query, { limit: Number.POSITIVE_INFINITY, ...options });
      },
      [query, options] as const,
    );

  const titles = ({ results }: SearchResponse, match: 'exact' | 'near'): string[] =>
    results
      .filter((result) => result.match === match)
      .map(({ title }) => title)
      .sort();

  const shown = (page: Page, list = '#search-results'): Promise<string[]> =>
    page.$$eval(`${list} .item-title`, (links) => links.map((link) => link.textContent ?? ''));

  const settled = (page: Page, status: RegExp) =>
    page.waitForFunction(
      (source) =>
        new RegExp(source, 'u').test(document.querySelector('#search-status')?.textContent ?? '') &&
        !document.querySelector('[aria-busy]'),
      status.source,
    );

  const [dajiyuan, rfi, denik, arabic, undated] = records.map(({ title }) => title) as [
    string,
    string,
    string,
    string,
    string,
  ];

  test('finds exactly what the texts have, from every interface language', async () => {
    const expected: Record<string, string[]> = {
      亚马逊: [dajiyuan, rfi],
      亞馬遜: [dajiyuan, rfi],
      言论自由: [dajiyuan],
      Matze: [dajiyuan, rfi, denik, undated],
      nasili: [denik],
      násilí: [denik],
      '"John Matze"': [dajiyuan, rfi, denik],
      '„John Matze“': [dajiyuan, rfi, denik],
      马: [dajiyuan, rfi],
      'Parler 首席执行官': [dajiyuan],
      'John -Amazon -亞馬遜': [undated],
      Ｐａｒｌｅｒ: [dajiyuan, denik, arabic],
      海鸥旧文: [],
      seagull: [added.title],
      absent: [],
    };
    for (const { segment } of fixtureLanguages) {
      await on(`${segment}/about/`, async (page) => {
        for (const [query, articles] of Object.entries(expected)) {
          assert.deepEqual(
            titles(await ask(page, query), 'exact'),
            articles.toSorted(),
            `${segment}: ${query}`,
          );
        }
      });
    }
  });

  test('offers what comes close after it, and says what that lacks', async () => {
    await on('en/about/', async (page) => {
      assert.deepEqual(titles(await ask(page, 'Matz'), 'near'), [dajiyuan, rfi, denik, undated].sort());
      assert.deepEqual(titles(await ask(page, 'amazonem'), 'near'), [denik]);
      const { results } = await ask(page, 'seagull Parler');
      assert.deepEqual([...new Set(results.map(({ match }) => match))], ['near']);
      assert.deepEqual(results.find(({ title }) => title === added.title)?.lacks, ['Parler']);
      assert.deepEqual((await ask(page, 'seagullxyz')).results, []);
    });
  });

  test('offers the other spellings of a name, with a way to undo', async () => {
    await on('en/search/index.html?q=马兹', async (page) => {
      await settled(page, /close/u);
      assert.deepEqual(await shown(page), [dajiyuan]);
      assert.ok((await shown(page, '#search-near-results')).includes(rfi));
      await page.getByRole('button', { name: 'Only what I typed' }).click();
      await page.waitForFunction(() => document.querySelector<HTMLElement>('#search-near')?.hidden);
      assert.match(page.url(), /forms=off/u);
    });
  });

  test('keeps filters and order, and shows counts', async () => {
    await on('en/about/', async (page) => {
      assert.deepEqual(titles(await ask(page, 'Matze', { language: 'zh' }), 'exact'), [dajiyuan, rfi].sort());
      assert.deepEqual(titles(await ask(page, 'Matze', { publisher: 'rfi' }), 'exact'), [rfi]);
      assert.deepEqual(titles(await ask(page, 'Matze', { from: '2020', to: '2020-12' }), 'exact'), [denik]);
      const both = await ask(page, 'Matze', { publisher: ['rfi', 'denik'], language: ['zh', 'cs'] });
      assert.deepEqual(titles(both, 'exact'), [rfi, denik].sort());
      const { results, overview } = await ask(page, 'Matze', { order: 'oldest', overview: true });
      assert.deepEqual(results.map(({ title }) => title).slice(0, 3), [denik, rfi, dajiyuan]);
      assert.deepEqual(
        overview?.facets.publisher?.filter(({ found }) => found > 0),
        ['dajiyuan', 'denik', 'rfi'].map((name) => ({ value: name, name, found: 1, held: 1 })),
      );
      assert.deepEqual(
        overview?.facets.language?.map(({ value, found }) => [value, found]),
        [
          ['zh', 2],
          ['en', 1],
          ['cs', 1],
          ['ar', 0],
        ],
      );
      assert.deepEqual(
        overview?.dates.filter(({ found }) => found > 0),
        [0, 20201200, 20210111, 20210112].map((date) => ({ date, found: 1, held: date === 0 ? 2 : 1 })),
      );
    });
  });

  test('keeps everything in the address, back and forward', async () => {
    await on('en/search/index.html?q=Matze&lang=cs', async (page) => {
      await settled(page, /^1 article/u);
      assert.deepEqual(await shown(page), [denik]);
      await page.locator('#facet-language').getByLabel('Chinese').check();
      await page.waitForURL(/lang=cs&lang=zh/u);
      await page.locator('#facet-language').getByLabel('Czech').uncheck();
      await page.waitForURL((url) => url.searchParams.getAll('lang').join() === 'zh');
      await settled(page, /^2 articles/u);
      await page.goBack();
      await page.goBack();
      await page.waitForFunction(
        (title) => document.querySelector('.item-title')?.textContent === title,
        denik,
      );
      assert.deepEqual(
        await page.$$eval('#facet-language :checked', (all) => all.map((one) => one.getAttribute('value'))),
        ['cs'],
      );
      assert.match((await page.textContent('#facet-language label:has([value="zh"])')) ?? '', /2$/u);
    });
  });

  test('shows results as one types, in their own script, and more of them on demand', async () => {
    await on('en/search/', async (page) => {
      await page.locator('#search-words').pressSequentially('harb');
      await settled(page, /111 more/u);
      await page.locator('#search-words').fill('亞馬遜');
      await settled(page, /^2 articles/u);
      assert.match(page.url(), /q=%E4%BA%9E/u);
      const marks = await page.$$eval('mark', (all) => [...new Set(all.map((mark) => mark.textContent))]);
      assert.deepEqual(marks.sort(), ['亚马逊', '亞馬遜']);
      await page.locator('#search-words').fill('harbour');
      await settled(page, /^111 articles/u);
      for (let before = 10; before < 111; before = (await shown(page)).length) {
        await page.locator('#search-more').scrollIntoViewIfNeeded();
        if (before >= 100) await page.locator('#search-more').click();
        await page.waitForFunction(
          (before) => document.querySelectorAll('#search-results li').length > before,
          before,
        );
      }
      assert.equal(new Set(await shown(page)).size, 111);
    });
  });

  test('moves nothing that is in sight when results come', async () => {
    await on('en/about/', async (page) => {
      await page.setViewportSize({ width: 412, height: 820 });
      const { promise: looked, resolve: go } = Promise.withResolvers<void>();
      await page.route('**/search/manifest.json', async (route) => {
        await looked;
        await route.continue();
      });
      const places = () =>
        page.evaluate(() =>
          ['.masthead', 'h1', '.search-form', '.search-help', '.search-status', '.colophon']
            .map((name) => document.querySelector(name)?.getBoundingClientRect().top ?? Number.NaN)
            .map((top) => Math.min(Math.round(top), innerHeight)),
        );
      await page.goto(new URL('../search/index.html?q=harbour', page.url()).href);
      await page.getByText('Searching').waitFor();
      const before = await places();
      go();
      await settled(page, /^111 articles/u);
      assert.deepEqual(await places(), before);
    });
  });

  test('marks what was searched for on the page it leads to', async () => {
    await on('en/search/index.html?q=亞馬遜', async (page) => {
      await page.getByRole('link', { name: dajiyuan }).click();
      await page.getByText('第1处，共2处').waitFor();
      await page.getByRole('button', { name: '下一处' }).click();
      await page.getByText('第2处，共2处').waitFor();
      await page.getByRole('button', { name: '去除标记' }).click();
      assert.equal(await page.locator('.search-hits').count(), 0);
    });
  });

  test('is had from every page with the keyboard alone', async () => {
    await on('en/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('nasili');
      await page.getByRole('option', { name: denik }).waitFor();
      await page.keyboard.press('ArrowDown');
      assert.equal(await page.getByRole('option', { selected: true }).textContent(), denik);
      await page.keyboard.press('Escape');
      assert.equal(await page.getByRole('option').count(), 0);
      await page.keyboard.type(' ');
      await page.getByRole('option', { name: denik }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/a\//u);
      await page.locator('.search-hits').waitFor();
    });
  });

  test('works on a page that runs from right to left', async () => {
    const article = records.find(({ title }) => title === arabic);
    await on(`${articleFolder(article?.id ?? '')}index.html?q=Parler`, async (page) => {
      assert.equal(await page.locator('main > article [dir=rtl]').first().isVisible(), true);
      assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
      await page.getByText(translatorFor('ar')('search.hit', { at: 1, all: 1 })).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('الصحيفة');
      const option = page.getByRole('option', { name: arabic });
      await option.waitFor();
      assert.equal(await option.getAttribute('dir'), 'rtl');
    });
  });

  test('offers the lists where no script runs', async () => {
    await on(
      'en/search/',
      async (page) => {
        assert.match((await page.textContent('noscript p')) ?? '', /needs JavaScript/u);
        assert.ok(await page.locator('noscript p').isVisible());
        assert.equal(await page.locator('noscript a').count(), 3);
      },
      { javaScriptEnabled: false },
    );
  });

  test('says so where the index cannot be had, and tries again', async () => {
    await on('en/search/', async (page) => {
      await page.route('**/*.pf_index', (route) => route.abort());
      await page.locator('#search-words').fill('harbour');
      await page.locator('#search-trouble').getByText('could not be fetched').waitFor();
      await page.unroute('**/*.pf_index');
      await page.getByRole('button', { name: 'Try again' }).click();
      await settled(page, /^111 articles/u);
    });
  });

  test('says so where what it takes is missing', async () => {
    await on('en/about/', async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
      await page.goto(`${server.origin}/en/search/index.html?q=harb`);
      await page.locator('#search-trouble').getByText('cannot run the search').waitFor();
    });
  });

  test('finds what stands exactly and what begins so where there is no WebAssembly', async () => {
    await on('en/about/', async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
      await page.goto(`${server.origin}/en/search/index.html?q=港口周报`);
      await settled(page, /^110 articles/u);
      await page.goto(`${server.origin}/en/search/index.html?q=harb*`);
      await settled(page, /^111 articles/u);
    });
  });

  test('finds offline what it found before', async () => {
    await on('en/search/index.html?q=seagull', async (page) => {
      await settled(page, /^1 article/u);
      await page.context().setOffline(true);
      await page.locator('#search-words').fill('nothing');
      await page.locator('#search-words').fill('seagull');
      await settled(page, /^1 article/u);
      assert.deepEqual(await shown(page), [added.title]);
    });
  });
});
