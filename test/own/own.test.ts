import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import type { BuildSummary } from '../../src/engine/summary.ts';
import { type KronikaError, tellError } from '../../src/errors.ts';
import { Workspace } from '../engine/workspace.ts';
import { examples, type Files, putFiles, seeds } from './examples.ts';

/** An archive of one's own with these files beside its seeds. */
function archiveWith(context: TestContext, files: Files): Workspace {
  const workspace = new Workspace(context);
  putFiles(workspace.root, {
    'package.json': '{"type":"module","dependencies":{"kronika":"1"}}',
    ...seeds,
    ...files,
  });
  return workspace;
}

const example = (file: string): Files => ({ [file]: examples.get(file) ?? '' });

/** The record of an article by its title. */
function recordOf(workspace: Workspace, title: string) {
  const found = workspace.records().find((record) => record.title === title);
  assert.ok(found, `${title} is not among ${workspace.records().map((record) => record.title)}`);
  return found;
}

const pageOf = (workspace: Workspace, title: string): string =>
  workspace.read(`${String(recordOf(workspace, title).url).slice(1)}index.html`);

const written = ({ pagesWritten, filesWritten }: BuildSummary): number => pagesWritten + filesWritten;

suite('what an archive has of its own', () => {
  test('is all used, as the document’s examples have it', async (context) => {
    // So many months that pages are written in another thread, too.
    const wires = Array.from({ length: 24 }, (_, at): [string, string] => {
      const month = `${2018 + (at % 2)}-${String(1 + (at >> 1)).padStart(2, '0')}`;
      return [
        `seeds/${month}.wire`,
        `WIRE 1\nHEADLINE: News of ${month}\nSENT: ${month}-03\n----\nA fair was held in ${month}.\n`,
      ];
    });
    const languages = { 'archive.yml': 'interface: [en, cs, ru, ar, zh-Hans, zh-Hant]\n' };
    const workspace = archiveWith(context, { ...Object.fromEntries([...examples, ...wires]), ...languages });
    assert.deepEqual([...examples.keys()].sort(), [
      'formats/wire.js',
      'publishers/town-paper.js',
      'styles.css',
      'templates/article.js',
      'templates/page.js',
    ]);
    const { problems } = await workspace.build();
    assert.deepEqual(problems, []);

    const bridge = recordOf(workspace, 'The bridge is open');
    assert.deepEqual(bridge.seed && (bridge.seed as { format: string }).format, 'wire');
    assert.equal((bridge.published as { edtf: string }).edtf, '2021-01-08');
    assert.equal(bridge.originalUrl, 'https://town.example/bridge');
    assert.match(String(bridge.body), /\n\nIt will be closed at night\./u);

    const market = recordOf(workspace, 'A market');
    assert.equal((market.publisher as { id: string }).id, 'town-paper');
    assert.deepEqual(market.contributors, [{ role: 'author', name: 'Petr Novák', kind: 'person' }]);
    assert.deepEqual(
      (market.removed as { kind: string; text: string }[]).filter(({ kind }) => kind === 'share'),
      [{ kind: 'share', text: 'Share this with your friends' }],
    );

    const page = pageOf(workspace, 'A market');
    assert.match(page, /<p class="desk">Questions about “A market”: desk@town\.example<\/p>/u);
    assert.match(page, /<a href="https:\/\/town\.example\/imprint">Imprint<\/a>/u);
    const pages = [...workspace.site()].filter(([path]) => path.endsWith('.html'));
    assert.ok(pages.length > 200);
    for (const [path, text] of pages) assert.ok(text.includes('>Imprint</a>'), path);
    assert.match(workspace.read('en/sources/index.html'), /Town Paper/u);
    assert.match(workspace.read('assets/site.css'), /@layer[\s\S]*--accent: light-dark\(#7a1f3d/u);
  });

  test('makes anew what depends on it, and nothing else', async (context) => {
    const workspace = archiveWith(context, {});
    await workspace.build();
    assert.equal(recordOf(workspace, 'A market | Town Paper').title, 'A market | Town Paper');
    const whole = (await workspace.build()).pagesWritten;
    assert.equal(whole, 0);

    putFiles(workspace.root, { 'styles.css': 'a { color: red }' });
    const styled = await workspace.build();
    assert.equal(styled.ingested, 0);
    assert.equal(styled.pagesWritten, 0);
    for (const name of ['site.css', 'article-page.css'])
      assert.match(workspace.read(`assets/${name}`), /a \{ color: red \}$/u);

    putFiles(workspace.root, example('templates/article.js'));
    const shown = await workspace.build();
    assert.equal(shown.ingested, 0);
    assert.ok(shown.pagesWritten > 0);

    putFiles(workspace.root, example('formats/wire.js'));
    assert.equal((await workspace.build()).ingested, 2);
    assert.equal(written(await workspace.build()), 0);

    for (const name of ['styles.css', 'templates', 'formats'])
      rmSync(join(workspace.root, name), { recursive: true });
    await workspace.build();
    const changed = workspace.site();
    workspace.forget();
    await workspace.build();
    assert.deepEqual(workspace.site(), changed);
  });
});

suite('a mistake in what an archive has of its own', () => {
  const version = 'export const kronika = 1;\n';
  const faults: readonly (readonly [what: string, files: Files, message: RegExp, advice: RegExp])[] = [
    [
      'a module for a later version',
      { 'templates/home.js': 'export const kronika = 2;\nexport default () => {};' },
      /^templates\/home\.js is made for version 2 of Kronika's interface, and this Kronika has version 1$/u,
      /npm install kronika@latest/u,
    ],
    [
      'a module for an earlier version',
      { 'formats/wire.js': 'export const kronika = 0;\nexport default {};' },
      /^formats\/wire\.js is made for version 0/u,
      /Bring it to version 1/u,
    ],
    [
      'a module for no version',
      { 'publishers/a.js': 'export default {};' },
      /^publishers\/a\.js does not say for which version/u,
      /export const kronika = 1;/u,
    ],
    [
      'a module that exports nothing',
      { 'templates/home.js': version },
      /has no default export/u,
      /docs\/own-archive\.md/u,
    ],
    [
      'a module that is no code',
      { 'templates/home.js': 'export const kronika = ;' },
      /^templates\/home\.js cannot be loaded$/u,
      /^Mend it/u,
    ],
    [
      'a template that there is not',
      { 'templates/artikle.js': `${version}export default () => {};` },
      /^templates\/artikle\.js stands for no template/u,
      /article, .*home.*, page/u,
    ],
    [
      'a template that is no function',
      { 'templates/home.js': `${version}export default {};` },
      /exports no function/u,
      /docs/u,
    ],
    [
      'a misspelt habit',
      {
        'publishers/a.js': `${version}export default { hosts: ['a.org'], names: { default: 'A' }, habits: { cut: [] } };`,
      },
      /^publishers\/a\.js: habits: “cut” is no field of a publisher, did you mean “cuts”\?$/u,
      /docs/u,
    ],
    [
      'a pattern of names that finds only one',
      {
        'publishers/a.js': `${version}export default { hosts: ['a.org'], names: { default: 'A' }, habits: { credits: [{ select: 'p', pattern: /x/u }] } };`,
      },
      /^publishers\/a\.js: habits\.credits\.0\.pattern: must have the flag g/u,
      /docs/u,
    ],
    [
      'a publisher of another name',
      {
        'publishers/a.js': `${version}export default { id: 'b', hosts: ['a.org'], names: { default: 'A' } };`,
      },
      /^publishers\/a\.js: its id must be “a”/u,
      /docs/u,
    ],
    [
      'a format that reads nothing',
      { 'formats/wire.js': `${version}export default { claims: () => true };` },
      /^formats\/wire\.js: read: must be a function/u,
      /docs/u,
    ],
    [
      'two modules of one name',
      { 'formats/wire.js': version, 'formats/wire.mjs': version },
      /^formats\/wire\.js and formats\/wire\.mjs are both “wire”$/u,
      /Keep one/u,
    ],
    [
      'styles from elsewhere',
      { 'styles.css': "/* url(x) */ @import 'https://fonts.example/a.css';" },
      /^styles\.css asks for another file, which no page loads: @import$/u,
      /data:/u,
    ],
    [
      'a picture from elsewhere',
      { 'styles.css': 'body { background: url( https://a.example/b.png ) }' },
      /: url\( https:\/\/a\.example\/b\.png \)$/u,
      /data:/u,
    ],
  ];
  for (const [what, files, message, advice] of faults) {
    test(`is told before anything is built: ${what}`, async (context) => {
      const workspace = archiveWith(context, files);
      await assert.rejects(workspace.build(), (error: KronikaError) => {
        assert.match(error.message, message);
        assert.match(error.advice, advice);
        return true;
      });
      assert.ok(!existsSync(workspace.out));
    });
  }

  test('takes no article but the one that it fails at', async (context) => {
    const format = `${version}export default {
      claims: ({ name, text }) => { if (name === 'market.html') throw new Error('no markets'); return text.startsWith('WIRE '); },
      read: ({ text }) => ({ title: text.slice(8, 20), txt: text }),
    };`;
    const workspace = archiveWith(context, {
      'formats/wire.js': format,
      'seeds/other.txt': `${'A text. '.repeat(20)}\n`,
    });
    const { problems, articles } = await workspace.build();
    assert.equal(articles, 1);
    assert.deepEqual(
      problems.map(({ path, code, message, advice }) => [path, code, message, advice]),
      [
        [
          'bridge.wire',
          'own-format',
          'formats/wire.js fails at this file: “txt” is no field of an article, did you mean “text”?; text: must have one of text, markdown and html',
          'Mend formats/wire.js, then build again.',
        ],
        [
          'market.html',
          'own-format',
          'formats/wire.js fails at this file: no markets',
          'Mend formats/wire.js, then build again.',
        ],
      ],
    );
  });

  test('is told with the file where a template gives no page', async (context) => {
    const gives = (what: string): string => `${version}export default () => ${what};`;
    const workspace = archiveWith(context, { 'templates/article.js': gives("'<p>'") });
    const { problems } = await workspace.build();
    assert.equal(problems.length, 2);
    assert.match(problems[0]?.message ?? '', /templates\/article\.js gives no page/u);
    putFiles(workspace.root, { 'templates/article.js': gives('undefined.title') });
    assert.match(
      (await workspace.build()).problems[0]?.message ?? '',
      /templates\/article\.js fails: Cannot read/u,
    );
    rmSync(join(workspace.root, 'templates/article.js'));
    putFiles(workspace.root, { 'templates/page.js': gives('null') });
    await assert.rejects(workspace.build(), (error) =>
      /templates\/page\.js gives no text/u.test(tellError(error)),
    );
  });

  test('is nothing in a folder that does not depend on Kronika: none of it is run', async (context) => {
    const workspace = archiveWith(context, {
      'package.json': '{}',
      'templates/home.js': 'globalThis.wasRun = true;',
      'styles.css': '@import "x";',
    });
    await workspace.build();
    assert.ok(!('wasRun' in globalThis));
  });
});
