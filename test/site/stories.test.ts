import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import type { StoryLink } from '../../src/archive/story.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import type { PeriodPageData } from '../../src/site/pages/period.ts';
import type { StoriesPageData } from '../../src/site/pages/stories.ts';
import { type StoryPageData, story } from '../../src/site/pages/story.ts';
import { planningOf, planSite } from '../../src/site/plan.ts';
import { renderPages } from '../../src/site/render/render.ts';
import { translatorFor } from '../../src/site/strings.ts';
import { evidenceText } from '../../src/site/views/evidence.ts';
import type { UiLanguage } from '../../src/ui-languages.ts';
import type { SitePath } from '../../src/urls.ts';
import { fixtureLanguages, fixtureSettings } from './fixture-site.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const config = archiveConfigSchema.parse(fixtureSettings);

/** An archive whose only story these articles are, each linked to the one before. */
function archiveOf(records: readonly ArticleRecord[], kind: StoryLink['kind'] = 'event') {
  const members = records.map(({ id }) => id);
  const links = members.slice(1).map((id, at): StoryLink => {
    const other = members[at] ?? '';
    const [a, b] = id < other ? [id, other] : [other, id];
    return { a, b, kind, score: 1, evidence: [{ kind: 'name', value: 'Roe' }] };
  });
  const stories = [{ id: members[0] ?? '', members, central: members[0] ?? '', own: {}, titles: {} }];
  return memoryArchive(records, [], [], { stories, storyLinks: links });
}

const pagesOf = (records: readonly ArticleRecord[]) => story.pages(planningOf(archiveOf(records), config));

const dataOf = (records: readonly ArticleRecord[]): StoryPageData =>
  pagesOf(records)[0]?.data() as StoryPageData;

const anonymous = (language: string): ArticleRecord =>
  recordOf({ title: `Words in ${language}`, language, published: dated('2021-01-12') });
const daily = { id: 'daily', name: 'The Daily', host: null };

suite('the page of a story', () => {
  test('counts no publisher that nobody knows', () => {
    const summaries = fixtureLanguages.map(
      ({ locale }) => dataOf([anonymous(locale), anonymous('fr')]).summary,
    );
    assert.equal(new Set(summaries).size, fixtureLanguages.length);
    assert.ok(summaries.includes('2 articles, 2 languages'), summaries.join('\n'));
    assert.ok(summaries.includes('2 篇文章，2 种语言'), summaries.join('\n'));
    const one = { ...anonymous('de'), publisher: daily };
    assert.equal(dataOf([anonymous('en'), one]).summary, '2 articles, 1 publisher, 2 languages');
  });

  test('names publishers and languages over the lanes in their own languages', async () => {
    const chinese = { ...anonymous('zh-Hant'), publisher: { ...daily, name: '每日' } };
    const [page] = await renderPages(pagesOf([anonymous('en'), chinese]));
    assert.match(
      page?.content ?? '',
      /<tspan lang="zh-Hant">每日<\/tspan> · <tspan lang="zh-Hant">繁體中文<\/tspan>/u,
    );
    assert.match(page?.content ?? '', /<tspan>unknown publisher<\/tspan> · <tspan>English<\/tspan>/u);
  });
});

suite('the drawing of a story along time', () => {
  test('runs as the page does', () => {
    const placesOf = (language: string) => {
      const records = ['2021-01-12', '2021-01-14'].map((day) =>
        recordOf({ title: `${language} ${day}`, language, published: dated(day) }),
      );
      const { lanes } = dataOf(records);
      const marks = lanes?.lanes.flatMap((lane) => lane.marks.map(({ x }) => x));
      return { direction: lanes?.direction, days: lanes?.days.map(({ x }) => x), marks };
    };
    assert.deepEqual(placesOf('en'), { direction: 'ltr', days: [12, 388], marks: [12, 388] });
    assert.deepEqual(placesOf('ar'), { direction: 'rtl', days: [388, 12], marks: [388, 12] });
  });
});

suite('what joins two articles', () => {
  test('has its numbers in the digits and with the sign of the page’s language', () => {
    const textOf = (locale: UiLanguage, kind: string, value: string) =>
      evidenceText({ locale, t: translatorFor(locale) }, { kind, value });
    assert.equal(textOf('en', 'words', '0.10'), 'likeness of words 0.10');
    assert.equal(textOf('cs', 'words', '0.10'), 'podobnost slov 0,10');
    assert.equal(textOf('fa', 'runs', '14'), 'عبارت‌های کمیاب مشترک: \u2068۱۴\u2069');
    assert.equal(textOf('en', 'text', '97 %'), '97% of the text is the same');
    assert.equal(textOf('tr', 'text', '97 %'), 'metnin %97 kadarı aynı');
    assert.equal(textOf('cs', 'number', '0.10'), 'čísla: 0.10', 'as the articles write it');
    assert.equal(textOf('en', 'unheard of', '1'), null);
  });
});

suite('stories elsewhere', () => {
  const told = ['2021-01-30', '2021-02-02'].map((day, at) =>
    recordOf({ title: `Report ${at}`, published: dated(day), publisher: { ...daily, id: `paper-${at}` } }),
  );
  const plan = planSite(archiveOf(told), config);
  const dataAt = (path: SitePath) => plan.pages.find((page) => page.path === path)?.data();

  test('stand on the page of the month in which they begin, and on no other', () => {
    const storiesOn = (path: SitePath) => (dataAt(path) as PeriodPageData).stories;
    assert.deepEqual(
      storiesOn('/en/timeline/2021/01/')?.items.map(({ title }) => title),
      ['Report 0'],
    );
    assert.equal(storiesOn('/en/timeline/2021/01/')?.href, '../../../stories/2021/01/index.html');
    for (const path of ['/en/timeline/2021/02/', '/en/timeline/2021/'] as const)
      assert.equal(storiesOn(path), null);
  });

  test('change the page of the month when an article of another month does', () => {
    const [first, second] = told;
    assert.ok(first && second);
    const statesOf = (records: readonly ArticleRecord[]) =>
      planSite(archiveOf(records), config).pages.find(({ path }) => path === '/en/timeline/2021/01/')
        ?.depends;
    assert.notDeepEqual(statesOf(told), statesOf([first, { ...second, language: 'cs' }]));
  });

  test('have a feed, dated by their last article, which the pages of stories name', async () => {
    const file = plan.files.find(({ path }) => path === '/feeds/stories.atom');
    const feed = parseAtomFeed(String(await file?.content()));
    assert.deepEqual(
      feed.entries?.map(({ title, updated, links }) => [title?.value, updated, links?.[0]?.href]),
      [
        [
          'Report 0',
          '2021-02-02T00:00:00.000Z',
          `../s/${told[0]?.id.slice(0, 2)}/${told[0]?.id.slice(2)}/index.html`,
        ],
      ],
    );
    const { shell } = dataAt('/en/stories/') as StoriesPageData;
    assert.match(JSON.stringify(shell.head), /feeds\/stories\.atom/u);
  });

  test('have no feed where none is dated', () => {
    const undated = told.map((record) => ({ ...record, published: null }));
    const { files } = planSite(archiveOf(undated), config);
    assert.ok(!files.some(({ path }) => path.startsWith('/feeds/stories')));
  });
});
