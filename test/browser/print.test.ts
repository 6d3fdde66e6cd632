import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { articlePath } from '../../src/urls.ts';
import { recordOf } from '../site/memory-archive.ts';
import { type SearchSite, searchSite } from './search-site.ts';

const article = recordOf({ title: 'The bridge' });
const path = articlePath(article.id).slice(1);

/** As a telephone sees the code on paper: black and white points, in rows. */
const pointsOf = (page: Page) =>
  page.evaluate(async () => {
    const svg = document.querySelector('.printed svg');
    if (!svg) throw new TypeError('there is no code');
    const size = 300;
    const copy = svg.cloneNode(true) as Element;
    for (const side of ['width', 'height']) copy.setAttribute(side, String(size));
    copy.setAttribute('color', 'black');
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext('2d');
    if (!context) throw new TypeError('there is no canvas');
    context.fillStyle = 'white';
    context.fillRect(0, 0, size, size);
    context.drawImage(image, 0, 0);
    return { width: size, height: size, data: [...context.getImageData(0, 0, size, size).data] };
  });

/** Printing waits for a person: here it tells only that it begins. */
const withoutDialog = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.body.dataset.printed = '';
    };
  });

suite('a printed article', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSite([article]);
  });
  after(() => site?.close());

  test('has its address as a code that is read again, where its own button prints it', async () => {
    await site.on(
      path,
      async (page) => {
        await withoutDialog(page);
        await page.reload();
        await page.getByRole('button', { name: 'Print' }).click();
        await page.locator('body[data-printed]').waitFor();
        const { data, ...size } = await pointsOf(page);
        assert.equal(decodeQR({ ...size, data: Uint8Array.from(data) }), page.url());
        assert.match((await page.locator('.printed').textContent()) ?? '', /Archived at http.+printed on/u);
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        assert.equal(await page.locator('.printed').count(), 0);
      },
      { bypassCSP: true },
    );
  });

  test('has its address in letters where the browser prints it, or has no code', async () => {
    await site.on(path, async (page) => {
      await withoutDialog(page);
      await page.route('**/qr.js', (route) => route.abort());
      await page.reload();
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.ok((await page.locator('.printed').textContent())?.includes(page.url()));
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.getByRole('button', { name: 'Print' }).click();
      await page.locator('body[data-printed]').waitFor();
      assert.ok((await page.locator('.printed').textContent())?.includes(page.url()));
      assert.equal(await page.locator('.printed svg').count(), 0);
    });
  });
});
