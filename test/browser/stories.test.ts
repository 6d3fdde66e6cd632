import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { comparisonPath, outputFile, type SitePath, storyPath } from '../../src/urls.ts';
import { copy, first, second } from '../engine/one-event.ts';
import { Workspace } from '../engine/workspace.ts';
import { violations } from './axe.ts';

/*
 * Stories of the repository's own seeds, which are one event in two languages, and of small ones beside them, so that
 * pages of stories and comparisons stand in four interface languages.
 */

const ownSeeds = new URL('../../seeds/', import.meta.url);
const segments = ['en', 'zh-hans', 'cs', 'ar'];

const arabic = (title: string, lines: readonly string[], url: string, date: string): string =>
  `---\ntitle: "${title}"\nurl: ${url}\ndate: ${date}\n---\n\n${lines.join('\n\n')}\n`;
const arabicLines = [
  'أعلنت شركة برينتال يوم الثلاثاء افتتاح مصنع جديد للتوربينات في مدينة صفاقس بحضور مارتا كوفاليك.',
  'وقالت الإدارة إن المصنع سيوفر ثلاثة آلاف وستمائة وخمسين وظيفة خلال السنوات الخمس القادمة.',
  'وتبلغ كلفة المشروع أربعمائة وسبعة عشر مليون يورو تدفعها الشركة والدولة معا على أربع دفعات.',
  'وأوضح وزير الصناعة أن الطريق المؤدي إلى الميناء سيوسع قبل نهاية العام المقبل.',
];
const czechLines = [
  'Radnice v Dolních Loučkách schválila opravu kamenného mostu z roku osmnáct set dvanáct.',
  'Práce povede Halina Drozdeková a potrvají podle smlouvy do konce října příštího roku.',
  'Oprava přijde na sedm milionů korun, z nichž většinu zaplatí Jihomoravský kraj.',
  'Řidiči budou po tu dobu objíždět řeku přes Tišnov, autobusy pojedou častěji.',
];
const czech = (title: string, lines: readonly string[], url: string): string =>
  `---\ntitle: "${title}"\nurl: ${url}\ndate: 2022-04-05\n---\n\n${lines.join('\n\n')}\n`;

const seeds: Readonly<Record<string, string>> = {
  'archive.yml': 'interface: [en, zh-Hans, cs, ar]\n',
  'a.md': first,
  'b.md': second,
  'c.md': copy,
  'ar-1.md': arabic('افتتاح مصنع برينتال في صفاقس', arabicLines, 'https://eins.example/m', '2022-02-01'),
  'ar-2.md': arabic(
    'مصنع برينتال الجديد في صفاقس',
    [...arabicLines.slice(0, 3), 'ورحب سكان الحي القريب بالمشروع وطالبوا بحديقة.'],
    'https://zwei.example/m',
    '2022-02-02',
  ),
  'cs-1.md': czech('Kamenný most se dočká opravy', czechLines, 'https://jedna.example/most'),
  'cs-2.md': czech(
    'Kamenný most v Loučkách opraví do října',
    [...czechLines.slice(0, 3), 'Místní hasiči slíbili pomoc.'],
    'https://dva.example/most',
  ),
};

interface StoryLine {
  readonly id: string;
  readonly members: readonly string[];
}

suite('stories in the browser', () => {
  const workspace = new Workspace();
  let browser: Browser;
  let stories: readonly StoryLine[] = [];
  let comparisons: readonly SitePath[] = [];
  before(async () => {
    for (const name of readdirSync(ownSeeds).filter((one) => one.endsWith('.txt')))
      workspace.put(name, readFileSync(new URL(name, ownSeeds)));
    for (const [path, text] of Object.entries(seeds)) workspace.put(path, text);
    await workspace.build();
    const lines = (name: string) =>
      workspace
        .read(`data/${name}`)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    stories = lines('stories.jsonl');
    comparisons = lines('relations.jsonl')
      .filter(({ kind }: { kind: string }) => kind === 'version' || kind === 'translation')
      .map(({ a, b }: { a: string; b: string }) => comparisonPath(a, b));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    workspace.remove();
  });

  const address = (path: SitePath): string => pathToFileURL(join(workspace.out, outputFile(path))).href;
  const indexes = segments.map((segment): SitePath => `/${segment}/stories/`);
  const months = segments.map((segment): SitePath => `/${segment}/stories/2021/01/`);
  const everyPath = (): readonly SitePath[] => [
    ...indexes,
    ...months,
    ...stories.map(({ id }) => storyPath(id)),
    ...comparisons,
  ];

  test('the five seeds are one story, two of them translations of one text, and one is lent a time', async () => {
    const texts = workspace.records();
    const idOf = (number: string) =>
      texts.find(({ seed }) => (seed as { path: string }).path.startsWith(number))?.id as string;
    const ids = ['000', '001', '002', '003', '004'].map(idOf);
    const story = stories.find(({ members }) => members.includes(ids[0] ?? ''));
    assert.deepEqual([...(story?.members ?? [])].sort(), ids.toSorted());
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address(storyPath(story?.id ?? '')));
    const text = ((await page.locator('main').textContent()) ?? '').replace(/\s+/gu, ' ');
    assert.match(text, /二者译自同一篇文章（thegatewaypundit\.com）/u);
    assert.match(text, /约 2021年1月9日至12日 ~/u);
    const [a = '', b = ''] = [ids[0], ids[4]];
    await page.goto(address(comparisonPath(a, b)));
    const both = (await page.locator('main').textContent()) ?? '';
    assert.match(both, /Matze/u);
    assert.match(both, /马兹/u);
    await context.close();
  });

  test('pages of stories and comparisons are clean of violations in four languages', async () => {
    const languages = new Set<string>();
    const page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce' });
    for (const path of everyPath()) {
      await page.goto(address(path));
      assert.deepEqual(await violations(page), [], path);
      languages.add((await page.locator('html').getAttribute('lang')) ?? '');
    }
    await page.close();
    assert.deepEqual([...languages].sort(), ['ar', 'cs', 'en', 'zh-Hans']);
    const shown = comparisons.map(
      (path) => workspace.read(outputFile(path)).match(/<html[^>]* lang="([^"]*)"/u)?.[1],
    );
    assert.deepEqual([...new Set(shown)].sort(), ['ar', 'cs', 'zh-Hans']);
  });

  test('they have enough contrast in the dark, and fit 320 pixels without scrolling sideways', async () => {
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme: 'dark',
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    for (const path of everyPath()) {
      await page.goto(address(path));
      assert.deepEqual(await violations(page, 'color-contrast'), [], path);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(excess, 0, path);
    }
    await context.close();
  });
});
