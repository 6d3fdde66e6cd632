import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { dated, recordOf } from '../site/memory-archive.ts';
import { type SearchSite, searchSiteIn, settled } from './search-site.ts';

const records = [
  recordOf({
    title: 'ရန်ကုန်',
    language: 'my',
    published: dated('2020-02-29'),
    text: 'Bridge.',
  }),
  recordOf({ title: '桥', language: 'zh-Hans', published: dated('2021-03'), text: '桥。 Bridge.' }),
  recordOf({ title: 'Most', language: 'cs', published: dated('2021'), text: 'Bridge.' }),
  recordOf({ title: 'Harbour', language: 'en', text: 'It opens. It was opening, and opened.' }),
];

suite('a language that the browser does not know', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSiteIn({ interface: ['my'] }, {}, records);
  });
  after(() => site?.close());

  test('has its own dates, figures and names of languages among the results', () =>
    site.on('my/search/index.html?q=bridge', async (page) => {
      await settled(page, /ပါဝင်/u);
      assert.ok(await page.evaluate(() => Intl.DateTimeFormat.supportedLocalesOf('my').length === 0));
      const dates = await page.locator('#search-results time').allTextContents();
      assert.deepEqual(dates.sort(), ['၂၀၂၀ ဖေဖော်ဝါရီ ၂၉', '၂၀၂၁', '၂၀၂၁ မတ်']);
      const languages = await page.locator('#facet-language bdi').allTextContents();
      assert.deepEqual(languages.sort(), ['ချက်', 'တရုတ်', 'မြန်မာ']);
      assert.doesNotMatch(
        (await page.locator('#search-results').textContent()) ?? '',
        /Chinese|Burmese|Czech/u,
      );
      assert.deepEqual(
        new Set(await page.locator('#facet-language .count').allTextContents()),
        new Set(['၁']),
      );
    }));

  test('has no “and” of another language between the forms that were looked for', () =>
    site.on('my/search/index.html?q=opened', async (page) => {
      const note = page.locator('#search-added .note', { has: page.locator('button.form') });
      await note.first().waitFor();
      assert.match((await note.first().textContent()) ?? '', /opening, opens/u);
    }));

  test('dates the articles of this day on the first page', () =>
    site.on('my/about/index.html', async (page) => {
      await page.clock.setFixedTime(new Date('2024-02-29T12:00:00'));
      await page.goto(`${site.origin}/my/index.html`);
      await page.locator('.discover button[name=today]').click();
      await page.locator('.discover time').first().waitFor();
      assert.equal(await page.locator('.discover time').first().textContent(), '၂၀၂၀ ဖေဖော်ဝါရီ ၂၉');
    }));
});
