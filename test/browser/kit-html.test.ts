import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { post, Workspace } from '../engine/workspace.ts';
import { kitOf } from '../kit/made.ts';
import { has, scanned } from '../search/plain-scan.ts';

/* A kit in one HTML file, opened from a disk. */

const text = (words: string): string =>
  `<p>${words}</p><p>It was opened on that day, and people came to see it.</p>`;
const articles = [
  { title: 'The bridge', words: 'A bridge over the river, by Jane Roe. Café at its end: e-mail them.' },
  {
    title: 'Café life',
    words: 'Nothing of a bridgehead, of rivers or of mail-order. &lt;b&gt; it is &amp; stays.',
  },
  {
    title: '香港的桥',
    words: '香港国家安全法通过后，人们在桥上等候消息，河边也有很多人站着看水，不知道明天会怎样。',
  },
  {
    title: '香江的橋',
    words: '人們在香 港的橋上等候，河邊也有很多人站著看水，不知道明天會怎樣，也不知道誰會來。',
  },
  {
    title: 'Мост',
    words: 'Мост через реку открыли в тот день, и люди пришли посмотреть на него с обоих берегов.',
  },
];
const words = new Map(
  articles.map(({ title, words: own }) => [
    title,
    `${title}\n${own.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')}\nIt was opened on that day, and people came to see it.`,
  ]),
);

describe('a kit in one HTML file', () => {
  const workspace = new Workspace();
  let browser: Browser;
  let address: string;
  const asked: string[] = [];
  const complaints: string[] = [];

  before(async () => {
    workspace.put('archive.yml', 'title: Bridges & <i>banks</i>\nbaseUrl: https://archive.example/\n');
    for (const [at, { title, words: own }] of articles.entries())
      workspace.put(
        `${at}.md`,
        post(title, `2021-0${at + 1}-10`, { url: `https://one.example/${at}`, text: text(own) }),
      );
    workspace.put(
      'link.md',
      post('A link', '2022', { text: text('See <a href="https://one.example/0">this</a>.') }),
    );
    const { file } = await kitOf(workspace, 'html', { output: 'kit.html' });
    address = pathToFileURL(file).href;
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    workspace.remove();
  });

  async function open(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address);
    return page;
  }

  const found = (page: Page): Promise<string[]> =>
    page.locator('details:not([hidden]) .title').allTextContents();

  async function search(page: Page, query: string): Promise<string[]> {
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('searchbox').press('Enter');
    // The count is told when all is looked through; an empty query takes it away.
    await page.waitForFunction(
      (empty) => (document.querySelector('output')?.value === '') === empty,
      query === '',
    );
    return found(page);
  }

  test('is searched as a plain scan would, in any script and spelling', async () => {
    const page = await open();
    const queries = [
      'bridge',
      'cafe',
      'CAFÉ',
      '香港',
      '橋',
      '国家安全',
      '港国',
      'мост',
      'e-mail',
      'mail',
      '& stays',
    ];
    for (const query of queries) {
      await search(page, '');
      const expected = [...words].filter(([, own]) => has(scanned(own), query)).map(([title]) => title);
      const shown = (await search(page, query)).filter((title) => words.has(title));
      assert.deepEqual(shown.sort(), expected.sort(), query);
    }
    await search(page, '');
    assert.deepEqual(await search(page, 'people "over the river"'), ['The bridge']);
    assert.equal(await page.locator('output').textContent(), '1 of 6 articles');
    assert.equal(await page.locator('section:not([hidden])').count(), 2, 'no heading without an article');
    await search(page, '');
    assert.deepEqual(await search(page, 'nowhere'), []);
    assert.equal(await page.locator('output').textContent(), 'No article has this.');
    await search(page, '');
    assert.equal((await found(page)).length, 6);
  });

  test('marks the words in what is open, and opens what is linked', async () => {
    const page = await open();
    await search(page, '港国');
    await page.locator('details:not([hidden]) summary').click();
    await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
    const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    assert.deepEqual(marked, ['港国']);
    await search(page, '');
    await page.getByText('A link').click();
    await page.getByRole('link', { name: 'this' }).click();
    assert.ok(await page.getByText('A bridge over the river').isVisible());
    await search(page, '香港');
    await page.evaluate(() => history.back());
    await page.evaluate(() => history.forward());
    await page.getByText('A bridge over the river').waitFor();
  });

  test('is read without script, and says who it is', async () => {
    const page = await open({ javaScriptEnabled: false });
    assert.equal(await page.title(), 'Bridges & <i>banks</i>');
    assert.equal(await page.locator('form').isVisible(), false);
    await page.locator('summary').first().click();
    assert.ok(await page.getByText('A bridge over the river').isVisible());
    assert.equal(await page.locator('summary').count(), 6);
    const shown = (await page.locator('main').textContent()) ?? '';
    assert.ok(shown.includes('<b> it is & stays'));
    for (const href of await page
      .locator('a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
      assert.equal(await page.locator(`[id="${href.slice(1)}"]`).count(), 1, href);
    const record = workspace.records().find(({ title }) => title === 'The bridge');
    assert.equal(await page.locator(`a[href="https://archive.example${record?.url}"]`).count(), 1);
  });

  test('asks nothing of anyone, and its policy has nothing to complain of', () => {
    assert.deepEqual([...new Set(asked.map((url) => url.split('#')[0]))], [address]);
    assert.deepEqual(complaints, []);
  });
});
