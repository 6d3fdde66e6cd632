import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { type Phrase, placesOf, scan } from '../search/unit-scan.ts';
import { recordOf } from '../site/memory-archive.ts';
import { violations } from './axe.ts';
import { type SearchSite, searchSite } from './search-site.ts';

const words = [
  'John',
  'Matze',
  '约翰·马兹（John Matze）',
  '马兹',
  '约翰·马兹',
  'Parler',
  '亚马逊',
  'ships',
  'ship',
  'gull',
];

const records = Array.from({ length: 160 }, (_, at) =>
  recordOf({
    title: `Report ${at}`,
    text: Array.from(
      { length: 1 + (at % 7) },
      (_, step) => words[(at * 7 + step * (1 + (at % 5))) % words.length],
    ).join(' . '),
  }),
);
const articles = records.map(scan);

/** Articles that a plain scan finds words side by side in, and places in them. */
function counted(phrase: Phrase): [number, number] {
  const places = articles.map(({ units }) => placesOf(phrase, units).length).filter((count) => count > 0);
  return [places.length, places.reduce((sum, count) => sum + count, 0)];
}

const rowsOf = (page: Page): Promise<string[][]> =>
  page.$$eval('#list-table tbody tr', (rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => cell.querySelector('bdi')?.textContent ?? cell.textContent ?? ''),
    ),
  );

const finished = (page: Page) => page.locator('#list-start:enabled').waitFor();

suite('a list of names', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSite(records.slice(0, 110), records.slice(110));
  });
  after(() => site?.close());

  const onList = (act: (page: Page) => Promise<void>) => site.on('en/search/list/', act);

  test('is counted as a plain scan counts it, with the spellings that were matched', async () => {
    const names = ['John Matze', '马兹', 'Parler', 'ship', 'gull', 'nobody at all'];
    await onList(async (page) => {
      await page.getByLabel('Names or queries').fill(names.join('\n'));
      await page.getByRole('button', { name: 'Look for all' }).click();
      await page.getByText('6 of 6 looked for').waitFor();
      await finished(page);
      const rows = await rowsOf(page);
      assert.deepEqual(
        rows.map(([name, found, places]) => [name, Number(found), Number(places)]),
        names.map((name) => [name, ...counted({ words: name })]),
      );
      const [matze, , , ship] = rows;
      assert.match(matze?.[4] ?? '', /约翰·马兹 \(\d+\)/u);
      assert.match(ship?.[4] ?? '', /ships \(\d+\)/u);
      assert.ok(Number(ship?.[3]) > Number(ship?.[1]));
      await page.getByLabel('Other spellings').uncheck();
      await page.getByRole('button', { name: 'Look for all' }).click();
      await page.getByText('6 of 6 looked for').waitFor();
      await finished(page);
      assert.deepEqual(
        (await rowsOf(page)).map((row) => row.slice(3)),
        rows.map((row) => [row[1], '']),
      );
    });
  });

  test('may be of queries, whose faults stand in their rows, and leads to articles', async () => {
    await onList(async (page) => {
      await page.getByLabel('a query of the query language').check();
      await page.getByLabel('Names or queries').fill('gull OR Parler\n(gull\ntitle:Report -gull');
      await page.getByRole('button', { name: 'Look for all' }).click();
      await page.getByText('3 of 3 looked for').waitFor();
      await finished(page);
      const [either, open, title] = await rowsOf(page);
      const having = (word: string) =>
        articles.filter(({ units }) => placesOf({ words: word }, units).length > 0);
      assert.equal(Number(either?.[1]), new Set([...having('gull'), ...having('Parler')]).size);
      assert.match(open?.[1] ?? '', /not closed$/u);
      assert.equal(Number(title?.[1]), 160 - having('gull').length);
      await page.locator('summary', { hasText: 'gull OR Parler' }).click();
      await page.locator('#list-table tbody ul a').first().waitFor();
      assert.equal(await page.locator('#list-table tbody ul a').count(), 20);
      await page.locator('#list-table tbody ul a').first().click();
      await page.waitForURL((url) => /\/a\//u.test(url.pathname) && url.search === '' && url.hash === '');
    });
  });

  test('is opened as a file and saved as a table', async () => {
    await onList(async (page) => {
      const buffer = Buffer.from('name,year\n"Matze, John",2020\n=gull,2021\n');
      await page
        .getByLabel('Or open a file')
        .setInputFiles({ name: 'names.csv', mimeType: 'text/csv', buffer });
      await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('Matze, John'));
      await page.getByRole('button', { name: 'Look for all' }).click();
      await page.getByText('3 of 3 looked for').waitFor();
      await finished(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as CSV' }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      const rows = Buffer.concat(chunks).toString().replace('\ufeff', '').split('\r\n');
      assert.equal(rows[0], 'Query,Articles,Places,With other spellings,Spellings matched');
      assert.match(rows[2] ?? '', /^"Matze, John",\d+,\d+,\d+,/u);
      assert.match(rows[3] ?? '', /^'=gull,\d+,/u, 'nothing that a spreadsheet would run');
      const binary = Buffer.from([0xff, 0x00, 0x81]);
      await page
        .getByLabel('Or open a file')
        .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: binary });
      await page.getByText('no text in UTF-8').waitFor();
    });
  });

  test('leaves the machine in no request', async () => {
    await onList(async (page) => {
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      const typed = ['John Matze', '约翰·马兹', 'Parlerish', 'ships', 'zzyzx', '"gull ship"'];
      await page.getByLabel('Names or queries').fill(typed.join('\n'));
      await page.getByRole('button', { name: 'Look for all' }).click();
      await page.getByText('6 of 6 looked for').waitFor();
      await finished(page);
      assert.ok(requests.length > 3);
      const sent = requests.map((request) => {
        const headers = Object.values(request.headers()).join(' ');
        return decodeURIComponent(`${request.url()} ${headers} ${request.postData() ?? ''}`).toLowerCase();
      });
      const pieces = typed.flatMap((line) => line.toLowerCase().match(/[\p{L}]+/gu) ?? []);
      for (const line of sent) {
        for (const piece of pieces)
          assert.ok(!line.replace(site.origin, '').includes(piece), `${piece} in ${line}`);
        assert.match(
          line,
          /\/(?:search\/(?:manifest\.json|forms\/|pagefind\/|[0-9a-f]{16}\/)|assets\/(?:search|icon))/u,
        );
      }
      assert.ok(requests.every((request) => request.method() === 'GET'));
      assert.equal(new URL(page.url()).search + new URL(page.url()).hash, '');
      assert.deepEqual(await page.evaluate(() => [localStorage.length, Object.keys(history.state ?? {})]), [
        0,
        [],
      ]);
    });
  });

  test('can be stopped, and says what it leaves out', async () => {
    await onList(async (page) => {
      const { promise: looked, resolve: go } = Promise.withResolvers<void>();
      await page.route('**/*.pf_index', async (route) => {
        await looked;
        await route.continue();
      });
      await page
        .getByLabel('Names or queries')
        .fill(Array.from({ length: 600 }, (_, at) => `name ${at}`).join('\n'));
      await page.getByRole('button', { name: 'Look for all' }).click();
      await page.getByText('0 of 500 looked for').waitFor();
      await page.getByText('Left out, as there are more than 500: 100.').waitFor();
      await page.getByRole('button', { name: 'Stop' }).click();
      await finished(page);
      go();
      await page.getByLabel('Names or queries').fill('gull');
      await page.getByRole('button', { name: 'Look for all' }).click();
      await page.getByText('1 of 1 looked for').waitFor();
      assert.equal((await rowsOf(page)).length, 1);
      await page.getByLabel('Names or queries').fill(' - ');
      await page.getByRole('button', { name: 'Look for all' }).click();
      await page.getByText('There is no line').waitFor();
    });
  });

  test('is clean of violations, and fits a phone', async () => {
    for (const path of ['en/search/list/', 'ar/search/list/'])
      await site.on(
        path,
        async (page) => {
          await page.locator('#list-lines').fill('John Matze\nship\nnobody');
          await page.locator('#list-start').click();
          await page.locator('#list-table tbody tr').nth(2).waitFor();
          await finished(page);
          assert.deepEqual(await violations(page), []);
          await page.setViewportSize({ width: 320, height: 640 });
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
        },
        { bypassCSP: true, reducedMotion: 'reduce' },
      );
  });
});
