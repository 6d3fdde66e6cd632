import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { newsText, piecesOf } from '../search/news-text.ts';
import { has, scanned } from '../search/plain-scan.ts';
import { recordOf } from '../site/memory-archive.ts';
import { ask, askAll, type SearchSite, searchSite, titlesOf } from './search-site.ts';

const seed = 5;
const samples = fc.sample(newsText, { seed, numRuns: 160 });
const random = samples.map((text, at) =>
  // The title divides the text from it, as a paragraph does.
  recordOf({
    title: `t${at}`,
    text: text.trim() === '' ? 'AWS' : text,
    contributors: (at % 3 === 0 ? [samples[(at * 11) % 160], samples[(at * 5) % 160]] : []).flatMap(
      (name) => {
        const words = name?.slice(3, 10).trim();
        return words ? [{ role: 'author' as const, name: words }] : [];
      },
    ),
  }),
);

const texts = {
  mixed: 'Parler的首席执行官约翰·马兹在2021年1月12日的G20峰会上谈5G（AWS）信任。',
  apart: '峰会：G20。首席执行官说1月不去，2021年去。AWS不可信任。约翰说，马兹。',
  english: "O’Neill’s e-mail: rock'n'roll costs 1,234,567 or 1 234 at 12:30, 3.14 and 50%.",
  other: 'O said Neill mailed e: 1.5, 234 at 30, 12 hours; rock and roll n.',
  french: 'Selon l’État, le 5\u202f678 est « bien joué ».',
  web: 'See https://example.com/a-b?c=d and www.bbc.co.uk, or write to name@host.',
  thai: 'ประธานาธิบดีสหรัฐกล่าวว่าน้ำท่วม',
  japanese: 'このウクライナのガス料金は高い。',
  korean: '어제 한국은 말했다.',
  hindi: 'वह हिन्दी बोलता है',
  hindiOther: 'हनद बलत',
  hebrew: 'השפה עִבְרִית היום',
  arabic: 'اللغة العَرَبِيَّة اليوم',
} as const;

const expected: Readonly<Record<string, readonly (keyof typeof texts)[]>> = {
  'Parler 首席执行官': ['mixed'],
  '2021年1月': ['mixed'],
  G20峰会: ['mixed'],
  约翰·马兹: ['mixed'],
  '5G': ['mixed'],
  'AWS)信任': ['mixed'],
  Ｐａｒｌｅｒ: ['mixed'],
  '“G20峰” 首席': ['mixed'],
  月: ['apart', 'mixed'],
  'https://example.com/a-b?c=d': ['web'],
  'www.bbc.co.uk': ['web'],
  'bbc.co': ['web'],
  'name@host': ['web'],
  '1,234,567': ['english'],
  '1 234': ['english', 'other'],
  '1 30': ['english', 'other'],
  '3.14': ['english'],
  '12:30': ['english'],
  '50%': ['english'],
  "o'neill": ['english'],
  'O’Neill': ['english'],
  'e-mail': ['english'],
  'rock’n’roll': ['english'],
  "l'etat": ['french'],
  '5\u00a0678': ['french'],
  '«bien joué»': ['french'],
  '„joué bien“': [],
  '"12:30': ['english'],
  'O -e-mail': ['other'],
  'O -"said Neill"': ['english'],
  'rock - roll': ['english', 'other'],
  สหรัฐ: ['thai'],
  น้ำ: ['thai'],
  นำ: [],
  ウクライナ: ['japanese'],
  カス: [],
  한국은: ['korean'],
  हिन्दी: ['hindi'],
  'हिन्दी बोलता': ['hindi'],
  हनद: ['hindiOther'],
  עברית: ['hebrew'],
  العربية: ['arabic'],
};

suite('the search finds exactly', () => {
  let site: SearchSite;
  let mixed: SearchSite;
  before(async () => {
    const [first, second] = [random.slice(0, 120), random.slice(120)];
    site = await searchSite(first, second);
    mixed = await searchSite(Object.entries(texts).map(([title, text]) => recordOf({ title, text })));
  });
  after(async () => {
    await site?.close();
    await mixed?.close();
  });

  test('the finds of a plain scan of random texts', async () => {
    const all = random.map(({ id, title, contributors, text }) => {
      const names = contributors.map(({ name }) => name);
      return { id, text: scanned([title, ...new Set(names), text].join('\n')) };
    });
    const queries = random.flatMap(({ text }, at) => {
      const from = (at * 7) % text.length;
      const piece = text.slice(from, from + 2 + (at % 7));
      return [piece, `“${piece}”`, `${piece} ${random[(at * 3) % 60]?.text.slice(0, 3)}`];
    });
    await site.on('en/about/', async (page) => {
      const answers = await askAll(page, queries);
      let found = 0;
      for (const [at, query] of queries.entries()) {
        const pieces = piecesOf(query);
        if (pieces === null) continue;
        const truth = all.filter(
          ({ text }) => pieces.length > 0 && pieces.every((piece) => has(text, piece)),
        );
        const exact = (answers[at]?.results ?? []).filter(({ match }) => match === 'exact');
        assert.deepEqual(exact.map(({ id }) => id).sort(), truth.map(({ id }) => id).sort(), query);
        found += exact.length;
      }
      assert.ok(found > 300);
    });
  });

  test('articles that have all parts of mixed queries, side by side where a sign joins them', async () => {
    await mixed.on('en/about/', async (page) => {
      for (const [query, titles] of Object.entries(expected)) {
        assert.deepEqual(titlesOf(await ask(page, query), 'exact'), titles, query);
      }
    });
  });

  test('and comes close with those that have the parts apart, or half typed', async () => {
    await mixed.on('en/about/', async (page) => {
      const near = async (query: string) => titlesOf(await ask(page, query), 'near');
      assert.deepEqual(await near('G20峰会'), ['apart']);
      assert.deepEqual(await near('e-mai'), ['english']);
      for (const typed of ['한ㄱ', '한구', '한국']) assert.deepEqual(await near(typed), ['korean'], typed);
      assert.deepEqual(await near('हिन'), ['hindi']);
      assert.deepEqual(await near('zzz'), []);
    });
  });

  test('and marks Korean where it stands, in the results and on the page', async () => {
    await mixed.on('en/search/index.html?q=한국은', async (page) => {
      await page.locator('#search-results mark', { hasText: /^한국은$/u }).waitFor();
      await page.getByRole('link', { name: 'korean' }).click();
      await page.locator('.search-hits').waitFor();
      const marked = await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
      assert.deepEqual(marked, ['한국은']);
    });
  });
});
