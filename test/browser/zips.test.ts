import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { shardOf } from '../../src/article-folder.ts';
import { citationsOf } from '../../src/site/citations/citations.ts';
import { articlePath, shardZipPath } from '../../src/urls.ts';
import { type BuiltSite, buildSite } from '../site/fixture-site.ts';
import { memoryArchive, recordOf } from '../site/memory-archive.ts';
import { serveFolder } from './serve-folder.ts';

const record = recordOf({ title: 'The bridge', text: 'A bridge was opened on that day.' });
const zip = shardZipPath(shardOf(record.id));
const entry = `${record.id}.txt`;

suite('a file in a zip', () => {
  let site: BuiltSite;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  before(async () => {
    site = await buildSite(memoryArchive([record]), { publish: 'small' });
    server = await serveFolder(site.folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });

  /** Opens the panel of an article that tells where it comes from, when its script is there. */
  async function opened(page: Page): Promise<void> {
    await page.goto(server.origin + articlePath(record.id));
    await page.locator('details.provenance summary').click();
    await page.locator('.files [role=status]').waitFor({ state: 'attached' });
  }
  const status = (page: Page, words: string) =>
    page.locator('.files [role=status]', { hasText: words }).waitFor();

  test('is taken out and saved where its hash is the one that the page tells', async () => {
    const page = await browser.newPage();
    await opened(page);
    const download = page.waitForEvent('download');
    await page.getByText('The file as found').click();
    const saved = await download;
    assert.equal(saved.suggestedFilename(), entry);
    assert.equal(readFileSync(await saved.path(), 'utf8'), record.text);
    await status(page, 'its SHA-256 is the one above');
    await page.close();
  });

  test('is not saved where it is another file', async () => {
    const page = await browser.newPage();
    await page.route(`**${zip}`, (route) =>
      route.fulfill({ body: Buffer.from(zipSync({ [entry]: Buffer.from('another') })) }),
    );
    let downloads = 0;
    page.on('download', () => {
      downloads += 1;
    });
    await opened(page);
    await page.getByText('The file as found').click();
    await status(page, 'Not saved');
    assert.equal(downloads, 0);
    await page.close();
  });

  test('is told as not to be had where the zip is not there or holds something else', async () => {
    for (const answer of [{ status: 404 }, { body: 'no zip' }, { body: Buffer.from(zipSync({})) }]) {
      const page = await browser.newPage();
      await page.route(`**${zip}`, (route) => route.fulfill(answer));
      await opened(page);
      await page.getByText('The file as found').click();
      await status(page, 'cannot be had');
      await page.close();
    }
  });

  test('comes as the whole zip without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.origin + articlePath(record.id));
    await page.locator('details.provenance summary').click();
    const download = page.waitForEvent('download');
    await page.getByText('The file as found').click();
    const names = Object.keys(unzipSync(readFileSync(await (await download).path())));
    assert.deepEqual(names, [entry, `${record.id}/index.md`]);
    await context.close();
  });

  const verdict = (page: Page, words: string) =>
    page.locator('button[data-verify] + [role=status]', { hasText: words }).waitFor();

  test('is compared with its hash on the page, and nothing is saved', async () => {
    const page = await browser.newPage();
    await opened(page);
    await page.getByRole('button', { name: 'Verify' }).click();
    await verdict(page, 'It is the published file’s.');
    await page.route(`**${zip}`, (route) =>
      route.fulfill({ body: Buffer.from(zipSync({ [entry]: Buffer.from('another') })) }),
    );
    await page.getByRole('button', { name: 'Verify' }).click();
    await verdict(page, 'another SHA-256');
    await page.unroute(`**${zip}`);
    await page.route(`**${zip}`, (route) => route.fulfill({ status: 404 }));
    await page.getByRole('button', { name: 'Verify' }).click();
    await verdict(page, 'cannot be had');
    await page.close();
  });

  test('is said not to be comparable from a disk', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(site.folder, articlePath(record.id), 'index.html')).href);
    await page.locator('details.provenance summary').click();
    await page.getByRole('button', { name: 'Verify' }).click();
    await verdict(page, 'not from a disk');
    await page.close();
  });

  test('goes with citations of which scripts make what can be made', async () => {
    const { bibtex, ris, csl } = citationsOf(record, null);
    const page = await browser.newPage();
    await page.goto(server.origin + articlePath(record.id));
    assert.deepEqual(await page.locator('details.cite h3').allTextContents(), [
      'ISO 690',
      'GB/T 7714',
      'CSL-JSON',
    ]);
    await page.locator('details.cite summary').click();
    await page.getByText('BibTeX').waitFor();
    const forms = await page.locator('details.cite pre').allTextContents();
    assert.deepEqual(forms.slice(2), [bibtex, ris, csl]);
    await page.close();
  });
});

test('a file of its own is compared with its hash on the page', async () => {
  const site = await buildSite(memoryArchive([record]), { publish: 'full' });
  const server = await serveFolder(site.folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.origin + articlePath(record.id));
    await page.locator('details.provenance summary').click();
    for (const [body, words] of [
      [record.text, 'It is the published'],
      ['another', 'another SHA-256'],
    ] as const) {
      await page.route('**/raw/**', (route) => route.fulfill({ body }));
      await page.getByRole('button', { name: 'Verify' }).click();
      await page.locator('button[data-verify] + [role=status]', { hasText: words }).waitFor();
    }
  } finally {
    await browser.close();
    server.close();
    site.remove();
  }
});
