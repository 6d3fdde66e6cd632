import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { isWanted, type Phrase, scan, type Wanted, written } from '../search/unit-scan.ts';
import { recordOf } from '../site/memory-archive.ts';
import { askAll, type SearchSite, searchSite, settled } from './search-site.ts';

const seed = 7;

const words = ['Parler', 'par', 'pardon', 'AWS', 'G20', 'état', '2021', '1', 'gull', 'gullible', 'naïve'];
const word = fc.constantFrom(...words);
const run = fc.string({ unit: fc.constantFrom(...'亚马逊年月亞'), minLength: 1, maxLength: 3 });
const sign = fc.constantFrom(' ', ' ', ', ', '。', '-', '\n', '（');
const text = (maxLength: number) =>
  fc
    .array(fc.tuple(fc.oneof(word, run), sign), { minLength: 1, maxLength })
    .map((pieces) => pieces.flat().join(''));

const names = ['John Matze', 'Jan Novák', '马斯克', 'Par Pardon', 'AWS'];
const publishers = [
  { id: 'bbc', name: 'BBC News', host: 'bbc.example' },
  { id: 'rfi', name: '法广', host: null },
];
const addresses = [
  'https://example.com/gull/2021',
  'https://news.example/par?x=1',
  'http://example.org/亚马逊',
];

const articles = fc
  .sample(
    fc.record({
      title: text(4),
      text: text(12),
      people: fc.subarray(names, { maxLength: 2 }),
      subjects: fc.subarray(['gull war', '亚马逊', 'pardon'], { maxLength: 2 }),
      publisher: fc.constantFrom(...publishers, null),
      originalUrl: fc.constantFrom(...addresses, null),
      language: fc.constantFrom('en', 'cs', 'zh-Hans', 'zh-Hant'),
    }),
    { seed, numRuns: 160 },
  )
  .map(({ people, ...given }, at) =>
    recordOf({
      ...given,
      title: `t${at} ${given.title}`,
      contributors: people.map((name) => ({ role: 'author', name })),
    }),
  );

const phrase: fc.Arbitrary<Phrase> = fc
  .tuple(
    fc.array(fc.oneof(word, run, fc.constantFrom('gul', 'pa', 'G')), { minLength: 1, maxLength: 2 }),
    fc.boolean(),
  )
  .map(([all, star]) => ({ words: all.join(' '), ...(star && { star }) }));

const { wanted } = fc.letrec<{ wanted: Wanted }>((tie) => ({
  wanted: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ kind: fc.constant('phrase' as const), phrase }),
    fc.record({
      kind: fc.constant('field' as const),
      field: fc.constantFrom('title', 'people', 'publisher', 'subject', 'url'),
      phrase: fc.oneof(
        phrase,
        fc.constantFrom<Phrase>(
          { words: 'Matze' },
          { words: 'rfi' },
          { words: 'gull war' },
          { words: 'example com' },
        ),
      ),
    }),
    fc.record({
      kind: fc.constant('near' as const),
      phrases: fc.array(phrase, { minLength: 2, maxLength: 3 }),
      distance: fc.nat(6),
      inTitle: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('language' as const), tag: fc.constantFrom('zh', 'en', 'zh-Hant') }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('wanted'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('wanted') }),
  ),
}));

suite('the query language', () => {
  let site: SearchSite;
  before(async () => {
    site = await searchSite(articles.slice(0, 110), articles.slice(110));
  });
  after(() => site?.close());

  test('finds what a plain scan of the articles does', async () => {
    const scanned = articles.map(scan);
    const queries = fc.sample(wanted, { seed, numRuns: 400 });
    await site.on('en/about/', async (page) => {
      const answers = await askAll(page, queries.map(written), { variants: false, whole: true });
      const found: number[] = [];
      for (const [at, query] of queries.entries()) {
        const truth = scanned.filter((article) => isWanted(query, article)).map(({ record }) => record.id);
        assert.equal(answers[at]?.fault, null, written(query));
        const exact = (answers[at]?.results ?? []).filter(({ match }) => match === 'exact');
        assert.deepEqual(exact.map(({ id }) => id).sort(), truth.sort(), written(query));
        found.push(truth.length);
      }
      const telling = found.filter((count) => count > 0 && count < articles.length);
      assert.ok(telling.length > 150, `${telling.length} queries find some and not all`);
    });
  });

  test('is what a reader types on the search page, which says what it could not read', async () => {
    await site.on('en/search/index.html?q=', async (page) => {
      const type = (query: string) => page.locator('#search-words').fill(query);
      await type('(gull OR par');
      await settled(page, /^Nothing was looked for/u);
      const fault = page.locator('#search-notes .fault');
      assert.match((await fault.textContent()) ?? '', /is not closed.*\(gull OR par/su);
      assert.equal(await fault.locator('mark').textContent(), '(');
      assert.equal(await page.locator('.item-title').count(), 0);
      await type('(gull OR par)');
      await settled(page, /articles? ha/u);
      assert.equal(await fault.count(), 0);
      await type('gull OR par AWS');
      await page.getByText('Read as: (gull OR par) AWS').waitFor();
      await type('author:gull');
      await page.getByText('“author:” is no field').waitFor();
    });
  });

  test('marks what it wanted in results and on their pages', async () => {
    await site.on('en/search/index.html?q=', async (page) => {
      await page.locator('#search-words').fill('gull* -(AWS OR 亚马) (2021 OR par)');
      await settled(page, /articles? ha/u);
      const marks = await page.$$eval('#search-results mark', (all) =>
        all.map((mark) => mark.textContent ?? ''),
      );
      assert.ok(
        marks.includes('gullible') && marks.every((mark) => /^(?:gull|gullible|2021|par)$/u.test(mark)),
      );
    });
  });

  test('comes to rest at a query that says nothing', async () => {
    for (const query of ['(gull', '…']) {
      await site.on(`en/search/?q=${encodeURIComponent(query)}`, async (page) => {
        await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
        const changes = await page.evaluate(async () => {
          let count = 0;
          const observer = new MutationObserver((records) => {
            count += records.length;
          });
          observer.observe(document.querySelector('main') ?? document.body, {
            childList: true,
            subtree: true,
            characterData: true,
          });
          await new Promise((resolve) => setTimeout(resolve, 1500));
          return count;
        });
        assert.ok(changes < 20, `${query}: ${changes} changes`);
      });
    }
  });
});
