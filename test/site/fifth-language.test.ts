import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { pageContext } from '../../src/site/context.ts';
import { siteOf } from '../../src/site/site.ts';
import { interfaceLanguages } from '../../src/site/views/names.ts';
import { type UiLanguage, uiLanguages } from '../../src/ui-languages.ts';
import { homePath } from '../../src/urls.ts';
import { fixtureLanguages } from './fixture-site.ts';
import { memoryArchive } from './memory-archive.ts';

const root = join(import.meta.dirname, '../..');

/** A copy of the project whose interface speaks one language more: a line and a file. */
function withFifthLanguage(): string {
  const copy = mkdtempSync(join(tmpdir(), 'kronika-fifth-'));
  for (const path of ['src', 'templates', 'test/site', '.eleventy.js', 'package.json'])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const list = join(copy, 'src/ui-languages.ts');
  const line = "  { segment: 'eo', locale: 'eo' },\n] as const";
  writeFileSync(list, readFileSync(list, 'utf8').replace('] as const', line));
  const english = readFileSync(join(root, 'templates/strings/en.json'), 'utf8');
  writeFileSync(join(copy, 'templates/strings/eo.json'), english.replace('"About {title}"', '"Pri {title}"'));
  return copy;
}

const build = `
  import { buildSite, fixtureLanguages } from './test/site/fixture-site.ts';
  import { fixtureRecords } from './test/site/fixture-records.ts';
  import { memoryArchive } from './test/site/memory-archive.ts';
  const languages = [...fixtureLanguages.map(({ locale }) => locale), 'eo'];
  console.log((await buildSite(memoryArchive(fixtureRecords), { interface: languages })).folder);
`;

suite('a fifth language of the interface', () => {
  let copy: string;
  let site: string;
  before(() => {
    copy = withFifthLanguage();
    const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', build];
    site = execFileSync(process.execPath, options, { cwd: copy, encoding: 'utf8' }).trim();
  });
  after(() => {
    for (const folder of [copy, site]) rmSync(folder, { recursive: true, force: true });
  });

  const page = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');

  test('has every page that the others have', () => {
    // The lists of the report stand once, in the archive's own language.
    const pages = (segment: string) =>
      globSync('**/*.html', { cwd: join(site, segment), exclude: ['report/*/**'] }).sort();
    assert.ok(pages('en').length > 20);
    assert.deepEqual(pages('eo'), pages('en'));
  });

  test('speaks its own words and leads to and from the others', () => {
    assert.match(page('eo/about'), /<html lang="eo"[^>]*>.*<h1>Pri Fixture archive<\/h1>/su);
    for (const { segment } of fixtureLanguages) {
      assert.ok(page(`${segment}/timeline`).includes('href="../../eo/timeline/index.html"'), segment);
      assert.ok(page('eo/timeline').includes(`href="../../${segment}/timeline/index.html"`), segment);
    }
  });

  test('is named where the pages name the languages that they speak', () => {
    assert.match(page('en/about'), /,? and Esperanto\b/u);
    assert.match(page('cs/about'), /esperanto/u);
    assert.match(page('zh-hans/about'), /世界语/u);
  });
});

suite('the list of interface languages', () => {
  test('is the only place that names them all', () => {
    const bases = [...new Set(uiLanguages.map(({ locale }) => new Intl.Locale(locale).language))];
    const files = globSync('{*.md,docs/**/*.md,src/**/*.ts,scripts/**/*.ts,templates/**/*.{ts,md,json}}', {
      cwd: root,
    });
    const strings = new Map(
      uiLanguages.map(({ segment, locale }) => [`templates/strings/${segment}.json`, locale]),
    );
    for (const file of files) {
      const names = bases.map((base) =>
        new Intl.DisplayNames(strings.get(file) ?? 'en', { type: 'language' }).of(base),
      );
      for (const sentence of readFileSync(join(root, file), 'utf8').split(/[.。]\s*(?=[\s"])|\n\s*\n/u)) {
        const named = names.filter((name) => name && sentence.includes(name));
        assert.ok(named.length < bases.length, `${file} names the languages: ${sentence}`);
      }
    }
  });

  test('is a sentence in the words of each of them', () => {
    const site = siteOf(
      memoryArchive([]),
      archiveConfigSchema.parse({ interface: uiLanguages.map(({ locale }) => locale) }),
    );
    const sentence = (ui: UiLanguage) => interfaceLanguages(pageContext(site, ui, homePath(ui)));
    assert.equal(sentence('ru').split(/, | и /u).length, uiLanguages.length);
    assert.equal(sentence('en').split(/, (?:and )?/u).length, uiLanguages.length);
    for (const { segment, locale } of uiLanguages)
      assert.ok(
        sentence(segment).includes(new Intl.DisplayNames(locale, { type: 'language' }).of('en') ?? ''),
      );
  });
});
