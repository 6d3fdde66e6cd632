import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { translatorFor } from '../../src/site/strings.ts';
import { articlePath } from '../../src/urls.ts';
import { fixtureRecords } from '../site/fixture-records.ts';
import { type BuiltSite, buildSite } from '../site/fixture-site.ts';
import { memoryArchive, recordOf } from '../site/memory-archive.ts';
import { serveFolder } from './serve-folder.ts';

const axePath = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

const article = articlePath(fixtureRecords[0]?.id ?? '');
const t = translatorFor('en');
const part = 'The river rose in the night and by morning the bridge was gone. '.repeat(100);
const long = recordOf({
  title: 'A long report',
  text: part.repeat(4),
  body: [
    ...['The rain', 'The flood', 'The bridge'].flatMap((heading) => [`## ${heading}`, part]),
    '| 地点 | 水位 | 时间 | 报告人所说的话 | 备注一 | 备注二 | 备注三 |\n| - | - | - | - | - | - | - |\n| 大桥 | 高 | 清晨 | 大桥已经不在了 | 无 | 无 | 无 |',
    part,
  ].join('\n\n'),
});
const square = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';

/** Selectors of the whole styles that something on the page matches, and that its own styles lack. */
async function unstyled(whole: string): Promise<string[]> {
  const rulesOf = (list: CSSRuleList): CSSStyleRule[] =>
    [...list].flatMap((rule) =>
      rule instanceof CSSStyleRule
        ? [rule]
        : 'cssRules' in rule && !(rule instanceof CSSKeyframesRule)
          ? rulesOf(rule.cssRules as CSSRuleList)
          : [],
    );
  const sheet = await new CSSStyleSheet().replace(await (await fetch(whole)).text());
  const own = new Set(
    [...document.styleSheets].flatMap((one) => rulesOf(one.cssRules)).map(({ cssText }) => cssText),
  );
  return rulesOf(sheet.cssRules)
    .filter(({ cssText }) => !own.has(cssText))
    .map(({ selectorText }) => selectorText)
    .filter((selector) => {
      const plain = selector.replace(/::?(?:after|before|hover|focus-visible|focus|visited|target)\b/gu, '');
      return document.querySelector(plain) !== null;
    });
}

suite('reading an article', () => {
  let site: BuiltSite;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  before(async () => {
    site = await buildSite(memoryArchive([...fixtureRecords, long]), { baseUrl: 'https://news.example/' });
    server = await serveFolder(site.folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });
  const open = async (options: BrowserContextOptions = {}, path: string = article) => {
    context = await browser.newContext(options);
    page = await context.newPage();
    await page.goto(server.origin + path);
  };
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('takes four requests, as the first page does', async () => {
    for (const path of [article, '/en/']) {
      context = await browser.newContext();
      page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      assert.ok(asked.length <= 4, asked.join(' '));
      await context.close();
    }
  });

  test('its styles have every rule that any article needs', async () => {
    await open();
    for (const { id } of [...fixtureRecords, long]) {
      await page.goto(server.origin + articlePath(id));
      const [shown] = await page.locator('link[rel="stylesheet"]').all();
      assert.match((await shown?.getAttribute('href')) ?? '', /article-page\.css$/u);
      assert.deepEqual(await page.evaluate(unstyled, '/assets/site.css'), [], articlePath(id));
    }
    await context.close();
  });

  test('each paragraph has a link that one sees, and reaches by the keyboard in one stop', async () => {
    await open({ viewport: { width: 360, height: 640 }, hasTouch: true });
    const links = page.getByRole('link', { name: t('article.paragraphLink') });
    const first = page.locator('#p1 .pilcrow');
    assert.ok(await first.isVisible());
    await first.tap();
    assert.equal(new URL(page.url()).hash, '#p1');
    assert.equal(await page.locator('.pilcrow[tabindex="0"]').count(), 1);
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).hash, '#s1');
    assert.equal(await links.count(), await page.locator('.body > [id]').count());
    assert.equal((await page.locator('#p1').textContent())?.includes('¶'), false);
    await context.close();
  });

  test('its published address is copied, with the paragraph that one is at', async () => {
    await open({ permissions: ['clipboard-read', 'clipboard-write'] }, `${article}?q=first#p1`);
    await page.getByRole('button', { name: t('reading.copyLink') }).click();
    await page
      .getByRole('status')
      .filter({ hasText: t('cite.copied') })
      .waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, `https://news.example${article}#p1`);
    await context.close();
  });

  test('is shared by the system where the browser can, and not offered where it cannot', async () => {
    context = await browser.newContext();
    page = await context.newPage();
    await page.addInitScript(() => {
      const share = async (data: ShareData) => void Object.assign(document.documentElement.dataset, data);
      Object.defineProperty(Navigator.prototype, 'share', { value: share, configurable: true });
    });
    await page.goto(server.origin + article);
    await page.getByRole('button', { name: t('reading.share') }).click();
    const { url, title } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    assert.deepEqual([url, title], [`https://news.example${article}`, 'A paper closes its doors']);
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.reload();
    assert.equal(await page.getByRole('button', { name: t('reading.share') }).count(), 0);
    await context.close();
  });

  test('all pictures are shown at once, by one button that names their hosts', async () => {
    await open();
    const asked: string[] = [];
    await page.route('https://pictures.example/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'image/svg+xml', body: square });
    });
    assert.ok((await page.locator('a.picture').count()) > 1);
    assert.deepEqual(asked, []);
    await page.getByRole('button', { name: t('reading.allPictures', { hosts: 'pictures.example' }) }).click();
    await page.locator('a.picture').first().waitFor({ state: 'detached' });
    await page.locator('a.picture').last().waitFor({ state: 'detached' });
    assert.ok(asked.length > 1);
    await context.close();
  });

  test('size and colours are as one chose, on all pages and before they are shown', async () => {
    await open({ colorScheme: 'light' });
    const light = await background();
    await page
      .getByRole('button', { name: t('reading.settings') })
      .first()
      .click();
    await page.getByLabel(t('reading.theme.dark')).check();
    await page.getByLabel(t('reading.size.largest')).check();
    const dark = await background();
    assert.notEqual(dark, light);
    await page.getByRole('button', { name: t('reading.close') }).click();
    assert.equal(await page.locator('dialog').count(), 0);
    // When the body begins, and so before there is anything to see.
    await page.addInitScript(() =>
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        const { theme, size } = {
          theme: document.documentElement.dataset.theme,
          size: document.documentElement.style.fontSize,
        };
        document.documentElement.dataset.seen = `${theme} ${size}`;
      }).observe(document, { childList: true, subtree: true }),
    );
    await page.goto(`${server.origin}/cs/`);
    assert.equal(await background(), dark);
    assert.equal(await page.locator('html').getAttribute('data-seen'), 'dark 140%');
    await page.locator('.colophon button').click();
    assert.ok(await page.getByLabel(translatorFor('cs')('reading.theme.dark')).isChecked());
    await page.getByLabel(translatorFor('cs')('reading.theme.auto')).check();
    assert.equal(await background(), light);
    await context.close();
    await open({ colorScheme: 'dark' });
    assert.equal(await background(), dark);
    await context.close();
  });

  test('a browser that keeps nothing has the choice for as long as the page lasts', async () => {
    context = await browser.newContext();
    page = await context.newPage();
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Refused', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, { get: refuse });
    });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(server.origin + article);
    await page
      .getByRole('button', { name: t('reading.settings') })
      .first()
      .click();
    await page.getByLabel(t('reading.theme.dark')).check();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('on a disk it has the same', async () => {
    await open();
    await page.goto(pathToFileURL(join(site.folder, article, 'index.html')).href);
    assert.ok(await page.locator('#p1 .pilcrow').isVisible());
    await page
      .getByRole('button', { name: t('reading.settings') })
      .first()
      .click();
    await page.getByLabel(t('reading.theme.dark')).check();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
    await context.close();
  });

  test('other languages of the interface say where they lead', async () => {
    await open();
    await page.locator('.tongues summary').click();
    const link = page.locator('.tongues a[lang="cs"]');
    assert.equal(await link.getAttribute('title'), t('reading.nearest'));
    await page.goto(`${server.origin}/en/timeline/`);
    assert.equal(await page.locator('.tongues a[lang="cs"]').getAttribute('title'), null);
    await context.close();
  });

  test('a long text has contents, without scripts, and shows how far one has come', async () => {
    await open({ javaScriptEnabled: false }, articlePath(long.id));
    await page.locator('.contents summary').click();
    await page
      .getByRole('navigation', { name: t('reading.contents') })
      .getByText('The bridge')
      .click();
    assert.equal(new URL(page.url()).hash, '#s3');
    await context.close();
    await open({}, articlePath(long.id));
    const come = () =>
      page.evaluate(() => new DOMMatrix(getComputedStyle(document.body, '::before').transform).a);
    assert.equal(await come(), 0);
    await page.evaluate(() => document.getElementById('s3')?.scrollIntoView({ behavior: 'instant' }));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const there = await come();
    assert.ok(there > 0.2 && there < 1, String(there));
    await context.close();
    await open();
    assert.equal(await page.locator('.contents').count(), 0);
    await context.close();
  });

  test('cells of tables are wide enough to read on a phone, and the table scrolls by itself', async () => {
    await open({ viewport: { width: 360, height: 640 } }, articlePath(long.id));
    const widths = await page.$$eval('.table td', (cells) => cells.map((cell) => cell.clientWidth));
    assert.ok(Math.min(...widths) >= 70, widths.join(' '));
    const scrolls = await page.$eval('.table', (table) => table.scrollWidth > table.clientWidth);
    assert.ok(scrolls);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    await context.close();
  });

  test('years stand in one line on a phone, in letters that are wide, too', async () => {
    await open({ viewport: { width: 360, height: 640 }, bypassCSP: true });
    for (const path of [
      '/en/',
      '/zh-hans/',
      '/ar/',
      '/en/timeline/',
      '/ar/timeline/',
      '/ar/sources/gnews/',
    ]) {
      await page.goto(server.origin + path);
      await page.addStyleTag({ content: '* { letter-spacing: 0.12em }' });
      const broken = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          for (const { index } of node.textContent?.matchAll(/\d{4}/gu) ?? []) {
            const range = new Range();
            range.setStart(node, index);
            range.setEnd(node, index + 4);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1) found.push(`${node.textContent}`);
          }
        }
        return found;
      });
      assert.deepEqual(broken, [], path);
    }
    await context.close();
  });

  test('a print of it says where it is archived, and the page does not', async () => {
    await open({}, '/en/');
    await page.goto(server.origin + article);
    const note = page.getByText(`Archived at https://news.example${article}, printed on `);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await note.count(), 1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await note.count(), 0);
    await page.evaluate(() => {
      document.documentElement.lang = 'fa';
      dispatchEvent(new Event('beforeprint'));
    });
    assert.match((await note.textContent()) ?? '', /۲۰[۲-۹]/u, 'a year as those of the pages are');
    await context.close();
  });

  test('all that scripts add is clean of violations', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await open({ bypassCSP: true, colorScheme, reducedMotion: 'reduce' }, articlePath(long.id));
      await page.locator('.contents summary').click();
      for (const state of ['read', 'settings']) {
        if (state === 'settings') await page.locator('.article-links button').last().click();
        await page.addScriptTag({ path: axePath });
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: Axe };
          const { violations } = await axe.run();
          return violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
          );
        });
        assert.deepEqual(violations, [], state);
      }
      await context.close();
    }
  });
});
