import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { dated, recordOf } from '../site/memory-archive.ts';
import { type SearchSite, searchSite, settled } from './search-site.ts';

const publisher = (id: string) => ({ id, name: id.toUpperCase(), host: `${id}.example` });

/** Half of them tell of a ship; nothing is of 2013 to 2016. */
const records = Array.from({ length: 200 }, (_, at) =>
  recordOf({
    title: `Report ${at}`,
    published: dated(`${[2012, 2017, 2018, 2019][at % 4]}-0${1 + (at % 9)}`),
    publisher: publisher(at % 3 ? 'even' : 'odd'),
    text: at < 100 ? `A ship came, number ${at}.` : `Nothing came, number ${at}.`,
  }),
);

suite('results that are taken along', () => {
  let site: SearchSite;
  before(async () => {
    const cited = recordOf({
      title: 'A ship, sunk',
      published: dated('2019-03-04'),
      publisher: publisher('odd'),
      contributors: [
        { role: 'author', name: 'Ann Lee' },
        { role: 'photographer', name: 'Bo' },
      ],
      originalUrl: 'https://odd.example/ship',
      text: 'A ship sank: =1+1.',
    });
    site = await searchSite([cited, ...records.slice(0, 110)], records.slice(110));
  });
  after(() => site?.close());

  /** The files that the buttons make. */
  const taken = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
  };

  test('are all of them, with who wrote them, and the numbers of the bars', async () => {
    await site.on(
      'en/search/index.html?q=ship&source=odd',
      async (page) => {
        await settled(page, /^35 articles/u);
        await page.getByText('Take these results along').click();
        const ris = await taken(page, 'RIS');
        assert.equal(ris.name, 'search-ship.ris');
        assert.equal(ris.text.match(/^TY {2}- NEWS$/gmu)?.length, 35);
        const own = ris.text.split('ER  - ').find((one) => one.includes('A ship, sunk')) ?? '';
        for (const line of [
          'AU  - Ann Lee',
          'T2  - ODD',
          'DA  - 2019/03/04',
          'UR  - https://odd.example/ship',
        ])
          assert.ok(own.includes(`${line}\n`), own);
        assert.match(own, /^L2 {2}- http:\/\/127\.0\.0\.1:\d+\/a\//mu);
        assert.ok(!own.includes('Bo'));
        const json = JSON.parse((await taken(page, 'JSON')).text);
        assert.deepEqual([json.query, json.count, json.results.length], ['ship', 35, 35]);
        const csv = await taken(page, 'CSV');
        assert.equal(csv.name, 'search-ship-by-year.csv');
        const rows = csv.text.replace('\ufeff', '').trim().split('\r\n');
        assert.deepEqual(rows.slice(0, 3), ['year,matching,held,ratio', '2012,9,17,0.5294', '2013,0,0,']);
        const count = (column: number) =>
          rows.slice(1).reduce((sum, row) => sum + Number(row.split(',')[column]), 0);
        assert.deepEqual([count(1), count(2)], [35, 68]);
      },
      { viewport: { width: 1440, height: 900 } },
    );
  });
});
