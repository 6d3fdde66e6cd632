import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StoryLink } from '../../src/archive/story.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { type StoryPageData, story } from '../../src/site/pages/story.ts';
import { planningOf } from '../../src/site/plan.ts';
import { renderPages } from '../../src/site/render/render.ts';
import { uiLanguages } from '../../src/ui-languages.ts';
import { fixtureSettings } from './fixture-site.ts';
import { dated, memoryArchive, recordOf } from './memory-archive.ts';

const config = archiveConfigSchema.parse(fixtureSettings);

/** The only story of an archive: these articles, each linked to the one before. */
function pagesOf(records: readonly ArticleRecord[], kind: StoryLink['kind'] = 'event') {
  const members = records.map(({ id }) => id);
  const links = members.slice(1).map((id, at): StoryLink => {
    const other = members[at] ?? '';
    const [a, b] = id < other ? [id, other] : [other, id];
    return { a, b, kind, score: 1, evidence: [{ kind: 'name', value: 'Roe' }] };
  });
  const stories = [{ id: members[0] ?? '', members, central: members[0] ?? '', own: {}, titles: {} }];
  const archive = memoryArchive(records, [], [], { stories, storyLinks: links });
  return story.pages(planningOf(archive, config));
}

const dataOf = (records: readonly ArticleRecord[]): StoryPageData =>
  pagesOf(records)[0]?.data() as StoryPageData;

const anonymous = (language: string): ArticleRecord =>
  recordOf({ title: `Words in ${language}`, language, published: dated('2021-01-12') });
const daily = { id: 'daily', name: 'The Daily', host: null };

suite('the page of a story', () => {
  test('counts no publisher that nobody knows', () => {
    const summaries = uiLanguages.map(({ locale }) => dataOf([anonymous(locale), anonymous('fr')]).summary);
    assert.equal(new Set(summaries).size, uiLanguages.length);
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
