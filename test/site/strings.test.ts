import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { contributorRoles, dateOrigins, removedKinds } from '../../src/record.ts';
import { pageStrings } from '../../src/search/page-strings.ts';
import { readStrings, type StringKey, translator } from '../../src/site/strings.ts';
import { uiLanguages } from '../../src/ui-languages.ts';

const root = join(import.meta.dirname, '../..');
const english = readStrings('en');

/** Keys that code makes out of a record's own words. */
const madeKeys = new Set([
  ...contributorRoles.map((role) => `role.${role}`),
  ...dateOrigins.map((origin) => `origin.${origin}`),
  ...removedKinds.map((kind) => `removed.${kind}`),
]);

function sources(): string {
  return globSync('{src/site,src/search,src/kit,templates}/**/*.ts', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
}

/** Names of a message's arguments, those of its plurals with their forms. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (elements: ReturnType<typeof parse>): void => {
    for (const element of elements) {
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) visit(option.value);
      }
      if (element.type !== TYPE.literal && element.type !== TYPE.pound && 'value' in element) {
        names.add(element.value);
      }
    }
  };
  visit(parse(message));
  return [...names].sort();
}

suite('interface strings', () => {
  for (const { segment } of uiLanguages) {
    const strings = readStrings(segment);

    test(`${segment} has every message of English and no other`, () => {
      assert.deepEqual(Object.keys(strings).sort(), Object.keys(english).sort());
    });

    test(`${segment} fills its messages with what English fills them with`, () => {
      for (const [key, message] of Object.entries(strings)) {
        assert.deepEqual(argumentsOf(message), argumentsOf(english[key] ?? ''), key);
      }
    });

    test(`${segment} has a form for each plural of its language`, () => {
      const forms = new Intl.PluralRules(segment).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(strings)) {
        for (const element of parse(message)) {
          if (element.type !== TYPE.plural) continue;
          for (const form of forms) assert.ok(form in element.options, `${key} lacks “${form}”`);
        }
      }
    });
  }

  test('every message is used, and there is one for all that records say', () => {
    const code = sources();
    const used = new Set(
      [...code.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gu)].map((match) => match[1]),
    );
    const patterns = [...code.matchAll(/`([a-z][\w.]*\.)\$\{[^}]+\}((?:\.\w+)?)`/gu)];
    const made = (key: string) =>
      patterns.some(([, start = '', end = '']) => key.startsWith(start) && key.endsWith(end));
    for (const key of Object.keys(english)) assert.ok(used.has(key) || made(key), `“${key}” is used nowhere`);
    for (const key of madeKeys) assert.ok(key in english, `“${key}” is missing`);
  });

  test('the compiler finds a key that English lacks', () => {
    const isKey: 'nav.nowhere' extends StringKey ? true : false = false;
    assert.ok(!isKey && !('nav.nowhere' in english));
  });

  test('a missing message is an error that names it', () => {
    assert.throws(() => translator('en', {})('nav.home'), {
      code: 'no-such-string',
      message: /nav\.home/u,
    });
  });

  test('a language without a file is an error that says what to do', () => {
    assert.throws(() => readStrings('tlh'), { code: 'no-strings', advice: /en\.json/u });
  });

  test('Czech counts in four forms', () => {
    const t = translator('cs', readStrings('cs'));
    const counted = [1, 3, 5].map((count) => t('count.articles', { count }));
    assert.deepEqual(counted, ['1 článek', '3 články', '5 článků']);
  });

  test('Russian counts by the last digit, and Arabic names one and two', () => {
    const counted = (ui: 'ru' | 'ar', counts: readonly number[]) =>
      counts.map((count) => translator(ui, readStrings(ui))('count.articles', { count }));
    assert.deepEqual(counted('ru', [1, 2, 5, 11, 21, 22]), [
      '1 статья',
      '2 статьи',
      '5 статей',
      '11 статей',
      '21 статья',
      '22 статьи',
    ]);
    assert.deepEqual(counted('ar', [0, 1, 2, 3, 11, 100]), [
      'لا مقالات',
      'مقال واحد',
      'مقالان',
      '3 مقالات',
      '11 مقالًا',
      '100 مقال',
    ]);
  });

  test('Japanese, Korean and Burmese count in one form, Burmese in its own figures', () => {
    const counted = (['ja', 'ko', 'my'] as const).map((ui) =>
      translator(ui, readStrings(ui))('count.articles', { count: 12 }),
    );
    assert.deepEqual(counted, ['記事12件', '기사 12건', 'ဆောင်းပါး ၁၂ ပုဒ်']);
  });

  test('Portuguese counts round millions in a form of their own, Turkish leaves a noun as it is', () => {
    const counted = (ui: 'pt' | 'tr', counts: readonly number[]) =>
      counts.map((count) => translator(ui, readStrings(ui))('count.articles', { count }));
    assert.deepEqual(counted('pt', [1, 2, 1_000_000]), ['1 artigo', '2 artigos', '1.000.000 de artigos']);
    assert.deepEqual(counted('tr', [1, 2]), ['1 makale', '2 makale']);
  });

  test('French keeps its double signs and guillemets beside their words', () => {
    for (const [key, message] of Object.entries(readStrings('fr')))
      assert.doesNotMatch(message, / [;:!?»]|« |[^\s\u202f]»/u, `${key} wants narrow spaces (U+202F)`);
  });

  test('the search’s script is given every form in which a language counts', () => {
    const { found } = pageStrings(translator('ar', readStrings('ar')), 'ar');
    assert.deepEqual(Object.keys(found).sort(), ['few', 'many', 'one', 'other', 'two', 'zero']);
    assert.match(found.few ?? '', /^# مقالات/u);
    assert.doesNotMatch(found.two ?? '', /[#2]/u);
  });
});
