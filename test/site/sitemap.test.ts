import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { sitemapFiles } from '../../src/site/files/sitemap.ts';
import type { SitePath } from '../../src/urls.ts';

const pages: readonly SitePath[] = ['/a/2/', '/a/1/', "/en/o'clock/"];
const config = (baseUrl: string | null) => archiveConfigSchema.parse({ baseUrl });
const written = (files: ReturnType<typeof sitemapFiles>) =>
  Object.fromEntries(files.map((file) => [file.path, String(file.content())]));

suite('sitemap and robots', () => {
  test('without a base URL there is no sitemap, and everyone is let in', () => {
    assert.deepEqual(written(sitemapFiles(pages, config(null))), {
      '/robots.txt': 'User-agent: *\nAllow: /\n',
    });
  });

  test('where no page is to be listed there is none either', () => {
    const none = archiveConfigSchema.parse({ baseUrl: 'https://x.example', indexing: 'none' });
    assert.deepEqual(Object.keys(written(sitemapFiles(pages, none))), ['/robots.txt']);
  });

  test('all pages are listed once, in order, escaped', () => {
    const files = written(sitemapFiles(pages, config('https://x.example/n')));
    assert.match(files['/robots.txt'] ?? '', /Sitemap: https:\/\/x\.example\/n\/sitemap\.xml/u);
    assert.deepEqual(files['/sitemap.xml']?.match(/<loc>[^<]*/gu), [
      '<loc>https://x.example/n/a/1/',
      '<loc>https://x.example/n/a/2/',
      '<loc>https://x.example/n/en/o&#39;clock/',
    ]);
  });

  test('past the limit an index leads to parts', () => {
    const files = written(sitemapFiles(pages, config('https://x.example'), 2));
    assert.deepEqual(Object.keys(files), ['/robots.txt', '/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml']);
    assert.match(
      files['/sitemap.xml'] ?? '',
      /<sitemapindex.*<loc>https:\/\/x\.example\/sitemap-2\.xml<\/loc>/su,
    );
  });
});
