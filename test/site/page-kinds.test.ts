import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Page } from '../../src/site/page.ts';
import { navigation, pageKinds } from '../../src/site/pages/index.ts';
import { planningOf } from '../../src/site/plan.ts';
import { translatorFor } from '../../src/site/strings.ts';
import type { Shell } from '../../src/site/views/shell.ts';
import { outputFile } from '../../src/urls.ts';
import { fixtureLog, fixtureRecords } from './fixture-records.ts';
import {
  type BuiltSite,
  buildSite,
  fixtureConfig,
  fixtureLanguages,
  fixtureSettings,
} from './fixture-site.ts';
import { memoryArchive } from './memory-archive.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The form of HTML that no person reads, and titles as their papers wrote them.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

const { title } = fixtureSettings;
const archive = memoryArchive(fixtureRecords, [], [], fixtureLog);
const settings = { offline: true };
const config = fixtureConfig(settings);
const planning = planningOf(archive, config, { names: () => [] });

/** A page's own title, without the archive's. */
const titleOf = (page: Page): string =>
  (page.data() as { shell: Shell }).shell.documentTitle.replace(` · ${title}`, '');

suite('the kinds of pages', () => {
  let site: BuiltSite;
  before(async () => {
    site = await buildSite(archive, settings);
  });
  after(() => site.remove());

  for (const [name, kind] of Object.entries(pageKinds)) {
    const pages = kind.pages(planning);

    test(`${name} has a template`, () => {
      assert.ok(existsSync(join(import.meta.dirname, `../../templates/${kind.template}.11ty.ts`)));
    });

    test(`${name} has an example among the fixtures`, () => {
      assert.ok(pages.length > 0, 'test/site/fixture-records.ts holds nothing that has such a page');
    });

    test(`${name} has a title in every language that it is in, of words of that language`, () => {
      for (const page of pages) assert.match(titleOf(page), /\p{L}|\d/u, page.path);
      const { nav } = kind;
      if (!nav) return;
      assert.equal(new Set(pages.map(({ ui }) => ui)).size, fixtureLanguages.length);
      // The home is named after the archive.
      if (nav.place !== 'home')
        for (const page of pages)
          assert.ok(titleOf(page).includes(translatorFor(page.ui)(nav.text)), page.path);
    });

    test(`${name} says what it depends on`, () => {
      for (const page of pages) for (const state of page.depends) assert.equal(typeof state, 'string');
    });

    test(`${name} is valid HTML`, async () => {
      for (const page of pages) {
        const file = outputFile(page.path);
        const report = await validator.validateString(readFileSync(join(site.folder, file), 'utf8'), file);
        const faults = report.results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`),
        );
        assert.deepEqual(faults, []);
      }
    });
  }

  test('are all in the plan, and no other page is', () => {
    const known = Object.values(pageKinds).flatMap((kind) => kind.pages(planning).map(({ path }) => path));
    assert.deepEqual(site.plan.pages.map(({ path }) => path).sort(), known.sort());
  });

  test('stand in the navigation as the registry has them', () => {
    const html = readFileSync(join(site.folder, 'en/about/index.html'), 'utf8');
    const lists = html.match(/<nav class="sections".*?<\/nav>|<footer.*?<\/footer>/gsu)?.join('') ?? '';
    const links = [...lists.matchAll(/<li><a href="([^"]*)"/gu)].map((match) => match[1]);
    const expected = navigation
      .filter(({ place }) => place !== 'home')
      .map(({ path }) => `${path('en').replace('/en/about/', '').replace('/en/', '../')}index.html`);
    const found = links.filter((link) => link !== undefined && expected.includes(link));
    assert.deepEqual(found, expected);
  });
});
