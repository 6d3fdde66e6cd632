import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { loadStories, type StatedStories } from '../../src/settings/load-stories.ts';

function stated(context: TestContext, text: string): StatedStories {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-stories-'));
  context.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'stories.yml'), text);
  return loadStories(folder);
}

const messages = ({ problems }: StatedStories): string[] => problems.map(({ message }) => message);

test('joins, splits, names and forbids are read, a title alone as one for all languages', (context) => {
  const {
    join: joined,
    split,
    names,
    forbid,
    problems,
  } = stated(
    context,
    [
      'join:',
      '  - [a, https://paper.example/1]',
      'split: [[a, b, c]]',
      'names:',
      '  - { article: a, title: Fire in Lisbon }',
      '  - { article: b, title: { cs: Požár, zh-Hans: 火灾 } }',
      'forbid: [d]',
    ].join('\n'),
  );
  const values = (entries: readonly { readonly value: unknown }[]) => entries.map(({ value }) => value);
  assert.deepEqual(problems, []);
  assert.deepEqual(values(joined), [['a', 'https://paper.example/1']]);
  assert.deepEqual(values(split), [['a', 'b', 'c']]);
  assert.deepEqual(values(names), [
    { article: 'a', title: { default: 'Fire in Lisbon' } },
    { article: 'b', title: { cs: 'Požár', 'zh-Hans': '火灾' } },
  ]);
  assert.deepEqual(values(forbid), ['d']);
});

test('what cannot be understood is told by line, and the rest holds', (context) => {
  const found = stated(
    context,
    'join:\n  - [a]\n  - [a, b]\nsplt: []\nnames:\n  - article: a\n    title: { en: A, enn: B }\n  - { article: b, title: B }\n',
  );
  assert.deepEqual(messages(found), [
    'It is not heeded in this: line 2: join.0: must name two articles or more.',
    'It is not heeded in this: line 7: names.0.title: “enn” is no field of stories.yml, did you mean “en”?',
    'It is not heeded in this: line 4: “splt” is no field of stories.yml, did you mean “split”?',
  ]);
  assert.deepEqual(
    found.join.map((entry) => [entry.value, found.lineOf(entry)]),
    [[['a', 'b'], 3]],
  );
  assert.deepEqual(
    found.names.map((entry) => [entry.value.article, found.lineOf(entry)]),
    [['b', 8]],
  );
});

test('a file that is no YAML, or holds no fields, is one problem and stops nothing', (context) => {
  assert.deepEqual(messages(stated(context, 'join: [')), [
    'Nothing in it is heeded: it is not valid YAML: unexpected end of the stream within a flow collection in line 1.',
  ]);
  const [problem] = stated(context, '- a\n').problems;
  assert.equal(problem?.advice, 'Mend stories.yml, or remove it: stories are then told as they are found.');
});

test('of very many mistakes some are told', (context) => {
  const found = stated(context, `forbid:\n${'  - ""\n'.repeat(500)}`);
  assert.equal(found.problems.length, 21);
  assert.equal(messages(found).at(-1), 'There are 480 more like these.');
});
