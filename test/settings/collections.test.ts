import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { loadCollections, type StatedCollections } from '../../src/settings/load-collections.ts';

function stated(context: TestContext, text: string): StatedCollections {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-collections-'));
  context.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'collections.yml'), text);
  return loadCollections(folder);
}

const messages = ({ problems }: StatedCollections): string[] => problems.map(({ message }) => message);

test('titles and words alone are those of all languages, and one value needs no list', (context) => {
  const { collections, problems, lineOf } = stated(
    context,
    [
      'collections:',
      '  - title: The ferry',
      '    words: Of *boats*.',
      '    search: { publisher: daily, from: 2021-05 }',
      '  - title: { cs: Přívoz, zh-Hans: 渡船 }',
      '    slug: ferry-2',
      '    articles: [a, https://paper.example/1]',
    ].join('\n'),
  );
  assert.deepEqual(problems, []);
  const [one, two] = collections;
  assert.deepEqual(one?.value.title, { default: 'The ferry' });
  assert.deepEqual(one?.value.words, { default: 'Of *boats*.' });
  assert.deepEqual(one?.value.search, { publisher: ['daily'], from: '2021-05' });
  assert.deepEqual(two?.value.title, { cs: 'Přívoz', 'zh-Hans': '渡船' });
  assert.deepEqual(two?.value.articles, ['a', 'https://paper.example/1']);
  assert.equal(two && lineOf(two), 5);
});

test('a mistake in one leaves the others, and each is told with its line', (context) => {
  const read = stated(
    context,
    [
      'collections:',
      '  - title: Right',
      '    articles: [a]',
      '  - title: No articles',
      '  - titel: Misspelt',
      '    articles: [a]',
      '  - title: A bad address',
      '    slug: Über uns',
      '    articles: [a]',
      '  - title: Searches for nothing',
      '    search: { from: May }',
      '  - title: { enn: Of no language }',
      '    articles: [a]',
    ].join('\n'),
  );
  assert.deepEqual(
    read.collections.map(({ value, index }) => [value.title.default, index]),
    [['Right', 0]],
  );
  const said = messages(read).join('\n');
  for (const line of [
    'line 4: collections.1: must name articles or a search',
    'line 5: collections.2: “titel” is no field of collections.yml, did you mean “title”?',
    'line 8: collections.3.slug: must be small Latin letters and digits, with hyphens between them',
    'line 11: collections.4.search.from: must be a date as 2021, 2021-01 or 2021-01-12',
    'collections.5.title: “enn” is no field of collections.yml, did you mean “en”?',
  ])
    assert.ok(said.includes(line), `${line}\n${said}`);
});

test('what is no YAML, or no list, is told, and nothing of it is heeded', (context) => {
  for (const text of ['collections: [', 'collections: all', '- title: A\n', 'collection: []']) {
    const read = stated(context, text);
    assert.deepEqual(read.collections, [], text);
    assert.ok(read.problems.length > 0, text);
    assert.ok(
      read.problems.every(({ path, code }) => path === 'collections.yml' && code === 'bad-collections'),
    );
  }
  assert.deepEqual(stated(context, '').problems, []);
});
