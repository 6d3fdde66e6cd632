import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { articlePath, outputFile, type SitePath } from '../../src/urls.ts';
import { fixtureRecords } from './fixture-records.ts';
import { type BuiltSite, buildSite } from './fixture-site.ts';
import { hostileRecords } from './hostile-records.ts';
import { memoryArchive } from './memory-archive.ts';

const [full] = fixtureRecords;
const article = articlePath(full?.id ?? '');
const inferred = fixtureRecords.find((record) => record.published?.edtf.endsWith('~'));

suite('the head of a page', () => {
  let published: BuiltSite;
  let unpublished: BuiltSite;
  before(async () => {
    const archive = memoryArchive([...fixtureRecords, ...hostileRecords]);
    published = await buildSite(archive, { baseUrl: 'https://archive.example/news/' });
    unpublished = await buildSite(archive);
  });
  after(() => {
    published?.remove();
    unpublished?.remove();
  });

  const read = (site: BuiltSite, path: SitePath) => readFileSync(join(site.folder, outputFile(path)), 'utf8');
  const jsonLd = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? 'null');

  test('gives full addresses where the site says where it will be', () => {
    const html = read(published, '/cs/timeline/2021/');
    assert.ok(html.includes('<link rel="canonical" href="https://archive.example/news/cs/timeline/2021/">'));
    assert.ok(html.includes('href="https://archive.example/news/zh-hant/timeline/2021/" hreflang="zh-Hant"'));
    assert.ok(html.includes('type="application/opensearchdescription+xml"'));
  });

  test('describes an article without text by its title', () => {
    const empty = hostileRecords.find(({ text }) => text === '');
    const html = read(unpublished, articlePath(empty?.id ?? ''));
    assert.ok(html.includes('<meta name="description" property="og:description" content="An empty body">'));
  });

  test('gives none where nobody said', () => {
    const html = read(unpublished, '/cs/timeline/2021/');
    assert.doesNotMatch(html, /rel="canonical"|og:url|<link[^>]*hreflang/u);
  });

  test('leads to the feeds of what the page shows', () => {
    assert.match(read(unpublished, '/en/'), /feeds\/all\.atom/u);
    assert.match(read(unpublished, '/en/sources/gnews/'), /feeds\/source\/gnews\.atom/u);
    assert.match(read(unpublished, '/en/languages/zh-hans/'), /feeds\/language\/zh-hans\.json/u);
  });

  test('tells Zotero who wrote what where and when', () => {
    const html = read(unpublished, article);
    const tags = [...html.matchAll(/<meta name="citation_(\w+)" content="([^"]*)"/gu)].map(
      ([, name, value]) => [name, value],
    );
    assert.deepEqual(tags, [
      ['title', 'A paper closes its doors'],
      ['language', 'en'],
      ['author', 'Jane Roe'],
      ['author', 'Richard Doe'],
      ['publication_date', '2021/01/12'],
      ['journal_title', 'The Daily'],
    ]);
  });

  test('describes an article as a NewsArticle', () => {
    const address = `https://archive.example/news${article}`;
    assert.deepEqual(jsonLd(read(published, article)), {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': address,
      url: address,
      headline: 'A paper closes its doors',
      inLanguage: 'en',
      datePublished: '2021-01-11T23:30:00Z',
      author: [
        { '@type': 'Person', name: 'Jane Roe' },
        { '@type': 'Person', name: 'Richard Doe' },
      ],
      translator: [{ '@type': 'Person', name: '夏雨' }],
      editor: [{ '@type': 'Person', name: 'Jane Roe' }],
      contributor: [{ '@type': 'Person', name: '@paper' }],
      keywords: 'Freedom of the press, Newspapers',
      publisher: { '@type': 'Organization', name: 'The Daily', url: 'https://daily.example/' },
      isBasedOn: 'https://daily.example/closes',
      archivedAt: address,
      translationOfWork: { '@type': 'NewsArticle', '@id': 'https://gnews.example/1' },
      citation: ['https://other.example/report'],
    });
  });

  test('tells houses from persons', () => {
    assert.ok(inferred);
    assert.deepEqual(jsonLd(read(published, articlePath(inferred.id))).author, [
      { '@type': 'Organization', name: 'The Wire Agency' },
    ]);
  });

  test('passes on no date that was inferred', () => {
    assert.ok(inferred);
    assert.equal('datePublished' in jsonLd(read(published, articlePath(inferred.id))), false);
  });

  test('keeps a title that would end its element inside it', () => {
    for (const record of hostileRecords) {
      assert.equal(jsonLd(read(published, articlePath(record.id))).headline, record.title);
    }
  });
});
