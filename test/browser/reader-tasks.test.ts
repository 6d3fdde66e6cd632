import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { StoryLink } from '../../src/archive/story.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { articlePath, idOfAddress } from '../../src/urls.ts';
import { dated, recordOf } from '../site/memory-archive.ts';
import { type SearchSite, searchSiteIn, settled } from './search-site.ts';

/*
 * Twenty things that readers come for, each done as a reader does it: from a page that one has, by what one sees there.
 */

const town = { id: 'town', name: 'Town Paper', host: 'town.example' };
const hill = { id: 'hill', name: 'Hill Gazette', host: 'hill.example' };
const metro = { id: 'metro', name: '大都会报', host: 'metro.example' };

const words = 'Ships came and went in the harbour, and nobody counted them. '.repeat(8);

const post = (title: string, day: string, given: Partial<ArticleRecord> = {}): ArticleRecord =>
  recordOf({ title, published: dated(day), publisher: town, text: `${title}. ${words}`, ...given });

const day = (at: number): string => String(at).padStart(2, '0');

const bridgeAddress = (part: number): string => `https://town.example/bridges/${part}`;

/** Six by one author on one subject, of three months. */
const series = Array.from({ length: 6 }, (_, at) =>
  post(`Bridges, part ${at + 1}`, `2021-0${1 + (at % 3)}-1${at}`, {
    contributors: [{ role: 'author', name: 'Jana Nová', kind: 'person' }],
    subjects: ['Bridges'],
    originalUrl: bridgeAddress(at + 1),
    id: idOfAddress(bridgeAddress(at + 1)) ?? '',
  }),
);
const ferryAddress = 'https://town.example/ferry';
const ferry = post('A ferry sank in the night', '2021-03-01', {
  id: idOfAddress(ferryAddress) ?? '',
  text: `The ferry sank at four. ${words}\n\nNobody was hurt. ${words}`,
  body: `The ferry sank at four. ${words}\n\nNobody was hurt. ${words}`,
  originalUrl: ferryAddress,
});
const ferryChinese = post('渡轮夜间沉没', '2021-03-02', {
  publisher: metro,
  language: 'zh-Hans',
  text: '渡轮在凌晨四点沉没，无人受伤。',
  translationOf: ferryAddress,
});
const ferryHill = post('Ferry lost near the hill', '2021-03-02', { publisher: hill });
const event = [ferry, ferryChinese, ferryHill];
const others = Array.from({ length: 24 }, (_, at) =>
  post(`Report ${at}`, at % 2 ? `2020-05-${day(1 + at)}` : `2021-04-${day(1 + at)}`, {
    publisher: at % 3 ? hill : town,
    contributors: at % 4 ? [] : [{ role: 'author', name: 'Petr Malý', kind: 'person' }],
  }),
);
const undated = post('Nobody knows when', '2021-01-01', { published: null });
const records = [...series, ...event, ...others, undated];

const link = (one: ArticleRecord, other: ArticleRecord, kind: StoryLink['kind']): StoryLink => {
  const [a = '', b = ''] = [one.id, other.id].sort();
  return { a, b, kind, score: 0.9, evidence: [{ kind: 'name', value: 'ferry' }] };
};

const gone = {
  id: '0000000000zz',
  day: '2021-05-03',
  kind: 'removed',
  successor: null,
  title: 'Gone',
  sha256: null,
} as const;

suite('a reader', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSiteIn(
      { title: 'The archive', interface: ['en', 'zh-Hans'] },
      {
        added: ({ id }) => (id === ferry.id ? '2021-05-02' : '2021-05-01'),
        departures: [gone],
        stories: [
          { id: ferry.id, members: event.map(({ id }) => id), central: ferry.id, own: {}, titles: {} },
        ],
        storyLinks: [link(ferry, ferryChinese, 'translation'), link(ferry, ferryHill, 'event')],
      },
      records,
    );
  });
  after(() => site?.close());

  const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
  const from = (path: string, act: (page: Page) => Promise<void>, options = desk) =>
    site.on(path, act, options);
  const home = (act: (page: Page) => Promise<void>) => from('en/', act);
  const follow = (page: Page, name: string | RegExp) =>
    page
      .getByRole('link', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click();
  const titles = (page: Page) => page.locator('main .item-title').allTextContents();
  const heading = (page: Page) => page.locator('h1').last().textContent();
  const saved = async (page: Page, act: () => Promise<void>): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };

  test('1 finds all articles by one person', () =>
    from(articlePath(series[0]?.id ?? '').slice(1), async (page) => {
      await follow(page, 'Jana Nová');
      assert.equal(await heading(page), 'Jana Nová');
      assert.deepEqual((await titles(page)).sort(), series.map(({ title }) => title).sort());
    }));

  test('2 finds a person by the letter of a name', () =>
    home(async (page) => {
      await follow(page, 'People');
      await follow(page, /^J/u);
      await follow(page, 'Jana Nová');
      assert.match((await page.locator('.summary').textContent()) ?? '', /^6 articles/u);
    }));

  test('3 finds all on one subject', () =>
    home(async (page) => {
      await follow(page, 'Subjects');
      await follow(page, /^B/u);
      await follow(page, 'Bridges');
      assert.deepEqual((await titles(page)).sort(), series.map(({ title }) => title).sort());
    }));

  test('4 compares what two outlets made of one event', () =>
    home(async (page) => {
      await page.locator('.front').getByRole('link', { name: /ferry/u }).first().click();
      await follow(page, /side by side/iu);
      assert.deepEqual(await page.locator('.beside-heads h2').count(), 2);
      const text = (await page.locator('main').textContent()) ?? '';
      for (const words of ['Town Paper', '大都会报', 'The ferry sank at four', '渡轮在凌晨四点沉没'])
        assert.ok(text.includes(words), words);
    }));

  test('5 sees what is new', () =>
    home(async (page) => {
      await follow(page, 'Recently added');
      const [first] = await titles(page);
      assert.equal(first, ferry.title);
    }));

  test('6 has the data of one source', () =>
    home(async (page) => {
      await follow(page, 'Publishers');
      await follow(page, 'Hill Gazette');
      const data = page.locator('.own-data .files');
      const csv = await saved(page, () => data.first().getByRole('link', { name: '2020' }).click());
      const expected = records.filter(
        ({ publisher, published }) => publisher === hill && published?.edtf.startsWith('2020'),
      );
      assert.equal(csv.toString().trim().split('\r\n').length - 1, expected.length);
      const lines = await saved(page, () => data.last().getByRole('link', { name: '2020' }).click());
      const given = gunzipSync(lines)
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual(given.map(({ id }) => id).sort(), expected.map(({ id }) => id).sort());
      assert.ok(given.every(({ text }) => text.includes('Ships came')));
    }));

  test('7 follows one source', () =>
    from('en/sources/town/', async (page) => {
      const feed = await page.getByRole('link', { name: 'Atom' }).getAttribute('href');
      const answer = await page.request.get(new URL(feed ?? '', page.url()).href);
      const xml = await answer.text();
      assert.match(xml, /<feed/u);
      assert.ok(xml.includes('Bridges, part 6') && !xml.includes('Ferry lost'));
    }));

  test('8 searches one source', () =>
    from('en/sources/hill/', async (page) => {
      await page.getByRole('searchbox', { name: 'Search in Hill Gazette' }).fill('harbour');
      await page.getByRole('searchbox', { name: 'Search in Hill Gazette' }).press('Enter');
      const count = records.filter(({ publisher }) => publisher === hill).length;
      await settled(page, new RegExp(`^${count} articles have all of it`, 'u'));
    }));

  test('9 comes back to where one was', () =>
    from(
      'en/search/?q=harbour',
      async (page) => {
        await page.locator('.item-title').nth(8).waitFor();
        await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
        const place = await page.evaluate(() => scrollY);
        // By a script, as a click of the driver may scroll first.
        await page.evaluate(() => document.querySelectorAll<HTMLElement>('.item-title')[6]?.click());
        await page.waitForURL(/\/a\//u);
        await page.goBack();
        await page.waitForFunction((before) => Math.abs(scrollY - before) < 30, place);
      },
      { viewport: { width: 390, height: 600 } },
    ));

  test('10 finds the very words', () =>
    home(async (page) => {
      await page.getByRole('searchbox').fill('"sank at four"');
      await page.getByRole('searchbox').press('Enter');
      await settled(page, /^1 article has all of it/u);
      assert.equal((await titles(page))[0], ferry.title);
    }));

  test('11 finds a Chinese text, in the other script too', () =>
    from('en/search/', async (page) => {
      await page.locator('#search-words').fill('渡輪');
      await page.locator('#search-words').press('Enter');
      await settled(page, /^1 article has all of it/u);
      assert.equal((await titles(page))[0], ferryChinese.title);
    }));

  test('12 narrows a search by who is credited, and can send it to others', () =>
    from('en/search/?q=harbour', async (page) => {
      await page.getByLabel('Jana Nová').check();
      await settled(page, /^6 articles have all of it/u);
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await settled(page, /^6 articles have all of it/u);
    }));

  test('13 takes what was found along', () =>
    from('en/search/?q=bridges', async (page) => {
      await settled(page, /^6 articles/u);
      await page.getByText('Take these results along').click();
      const ris = await saved(page, () => page.getByRole('button', { name: 'RIS' }).click());
      assert.equal(ris.toString().match(/^AU {2}- /gmu)?.length, 6);
    }));

  test('14 looks for a list of names', () =>
    from('en/search/', async (page) => {
      await follow(page, 'Search for a whole list');
      await page.getByLabel('Names or queries').fill('Jana Nová\nferry\nzeppelin');
      await page.getByRole('button', { name: 'Look for all' }).click();
      await page.getByText('3 of 3 looked for').waitFor();
      assert.equal(await page.locator('#list-table tbody tr').count(), 3);
    }));

  test('15 asks whether an address is held', () =>
    from(`en/search/?url=${encodeURIComponent('http://www.town.example/bridges/2')}`, async (page) => {
      await page.waitForURL(/\/a\//u);
      assert.equal(await heading(page), 'Bridges, part 2');
    }));

  test('16 cites an article, and sees where it comes from', () =>
    from(articlePath(ferry.id).slice(1), async (page) => {
      await page.getByText('Cite this article').click();
      assert.ok(await page.getByText('@article{').isVisible());
      await page.getByText('Where this comes from').click();
      assert.ok(await page.getByText(ferry.seed.sha256).isVisible());
    }));

  test('17 goes on in another language, in the article as well', () =>
    from(articlePath(ferry.id).slice(1), async (page) => {
      await follow(page, '简体中文');
      assert.equal(await heading(page), ferryChinese.title);
      await page.locator('.brand a').click();
      assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
    }));

  test('18 goes through time, and on from an article to the next of its publisher', () =>
    home(async (page) => {
      await follow(page, 'Timeline');
      await page.locator('.rows').getByRole('link', { name: '2021' }).click();
      await follow(page, /^January/u);
      await follow(page, 'Bridges, part 1');
      await page.locator('.neighbours').getByRole('link', { name: 'Bridges, part 4' }).click();
      assert.equal(await heading(page), 'Bridges, part 4');
    }));

  test('19 judges the archive: what it lacks, and what became of an article', () =>
    home(async (page) => {
      await follow(page, 'Report');
      assert.match((await page.locator('#change').textContent()) ?? '', /1 article went/u);
      assert.match((await page.locator('#date').textContent()) ?? '', /Undated\s*1 article/u);
      await page.goto(`${site.origin}${articlePath(gone.id)}`);
      assert.equal(await heading(page), 'This article is no longer here');
    }));

  test('20 points another to one paragraph, and reads as it suits', () =>
    from(articlePath(ferry.id).slice(1), async (page) => {
      await page.locator('#p2 .pilcrow').click();
      assert.equal(new URL(page.url()).hash, '#p2');
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const before = await background();
      await page.getByRole('button', { name: 'Reading settings' }).first().click();
      await page.getByLabel('Dark').check();
      assert.notEqual(await background(), before);
    }));
});
