import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { collectionLineSchema } from '../../src/site/files/schema.ts';
import { articlePath, idOfAddress } from '../../src/urls.ts';
import { post, Workspace } from './workspace.ts';

const address = (name: string): string => `https://paper.example/${name}`;
const idOf = (name: string): string => idOfAddress(address(name)) ?? '';
const pageOf = (name: string): string => `${articlePath(idOf(name)).slice(1)}index.html`;

/** Four articles, of which two speak of a ferry and one is Czech. */
function fourArticles(context: TestContext): Workspace {
  const workspace = new Workspace(context);
  const put = (name: string, title: string, date: string, text: string): void =>
    workspace.put(`${name}.md`, post(title, date, { url: address(name), text }));
  put(
    'ferry',
    'A ferry goes',
    '2021-05-01',
    'The ferry left the bank at noon, and nobody was on it but its master.',
  );
  put(
    'bridge',
    'A bridge comes',
    '2021-06-01',
    'Since there is a bridge, no ferry crosses the river for anybody.',
  );
  put(
    'library',
    'A library',
    '2022-01-01',
    'The library has opened, with books that were thought to be lost.',
  );
  put(
    'czech',
    'Knihovna u řeky',
    '2022-02-01',
    'Knihovna se po třiceti letech znovu otevřela lidem z obou břehů řeky.',
  );
  workspace.put('archive.yml', 'interface: [en, cs]\n');
  return workspace;
}

const collections = (...lines: readonly string[]): string => ['collections:', ...lines].join('\n');

/** The titles that a page lists, in their order. */
const listed = (html: string): string[] =>
  [...html.matchAll(/class="item-title"[^>]*>([^<]*)</gu)].map(([, title = '']) => title);

suite('collections.yml', () => {
  test('makes pages of articles that are named or found, with their words, feeds and data', async (context) => {
    const workspace = fourArticles(context);
    workspace.put(
      'collections.yml',
      collections(
        '  - title: { en: The river & <i>its</i> boats, cs: Řeka }',
        '    slug: river',
        '    words: |',
        '      Of *boats*, <script>alert(1)</script> and [a lie](javascript:alert(1)).',
        `    articles: [library.md, "${address('bridge')}"]`,
        '    search: { query: ferry }',
        '  - title: Czech of 2022',
        '    search: { language: cs, from: 2022 }',
      ),
    );
    const { problems } = await workspace.build();
    assert.deepEqual(problems, []);
    const english = workspace.read('en/collections/river/index.html');
    assert.deepEqual(listed(english), ['A library', 'A bridge comes', 'A ferry goes']);
    assert.match(english, /<h1[^>]*>The river &[^<]*its[^<]* boats<\/h1>/u);
    assert.ok(english.includes('Of <em>boats</em>, &lt;script&gt;'), 'words are Markdown and no HTML');
    assert.ok(!/href="javascript/u.test(english));
    assert.match(workspace.read('cs/collections/river/index.html'), /<h1[^>]*>Řeka<\/h1>/u);
    assert.deepEqual(listed(workspace.read('en/collections/czech-of-2022/index.html')), ['Knihovna u řeky']);
    assert.deepEqual(listed(workspace.read('en/collections/index.html')).length, 2);
    assert.ok(workspace.read('en/index.html').includes('collections/czech-of-2022/'));
    assert.ok(workspace.read(pageOf('ferry')).includes('collections/river/'));
    assert.ok(!workspace.read(pageOf('ferry')).includes('collections/czech'));
    const [river] = workspace
      .read('data/collections.jsonl')
      .split('\n')
      .filter(Boolean)
      .map((line) => collectionLineSchema.parse(JSON.parse(line)));
    assert.deepEqual(
      [river?.slug, river?.named, river?.found],
      ['river', [idOf('library'), idOf('bridge')], [idOf('ferry')]],
    );
    assert.ok(workspace.read('feeds/collection/river.atom').includes('A ferry goes'));
  });

  test('is followed when articles and its own lines change, and is the same from nothing', async (context) => {
    const workspace = fourArticles(context);
    const river = collections('  - title: River', '    search: { query: "ferry -noon" }');
    workspace.put('collections.yml', river);
    await workspace.build();
    const page = 'en/collections/river/index.html';
    assert.deepEqual(listed(workspace.read(page)), ['A bridge comes']);
    assert.equal((await workspace.build()).pagesWritten, 0);
    workspace.put(
      'ferry.md',
      post('A ferry goes', '2021-05-01', {
        url: address('ferry'),
        text: 'The ferry left its bank in the morning, and nobody was on it.',
      }),
    );
    await workspace.build();
    assert.deepEqual(listed(workspace.read(page)), ['A ferry goes', 'A bridge comes']);
    assert.ok(workspace.read(pageOf('ferry')).includes('collections/river/'));
    workspace.put(
      'collections.yml',
      collections('  - title: Other river', '    slug: river', '    articles: [czech.md]'),
    );
    await workspace.build();
    assert.deepEqual(listed(workspace.read(page)), ['Knihovna u řeky']);
    assert.ok(!workspace.read(pageOf('ferry')).includes('collections/river/'));
    const kept = workspace.site();
    workspace.forget();
    await workspace.build({ compact: true });
    const fresh = workspace.site();
    for (const path of [page, 'cs/index.html', pageOf('czech'), 'data/collections.jsonl'])
      assert.equal(kept.get(path), fresh.get(path), path);
    workspace.take('collections.yml');
    await workspace.build();
    assert.ok(![...workspace.site().keys()].some((path) => path.includes('collection')));
    assert.ok(!workspace.read('en/about/index.html').includes('collections/'));
  });

  test('tells what it names that is not there, and the rest stands', async (context) => {
    const workspace = fourArticles(context);
    workspace.put(
      'collections.yml',
      collections(
        '  - title: River',
        '    articles: [ferry.md, gone.md]',
        '  - title: RIVER',
        '    articles: [bridge.md]',
        '  - title: Nobody',
        '    search: { publisher: nobody, query: "(open" }',
        '  - title: 河',
        '    articles: [library.md]',
      ),
    );
    const { problems } = await workspace.build();
    assert.deepEqual(
      problems.map(({ path, code, message }) => `${path} ${code} ${message}`),
      [
        'collections.yml collection-unknown The collection in line 2 names “gone.md”, which is no article of the archive.',
        'collections.yml collection-search The collection in line 6 asks for the publisher “nobody”, which no article has.',
        'collections.yml collection-search The collection in line 6 has a query that cannot be read, at “(” in “(open”.',
        'collections.yml collection-alike The collection in line 4 has the address of another, “river”, and is left out.',
        'collections.yml collection-empty The collection in line 6 has no article, and so no page.',
      ],
    );
    assert.deepEqual(listed(workspace.read('en/collections/river/index.html')), ['A ferry goes']);
    const paths = [...workspace.site().keys()].filter((path) => /^en\/collections\/.+\/index/u.test(path));
    assert.equal(paths.length, 2);
    assert.deepEqual((await workspace.build()).problems, problems, 'they are told in every build');
  });

  test('finds all whose names are joined with the name that it asks for, one by the other', async (context) => {
    const workspace = new Workspace(context);
    for (const [at, name] of ['Anna Holt', 'A. R. Holt', 'Ragna Holt', 'Per Vik'].entries())
      workspace.put(
        `${at}.md`,
        `---\ntitle: Report ${at}\ndate: 2021-05-0${at + 1}\nauthor: ${name}\n---\n\nThe ferry left the bank at noon, on day ${at} of the fog.\n`,
      );
    workspace.put('names.yml', 'same:\n  - [Anna Holt, A. R. Holt]\n  - [A. R. Holt, Ragna Holt]\n');
    workspace.put('collections.yml', collections('  - { title: Holt, search: { people: Ragna Holt } }'));
    assert.deepEqual((await workspace.build()).problems, []);
    assert.deepEqual(listed(workspace.read('en/collections/holt/index.html')).sort(), [
      'Report 0',
      'Report 1',
      'Report 2',
    ]);
  });
});
