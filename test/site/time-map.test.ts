import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ArticleRecord } from '../../src/record.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import type { ArticlePageData } from '../../src/site/pages/article.ts';
import { planSite } from '../../src/site/plan.ts';
import { articlePath, timeMapPath } from '../../src/urls.ts';
import { memoryArchive, recordOf } from './memory-archive.ts';

const plain = recordOf({ title: 'The bridge', originalUrl: 'https://town.example/bridge' });
const captured: ArticleRecord = { ...plain, seed: { ...plain.seed, captured: '2022-03-15T08:00:00.000Z' } };

/** The TimeMap of an article, and what its head says of captures. */
function toldOf(record: ArticleRecord, baseUrl?: string) {
  const plan = planSite(memoryArchive([record]), archiveConfigSchema.parse({ baseUrl }));
  const page = plan.pages.find(({ path }) => path === articlePath(record.id));
  assert.ok(page);
  const { shell } = page.data() as ArticlePageData;
  const file = page.files?.().find(({ path }) => path === timeMapPath(record.id));
  return {
    file: file === undefined ? null : String(file.content()),
    head: shell.head
      .map(({ attributes }) => attributes)
      .filter(({ rel }) => ['original', 'timemap', 'memento'].includes(rel ?? '')),
  };
}

suite('the TimeMap of an article', () => {
  test('lists its capture under full addresses, and its head leads there', () => {
    const { file, head } = toldOf(captured, 'https://archive.example/news/');
    const [own, map] = [articlePath(plain.id), timeMapPath(plain.id)].map(
      (path) => `https://archive.example/news${path}`,
    );
    const date = 'Tue, 15 Mar 2022 08:00:00 GMT';
    assert.equal(
      file,
      [
        '<https://town.example/bridge>; rel="original"',
        `<${map}>; rel="self"; type="application/link-format"; from="${date}"; until="${date}"`,
        `<${own}>; rel="first last memento"; datetime="${date}"\n`,
      ].join(',\n'),
    );
    assert.deepEqual(head, [
      { rel: 'original', href: 'https://town.example/bridge' },
      { rel: 'timemap', href: 'timemap.wlnk', type: 'application/link-format' },
    ]);
  });

  test('has addresses as it sees them itself where nobody said where the site will be', () => {
    const { file } = toldOf(captured);
    assert.match(file ?? '', /^<timemap\.wlnk>; rel="self"/mu);
    assert.match(file ?? '', /^<index\.html>; rel="first last memento"/mu);
  });

  test('is none where nobody says when it was fetched, or from where', () => {
    for (const record of [plain, { ...captured, originalUrl: null }])
      assert.deepEqual(toldOf(record), { file: null, head: [] });
  });

  test('takes no address for the end of one', () => {
    const hostile = 'https://town.example/a>;rel="original",<https://evil.example/';
    const [line] = (toldOf({ ...captured, originalUrl: hostile }).file ?? '').split('\n');
    assert.match(line ?? '', /^<https:\/\/town\.example\/[^<>"]*>; rel="original",$/u);
  });
});
