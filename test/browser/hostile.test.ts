import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { articlePath, missingPath, outputFile } from '../../src/urls.ts';
import { fixtureRecords } from '../site/fixture-records.ts';
import { type BuiltSite, buildSite } from '../site/fixture-site.ts';
import { hostileRecords } from '../site/hostile-records.ts';
import { memoryArchive } from '../site/memory-archive.ts';

const problem = {
  path: `${'folder/'.repeat(30)}x.bin`,
  code: 'not-text',
  message: 'Not text.',
  advice: 'Remove it.',
};

const archives: Record<string, Archive> = {
  hostile: memoryArchive(hostileRecords, [problem]),
  empty: memoryArchive([]),
  'of one': memoryArchive(fixtureRecords.slice(-1)),
};

/** A browser takes no module from a disk, and says so of each that a page begins with; the page itself says more. */
const isRefusal = (page: string, text: string): boolean =>
  /\/(?:search\/(?:list\/)?|worklist\/)index\.html$/u.test(page) &&
  /blocked by CORS policy|net::ERR_FAILED/u.test(text);

suite('an archive', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  for (const [name, archive] of Object.entries(archives)) {
    test(`${name} holds together from 320 to 1440 pixels`, async () => {
      const site: BuiltSite = await buildSite(archive);
      const page = await browser.newPage();
      const logged: string[] = [];
      page.on('console', (message) => {
        if (!isRefusal(page.url(), message.text())) logged.push(message.text());
      });
      page.on('dialog', (dialog) => logged.push(dialog.message()));
      for (const { path, ui } of site.plan.pages) {
        if (path === missingPath || (ui !== 'en' && !path.startsWith('/a/'))) continue;
        await page.goto(pathToFileURL(join(site.folder, outputFile(path))).href);
        for (const width of [320, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          const excess = await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
            return document.documentElement.scrollWidth - innerWidth;
          });
          assert.equal(excess, 0, `${path} at ${width}`);
        }
        assert.ok(await page.locator('h1').textContent(), path);
      }
      assert.deepEqual(logged, []);
      await page.close();
      site.remove();
    });
  }

  test('mirrors its pages where the text runs from right to left', async () => {
    const site = await buildSite(memoryArchive(hostileRecords));
    const arabic = hostileRecords.find((record) => record.language === 'ar');
    const page = await browser.newPage({ viewport: { width: 800, height: 800 } });
    await page.goto(pathToFileURL(join(site.folder, outputFile(articlePath(arabic?.id ?? '')))).href);
    const sides = await page.evaluate(() => {
      const quote = document.querySelector('.body blockquote');
      const style = quote && getComputedStyle(quote);
      return style && { right: style.borderRightWidth, left: style.borderLeftWidth };
    });
    assert.deepEqual(sides, { right: '3px', left: '0px' });
    await page.close();
    site.remove();
  });
});
