import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { personId, subjectId } from '../../src/search/headings/keys.ts';
import { uiLanguages } from '../../src/ui-languages.ts';
import {
  articlePath,
  missingPath,
  outputFile,
  personPath,
  type SitePath,
  subjectPath,
} from '../../src/urls.ts';
import { fixtureLog, fixtureRecords } from '../site/fixture-records.ts';
import { type BuiltSite, buildSite, fixtureLanguages } from '../site/fixture-site.ts';
import { memoryArchive } from '../site/memory-archive.ts';
import { violations } from './axe.ts';
import { serveFolder } from './serve-folder.ts';

/** One page of each kind, from an interface language's folder. */
const kinds = [
  '',
  'timeline/',
  'timeline/2021/',
  'timeline/2021/01/',
  'timeline/undated/',
  'sources/',
  'sources/gnews/',
  'languages/',
  'languages/zh-hans/',
  'people/',
  'people/j/',
  'people/han-y/',
  'people/u0627/',
  'subjects/',
  'subjects/a/',
  'collections/',
  'collections/papers-that-closed/',
  'worklist/',
  'search/',
  'about/',
  'data/',
  'report/',
];
/** The lists of the report stand once, in the language of the archive. */
const reportLists: readonly SitePath[] = ['/en/report/kind/published/', '/en/report/format/plain-text/'];

const listsOf = (languages: readonly { readonly segment: string }[]) =>
  languages.flatMap(({ segment }) => kinds.map((kind): SitePath => `/${segment}/${kind}`));
const listPaths = listsOf(fixtureLanguages);
const articlePaths = fixtureRecords.map((record) => articlePath(record.id));
/** These stand once, in the language of most of their articles. */
const headingPaths = [personPath(personId('Jane Roe')), subjectPath(subjectId('Freedom of the press'))];
const everyPath = ['/' as const, missingPath, ...listPaths, ...reportLists, ...articlePaths, ...headingPaths];

/** Words of labels that a line ends within. */
const brokenLabels = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.facts dt, .provenance dt')]
      .flatMap((label) => [...label.childNodes])
      .filter((node) => node instanceof Text)
      .flatMap((node) =>
        [...node.data.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu)].flatMap(({ index, 0: word }) => {
          const range = new Range();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return range.getClientRects().length > 1 ? word : [];
        }),
      ),
  );

suite('pages in the browser', () => {
  let site: BuiltSite;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  before(async () => {
    site = await buildSite(memoryArchive(fixtureRecords, [], [], fixtureLog), {
      interface: uiLanguages.map(({ locale }) => locale),
    });
    server = await serveFolder(site.folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });

  /** From the disk, but for the page that only a host shows. */
  const address = (path: SitePath) =>
    path === missingPath
      ? `${server.origin}/no/such/place/`
      : pathToFileURL(join(site.folder, outputFile(path))).href;

  test('are clean of violations', async () => {
    const page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce' });
    for (const path of everyPath) {
      await page.goto(address(path));
      assert.deepEqual(await violations(page), [], path);
    }
    await page.close();
  });

  test('have enough contrast in the dark', async () => {
    const page = await browser.newPage({ bypassCSP: true, colorScheme: 'dark' });
    for (const path of [
      ...listPaths.slice(0, kinds.length),
      ...reportLists,
      ...articlePaths,
      ...headingPaths,
    ]) {
      await page.goto(address(path));
      assert.deepEqual(await violations(page, 'color-contrast'), [], path);
    }
    await page.close();
  });

  test('fit 320 pixels without scrolling sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    // The words of each language are as long as they are.
    for (const path of new Set([...everyPath, ...listsOf(uiLanguages)])) {
      await page.goto(address(path));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(excess, 0, path);
      assert.deepEqual(await brokenLabels(page), [], path);
    }
    await context.close();
  });

  test('keep the words of Korean whole, and divide Chinese among them anywhere', async () => {
    const page = await browser.newPage();
    await page.goto(address('/ko/timeline/2021/01/'));
    const breakOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).wordBreak);
    assert.equal(await breakOf('h1'), 'keep-all');
    assert.equal(await breakOf('main [lang^=zh]'), 'normal');
    await page.close();
  });

  test('mirror where they run from right to left', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const order = async (path: SitePath, ...selectors: readonly string[]) => {
      await page.goto(address(path));
      const places = await Promise.all(
        selectors.map(async (selector) => (await page.locator(selector).first().boundingBox())?.x ?? 0),
      );
      return places.map((x, at) => (at === 0 ? 0 : Math.sign(x - (places[at - 1] ?? 0)))).slice(1);
    };
    for (const [path, selectors] of [
      ['', ['.calendar-months text:first-child', '.calendar-months text:last-child']],
      ['timeline/', ['.brand', '.search-box input', '.search-box button']],
      ['timeline/2021/', ['.year li:nth-child(1)', '.year li:nth-child(2)']],
      ['timeline/2020/', ['.step-prev', '.step-next']],
      ['timeline/2021/01/', ['.group h2', '.group .items']],
    ] as const) {
      const found = {
        en: await order(`/en/${path}`, ...selectors),
        ar: await order(`/ar/${path}`, ...selectors),
      };
      assert.deepEqual(
        found.ar,
        found.en.map((sign) => 0 - sign),
        `${path} ${selectors.join(' ')}`,
      );
    }
    await page.close();
  });

  test('keep the signs of a query where they are typed', async () => {
    const page = await browser.newPage();
    await page.goto(address('/ar/search/help/'));
    const places = await page.evaluate(() => {
      const [text] = [...document.querySelectorAll('code')].flatMap(({ firstChild }) =>
        /^[a-z]+\*$/iu.test(firstChild?.textContent ?? '') ? [firstChild as Text] : [],
      );
      if (!text) return [];
      return [0, text.length - 1].map((at) => {
        const range = new Range();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().x;
      });
    });
    const [letter, star] = places;
    assert.ok(letter !== undefined && star !== undefined && star > letter, places.join(' '));
    await page.close();
  });

  test('list titles of all scripts along one edge, that of the page', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    for (const [path, side] of [
      ['/en/', 'left'],
      ['/ar/', 'right'],
    ] as const) {
      await page.goto(address(path));
      const edges = await page.evaluate(
        (side) =>
          [...document.querySelectorAll('.item-title, .item-lead')].map((block) => {
            const range = document.createRange();
            range.selectNodeContents(block);
            const of = (element: { getBoundingClientRect(): DOMRect }) =>
              Math.round(element.getBoundingClientRect()[side]);
            return of(range) - of(block.closest('.item') ?? block);
          }),
        side,
      );
      assert.ok(edges.length > 6);
      for (const edge of edges) assert.ok(Math.abs(edge) <= 2, `${path}: ${edges.join(' ')}`);
    }
    await page.close();
  });

  test('ask nothing of another host and log no error', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const logged: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) asked.push(request.url());
    });
    page.on('console', (message) => logged.push(message.text()));
    for (const path of [...listPaths.slice(0, 9), ...articlePaths]) await page.goto(address(path));
    assert.deepEqual(asked, []);
    assert.deepEqual(logged, []);
    await page.close();
  });

  test('that are not there lead on', async () => {
    const page = await browser.newPage();
    const answer = await page.goto(address(missingPath));
    assert.equal(answer?.status(), 404);
    await page.getByLabel('Search the archive').fill('river');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.origin}/en/search/?q=river`);
    await page.close();
  });

  test('begin with a link that skips to the content', async () => {
    const page = await browser.newPage();
    await page.goto(address('/en/timeline/'));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    await page.close();
  });
});
