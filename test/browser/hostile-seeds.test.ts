import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { Workspace } from '../engine/workspace.ts';
import { hostileSeeds } from '../hostile/seeds.ts';
import { serveFolder } from './serve-folder.ts';

/* Nothing of a seed is run, and nothing is asked of another host, whatever a reader does on the pages made of it. */

/** Pages of each kind that are opened; those of one kind are made by one template. */
const aKind = 12;

/** `a/…`, `en/sources/…`: what a page's kind is seen from. */
const kindOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('a/') ? 1 : 2)
    .join('/');

suite('a site made of hostile seeds', () => {
  const workspace = new Workspace();
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;

  before(async () => {
    for (const [path, content] of hostileSeeds) workspace.put(path, content);
    const { problems } = await workspace.build();
    assert.deepEqual(
      problems.filter(({ code }) => code !== 'not-made'),
      [],
    );
    server = await serveFolder(workspace.out);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    workspace.remove();
  });

  test('runs no script, opens no dialog, leaves for nowhere and asks nobody', async () => {
    const paths = [...workspace.site().keys()].filter((path) => path.endsWith('index.html'));
    const sample = [...Map.groupBy(paths, kindOf).values()].flatMap((pages) => {
      const step = Math.ceil(pages.length / aKind);
      return pages.filter((_, at) => at % step === 0);
    });
    assert.ok(sample.length > 20);
    const page = await browser.newPage();
    const seen: string[] = [];
    page.on('dialog', (dialog) => {
      seen.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) seen.push(`request ${request.url()}`);
    });
    page.on('pageerror', (error) => seen.push(`error ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') seen.push(`console ${message.text()}`);
    });
    page.on('popup', () => seen.push('popup'));
    for (const path of sample) {
      const address = `${server.origin}/${path}`;
      await page.goto(address);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        // One leads to any article, one asks the hosts of the pictures, as it says, and one asks before it empties a list.
        for (const button of document.querySelectorAll<HTMLButtonElement>(
          'button[type=button]:not([name=random], .all-pictures, #worklist-clear)',
        ))
          button.click();
      });
      const shown = new URL(page.url()).pathname.replace(/index\.html$/u, '');
      assert.equal(`${shown}index.html`, new URL(address).pathname, path);
      assert.equal(await page.evaluate(() => 'attacked' in window), false, path);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a')].map(
          (link) => new URL(link.getAttribute('href') ?? '', location.href).protocol,
        ),
      );
      for (const protocol of links) assert.match(protocol, /^https?:$|^mailto:$/u, path);
      assert.deepEqual(seen, [], path);
    }
    await page.close();
  });
});
