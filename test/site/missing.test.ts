import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readStrings } from '../../src/site/strings.ts';
import { uiLocale } from '../../src/ui-languages.ts';
import { direction } from '../../src/writing-systems.ts';
import { fixtureRecords } from './fixture-records.ts';
import { buildSite, fixtureLanguages } from './fixture-site.ts';
import { memoryArchive } from './memory-archive.ts';

async function missing(settings: Record<string, unknown>): Promise<{ html: string; sitemap: string }> {
  const site = await buildSite(memoryArchive(fixtureRecords), settings);
  const html = readFileSync(join(site.folder, '404.html'), 'utf8');
  const sitemap = settings.baseUrl ? readFileSync(join(site.folder, 'sitemap.xml'), 'utf8') : '';
  site.remove();
  return { html, sitemap };
}

/** The addresses on its own host that the page leads to. */
const targets = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src|action)="([^"]*)"/gu)].map((match) => match[1] ?? '');

suite('the page for what is not there', () => {
  test('leads to the same places from an address of any depth', async () => {
    const { html } = await missing({});
    for (const target of targets(html)) assert.match(target, /^(?:\/(?!\/)|#main$)/u);
    for (const target of ['/assets/site.css', '/assets/site-en.js', '/en/search/', '/cs/timeline/'])
      assert.ok(targets(html).includes(target), target);
  });

  test('leads into the folder where the site is published', async () => {
    const { html, sitemap } = await missing({ baseUrl: 'https://x.example/news/' });
    for (const target of targets(html)) assert.match(target, /^(?:\/news\/|#main$)/u);
    assert.match(html, /<meta name="robots" content="noindex">/u);
    assert.doesNotMatch(html, /rel="canonical"/u);
    assert.doesNotMatch(sitemap, /404/u);
  });

  test('speaks all interface languages, the own one first', async () => {
    const { html } = await missing({ language: 'cs' });
    const heading = (segment: string) => readStrings(segment)['missing.heading'] ?? '';
    assert.ok(html.includes(`<section lang="cs" dir="ltr"><h1>${heading('cs')}</h1>`));
    for (const { segment } of fixtureLanguages.filter((language) => language.segment !== 'cs'))
      assert.ok(
        html.includes(
          `<section lang="${uiLocale(segment)}" dir="${direction(segment)}"><h2>${heading(segment)}</h2>`,
        ),
        segment,
      );
  });
});
