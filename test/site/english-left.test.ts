import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { planSite } from '../../src/site/plan.ts';
import { type RenderedPage, renderPages } from '../../src/site/render/render.ts';
import { readStrings } from '../../src/site/strings.ts';
import { type UiLanguage, uiLanguages, uiLocale } from '../../src/ui-languages.ts';
import { written } from '../../src/writing-systems.ts';
import { fixtureLog, fixtureRecords } from './fixture-records.ts';
import { fixtureConfig } from './fixture-site.ts';
import { memoryArchive } from './memory-archive.ts';

/*
 * Words of the interface that stay English in another language: messages that were copied, and words that a template has of
 * its own. What an article, a file or a program calls something is marked as another language's, or as code.
 */

const english = readStrings('en');

/** Elements whose words are for programs, or nobody's. */
const unread = new Set(['code', 'pre', 'script', 'style', 'kbd']);
const spoken = ['aria-label', 'ariaLabel', 'placeholder', 'title', 'alt'] as const;

/** Names that every language leaves as they are, and what the fixtures call themselves. */
const names = [
  ...['Fixture archive', 'JSON Feed', 'JSON Lines', 'JSON Schema', 'CSL-JSON', 'plain-text, utf-8'],
  ...['Service Worker', 'service worker'],
  ...fixtureRecords.flatMap(({ contributors, subjects, publisher }) => [
    ...contributors.map(({ name }) => name),
    ...subjects,
    publisher?.name ?? '',
  ]),
].filter(Boolean);

/** Files are called alike in every language. */
const fileName = /[\w-]+\.(?:jsonl?|csv|md|yml)(?:\.gz)?\b/gu;

/** A query for the words of the archive itself. */
const example = /^“[^”]+”$/u;

const withoutNames = (text: string): string =>
  names
    .reduce((rest, name) => rest.replaceAll(name, ''), text)
    .replace(fileName, '')
    .replace(example, '');

const latinWords = /\b[A-Za-z]{2,}(?:[ ’'-][A-Za-z]{2,})+\b/u;

/** The texts of a page that are in its own language, as far as it says so. */
function textsOf(html: string, locale: string): string[] {
  const texts: string[] = [];
  const visit = (node: Nodes, lang: string): void => {
    if (node.type === 'text' && lang === locale) texts.push(node.value.trim());
    if (!('children' in node)) return;
    const own = node.type === 'element' ? (langOf(node) ?? lang) : lang;
    if (node.type === 'element') {
      if (unread.has(node.tagName)) return;
      if (own === locale)
        for (const name of spoken)
          if (typeof node.properties[name] === 'string') texts.push(node.properties[name]);
    }
    for (const child of node.children) visit(child, own);
  };
  visit(unified().use(rehypeParse).parse(html), '');
  return texts.filter(Boolean);
}

const langOf = ({ properties: { lang } }: Element): string | null => (typeof lang === 'string' ? lang : null);

suite('pages in another language than English', () => {
  const pages = new Map<UiLanguage, readonly RenderedPage[]>();
  before(async () => {
    const interfaces = uiLanguages.map(({ locale }) => locale);
    const archive = memoryArchive(fixtureRecords, [], [], fixtureLog);
    const plan = planSite(archive, fixtureConfig({ interface: interfaces, offline: true }), {
      names: () => [],
    });
    for (const [ui, own] of Map.groupBy(plan.pages, (page) => page.ui)) {
      const kinds = new Map(own.map((page) => [page.template, page]));
      pages.set(ui, await renderPages([...kinds.values()]));
    }
  });

  for (const { segment: ui } of uiLanguages.filter(({ segment }) => segment !== 'en')) {
    const strings = readStrings(ui);
    const copied = new Set(
      Object.entries(english).flatMap(([key, message]) =>
        strings[key] !== message && /\p{L}{3}/u.test(message) && !message.includes('{') ? [message] : [],
      ),
    );
    for (const message of Object.values(strings)) copied.delete(message);
    const isLatin = written(uiLocale(ui))?.script === 'Latn';

    test(`have no sentence that was copied: ${ui}`, () => {
      const same = Object.entries(strings).filter(([key, message]) => message === english[key]);
      const wordy = same.filter(
        ([, message]) => (message.replace(/\{[^}]*\}/gu, '').match(/\p{L}{2,}/gu)?.length ?? 0) > 2,
      );
      assert.deepEqual(wordy, []);
    });

    test(`have no word of it: ${ui}`, () => {
      const shown = pages.get(ui) ?? [];
      assert.ok(shown.length > 10, String(shown.length));
      const isLeft = (text: string) => copied.has(text) || (!isLatin && latinWords.test(withoutNames(text)));
      const left = shown.flatMap(({ path, content }) =>
        textsOf(content, uiLocale(ui))
          .filter(isLeft)
          .map((text) => `${path}: ${text}`),
      );
      assert.deepEqual(left, []);
    });
  }
});
