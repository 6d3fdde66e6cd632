import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ArchiveTexts } from '../../src/settings/archive-texts.ts';
import type { AboutPageData } from '../../src/site/pages/about.ts';
import type { ArticlePageData } from '../../src/site/pages/article.ts';
import type { PolicyPageData } from '../../src/site/pages/policy.ts';
import { planSite } from '../../src/site/plan.ts';
import { articlePath } from '../../src/urls.ts';
import { fixtureConfig } from './fixture-site.ts';
import { memoryArchive, recordOf } from './memory-archive.ts';

const record = recordOf({ title: 'A bridge', originalUrl: 'https://paper.example/bridge' });

/** The data of the page at a path; undefined where there is no page. */
function dataAt<Data>(
  path: string,
  settings: Record<string, unknown> = {},
  texts?: ArchiveTexts,
): Data | undefined {
  const config = { ...fixtureConfig(settings), ...(texts && { texts }) };
  const { pages } = planSite(memoryArchive([record]), config, { names: () => [] });
  return pages.find((page) => page.path === path)?.data() as Data | undefined;
}

suite('the words of the archivist', () => {
  test('stand in the language of the page, else in the archive’s own, else in another', () => {
    const english = dataAt<AboutPageData>('/en/about/')?.own;
    assert.match(
      english?.html ?? '',
      /<h2[^>]*>Who we are<\/h2>\s*<p[^>]*>A <em>library<\/em> of &lt;script&gt;/u,
    );
    assert.equal(dataAt<AboutPageData>('/cs/about/', { language: 'ru' })?.own?.lang, 'ru');
    assert.match(dataAt<PolicyPageData>('/cs/policy/')?.text?.html ?? '', /Chyby/u);
    assert.equal(dataAt<PolicyPageData>('/ar/policy/')?.text?.lang, 'en');
    assert.equal(dataAt<PolicyPageData>('/ar/policy/')?.text?.dir, 'ltr');
  });

  test('have a page that all lead to only where they are stated', () => {
    const foot = (texts?: ArchiveTexts) =>
      dataAt<AboutPageData>('/en/about/', {}, texts)?.shell.footer.map(({ text }) => text);
    const none = { about: [], policy: [] };
    assert.ok(foot()?.includes('Policy'));
    assert.ok(!foot(none)?.includes('Policy'));
    assert.equal(dataAt('/en/policy/', {}, none), undefined);
    assert.equal(dataAt<AboutPageData>('/en/about/', {}, none)?.own, null);
  });
});

suite('a report of a mistake', () => {
  const at = (contact: string | null) =>
    dataAt<ArticlePageData>(articlePath(record.id), { contact })?.correction ?? null;
  test('names the article', () => {
    assert.deepEqual(at('desk@archive.example'), {
      href: `mailto:desk@archive.example?subject=Fixture%20archive%3A%20${record.id}`,
      id: record.id,
    });
    assert.equal(at('https://f.example/?of={id}')?.href, `https://f.example/?of=${record.id}`);
    assert.equal(at(null), null);
  });
});

suite('search engines', () => {
  const head = (settings: Record<string, unknown>) =>
    (dataAt<ArticlePageData>(articlePath(record.id), settings)?.shell.head ?? [])
      .map(({ attributes: { rel, name, href, content } }) => [rel ?? name, href ?? content])
      .filter(([name]) => name === 'canonical' || name === 'robots');
  const baseUrl = 'https://archive.example/';
  test('are led to the page here, to the original, or away', () => {
    const own = `https://archive.example${articlePath(record.id)}`;
    assert.deepEqual(head({ baseUrl }), [['canonical', own]]);
    assert.deepEqual(head({ baseUrl, indexing: 'original' }), [
      ['canonical', 'https://paper.example/bridge'],
    ]);
    assert.deepEqual(head({ baseUrl, indexing: 'none' }), [
      ['robots', 'noindex'],
      ['canonical', own],
    ]);
  });
});
