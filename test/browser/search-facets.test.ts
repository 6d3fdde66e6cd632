import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Story } from '../../src/archive/story.ts';
import type { ArticleRecord } from '../../src/record.ts';
import type { SearchOptions } from '../../src/search/client/result.ts';
import type { FacetName } from '../../src/search/facet-names.ts';
import { personId, subjectId } from '../../src/search/headings/keys.ts';
import { dated, recordOf } from '../site/memory-archive.ts';
import { violations } from './axe.ts';
import { ask, askAll, type SearchSite, searchSiteWith, settled } from './search-site.ts';

const publisher = (id: string) => ({ id, name: id.toUpperCase(), host: `${id}.example` });
const people = (...names: string[]) => names.map((name) => ({ role: 'author' as const, name }));
const languages = ['en', 'zh-Hans', 'zh-Hant', 'cs'] as const;
const years = [2012, 2017, 2018, 2019] as const;

/** Two hundred articles of which nothing is of 2013 to 2016; half of them tell of a ship. */
const records = Array.from({ length: 200 }, (_, at) => {
  const year = years[at % 4] ?? 0;
  return recordOf({
    title: `Report ${at}`,
    language: languages[(at >> 1) % 4] ?? 'en',
    published:
      at % 50 === 49 ? null : dated(at % 10 === 9 ? `${year}` : `${year}-0${1 + (at % 9)}-1${at % 10}`),
    publisher: publisher(['odd', 'even', 'third'][at % 3] ?? ''),
    contributors: people(...(at % 5 === 0 ? ['Ann Lee'] : []), ...(at % 3 === 0 ? ['林波'] : [])),
    subjects: at % 4 < 2 ? ['Harbour'] : ['Trade', 'harbour'],
    text: at < 100 ? `A ship came, number ${at}.` : `Nothing came, number ${at}.`,
  });
});
const stories: Story[] = [0, 6].map((at) => {
  const members = records.slice(at, at + 3).map(({ id }) => id);
  const [id = ''] = members;
  const titles = at === 0 ? {} : { en: 'A story named' };
  return { id, members, central: id, own: {}, titles };
});

const valuesOf: Readonly<Record<FacetName, (record: ArticleRecord) => readonly string[]>> = {
  publisher: (record) => [record.publisher?.id ?? ''],
  language: ({ language }) => [language.split('-')[0] ?? ''],
  people: ({ contributors }) => contributors.map(({ name }) => personId(name)),
  subject: ({ subjects }) => subjects.map(subjectId),
  story: ({ id }) => stories.flatMap((story) => (story.members.includes(id) ? [story.id] : [])),
};
const facetNames = Object.keys(valuesOf) as FacetName[];

const stays = (record: ArticleRecord, options: SearchOptions, without?: FacetName): boolean =>
  facetNames.every((facet) => {
    const wanted = options[facet];
    return (
      facet === without || !wanted?.length || valuesOf[facet](record).some((value) => wanted.includes(value))
    );
  }) &&
  (options.from === undefined || (record.published?.edtf.startsWith(options.from) ?? false));

suite('the facets of the search', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSiteWith({ stories }, records.slice(0, 120), records.slice(120));
  });
  after(() => site?.close());

  test('count what a plain look through the articles does', async () => {
    const asked: SearchOptions[] = [
      {},
      { publisher: ['odd', 'even'] },
      { language: ['zh'], people: [personId('Ann Lee')] },
      { subject: [subjectId('trade')], publisher: ['third'], from: '2018', to: '2018' },
      { story: stories.map(({ id }) => id) },
      { people: [personId('林波'), personId('Ann Lee')], language: ['en', 'cs'] },
    ];
    await site.on('en/about/', async (page) => {
      for (const options of asked) {
        const { results, overview } = await ask(page, 'ship', {
          ...options,
          whole: true,
          overview: true,
          facets: true,
        });
        const left = records.filter((record) => stays(record, options));
        const isFound = ({ text }: ArticleRecord) => /ship/u.test(text);
        const exact = results.filter(({ match }) => match === 'exact').map(({ id }) => id);
        assert.deepEqual(
          exact.sort(),
          left
            .filter(isFound)
            .map(({ id }) => id)
            .sort(),
          JSON.stringify(options),
        );
        for (const facet of facetNames) {
          const others = records.filter((record) => stays(record, options, facet));
          const counts = new Map<string, [number, number]>();
          for (const record of others)
            for (const value of new Set(valuesOf[facet](record))) {
              const [found, held] = counts.get(value) ?? [0, 0];
              counts.set(value, [found + Number(isFound(record)), held + 1]);
            }
          const told = overview?.facets[facet]?.map(
            ({ value, found, held }) => [value, [found, held]] as const,
          );
          assert.deepEqual(new Map(told), counts, `${facet} of ${JSON.stringify(options)}`);
        }
        const dates = overview?.dates ?? [];
        const sum = (of: 'found' | 'held') => dates.reduce((all, date) => all + date[of], 0);
        assert.deepEqual([sum('found'), sum('held')], [left.filter(isFound).length, left.length]);
      }
    });
  });

  test('name people, subjects and stories as articles and the archivist do', async () => {
    await site.on('en/about/', async (page) => {
      const [answer] = await askAll(page, ['ship'], { whole: true, overview: true, facets: true });
      const names = (facet: FacetName) => answer?.overview?.facets[facet]?.map(({ name }) => name).sort();
      assert.deepEqual(names('people'), ['Ann Lee', '林波']);
      assert.deepEqual(
        names('subject')?.map((name) => name.toLowerCase()),
        ['harbour', 'trade'],
      );
      assert.deepEqual(names('story'), ['A story named', 'Report 0']);
    });
  });

  const wide = { viewport: { width: 1440, height: 900 } };
  const facet = (page: Page, name: FacetName) => page.locator(`#facet-${name}`);

  test('stand open beside the results on wide screens, and are several of each', async () => {
    await site.on(
      'en/search/index.html?q=ship',
      async (page) => {
        await settled(page, /^100 articles/u);
        await facet(page, 'people').getByLabel('Ann Lee').check();
        await settled(page, /^20 articles/u);
        await facet(page, 'language').getByLabel('Chinese').check();
        await settled(page, /^10 articles/u);
        await facet(page, 'people').getByLabel('林波').check();
        await settled(page, /^23 articles/u);
        const address = new URL(page.url()).searchParams;
        assert.deepEqual(address.getAll('people').sort(), [personId('Ann Lee'), personId('林波')].sort());
        assert.deepEqual(address.getAll('lang'), ['zh']);
        await page.reload();
        await settled(page, /^23 articles/u);
        assert.ok(await facet(page, 'people').getByLabel('林波').isChecked());
        await page.locator('.item-title').first().click();
        await page.waitForURL(/\/a\//u);
        await page.goBack();
        await settled(page, /^23 articles/u);
        await page.getByRole('button', { name: 'Clear filters' }).click();
        await settled(page, /^100 articles/u);
      },
      wide,
    );
  });

  test('keep the focus of who goes through them by keyboard', async () => {
    await site.on(
      'en/search/index.html?q=ship',
      async (page) => {
        await settled(page, /^100 articles/u);
        await facet(page, 'publisher').getByLabel('EVEN').focus();
        await page.keyboard.press('Space');
        await settled(page, /^33 articles/u);
        assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('value')), 'even');
      },
      wide,
    );
  });

  test('are folded on phones, and fetch nothing until they are opened', async () => {
    await site.on(
      'en/about/',
      async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(`${site.origin}/en/search/index.html?q=ship`);
        await settled(page, /^100 articles/u);
        await page.waitForLoadState('networkidle');
        assert.equal(await facet(page, 'publisher').isVisible(), false);
        assert.ok(!asked.some((url) => /facets\.json|search\/stories/u.test(url)));
        await page.locator('#search-facets > summary').click();
        await facet(page, 'story').getByLabel('A story named').check();
        await settled(page, /^3 articles/u);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });

  const bars = (page: Page) => page.getByRole('toolbar').getByRole('button', { includeHidden: false });

  test('show results over time as bars that narrow the dates, with gaps told apart from nothing found', async () => {
    await site.on(
      'en/search/index.html?q=ship',
      async (page) => {
        await settled(page, /^100 articles/u);
        assert.deepEqual(
          await bars(page).evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label'))),
          [
            '2012: 25 of 50 held, 50%',
            ...[2013, 2014, 2015, 2016].map((year) => `${year}: nothing is held`),
            '2017: 24 of 48 held, 50%',
            '2018: 25 of 50 held, 50%',
            '2019: 24 of 48 held, 50%',
          ],
        );
        await bars(page).first().click();
        await page.waitForURL(/from=2012&to=2012/u);
        await settled(page, /^25 articles/u);
        assert.equal(await bars(page).count(), 12);
        await page.getByRole('button', { name: 'The whole time' }).click();
        await settled(page, /^100 articles/u);
        await bars(page).nth(5).click();
        await settled(page, /^24 articles/u);
        await page.goBack();
        await settled(page, /^100 articles/u);
      },
      wide,
    );
  });

  test('are had with the keyboard, and as a table', async () => {
    await site.on(
      'en/search/index.html?q=ship',
      async (page) => {
        await settled(page, /^100 articles/u);
        await bars(page).first().focus();
        for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight', 'Enter'])
          await page.keyboard.press(key);
        await page.waitForURL(/from=2017&to=2018/u);
        await settled(page, /^49 articles/u);
        await page.getByText('As a table').click();
        const rows = page.locator('.bars-table tbody tr');
        assert.equal(await rows.count(), 24);
        assert.match((await rows.nth(11).textContent()) ?? '', /December 2017nothing is held/u);
        await rows.first().getByRole('button').click();
        await page.waitForURL(/from=2017-01&to=2017-01/u);
      },
      wide,
    );
  });

  test('show the share of what is held as well, which the address keeps', async () => {
    await site.on(
      'en/search/index.html?q=ship&source=odd',
      async (page) => {
        await settled(page, /^34 articles/u);
        await page.getByLabel('Share of what is held').check();
        await page.waitForURL(/bars=share/u);
        await page.waitForFunction(() =>
          /50\.\d%$/u.test(document.querySelector('#facet-publisher label')?.textContent ?? ''),
        );
        assert.match(
          (await bars(page).first().getAttribute('aria-label')) ?? '',
          /^2012: 9 of 17 held, 52\.9%$/u,
        );
      },
      wide,
    );
  });

  test('and results are clean of violations, in the light and in the dark, and fit a phone', async () => {
    for (const [language, query] of [
      ['en', 'ship&bars=share&source=odd'],
      ['ar', 'ship OR nothing came'],
    ] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = { ...wide, colorScheme, bypassCSP: true, reducedMotion: 'reduce' as const };
        const look = async (page: Page) => {
          await settled(page, /\d/u);
          await page.locator('#facet-story label').first().waitFor();
          assert.deepEqual(await violations(page), [], `${language} ${colorScheme}`);
          await page.setViewportSize({ width: 320, height: 640 });
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.equal(excess, 0, language);
        };
        await site.on(`${language}/search/index.html?q=${query}`, look, context);
      }
  });
});
