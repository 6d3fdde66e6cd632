import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { post, Workspace } from './workspace.ts';

const url = 'https://paper.example.org/1';
const secret = 'Jana Tajná';
const text = `Ask ${secret} of the bridge. It was opened on that day, and people came from both banks of the river.`;

/** The files of the site in which some words stand, also where they are packed. */
function filesWith(workspace: Workspace, words: string): string[] {
  const bytes = (path: string): Buffer => readFileSync(join(workspace.out, path));
  const contents = (path: string): Uint8Array[] => {
    if (path.endsWith('.zip')) return Object.values(unzipSync(bytes(path)));
    const own = bytes(path);
    return own[0] === 0x1f && own[1] === 0x8b ? [gunzipSync(own)] : [own];
  };
  return [...workspace.site().keys()].filter((path) =>
    contents(path).some((content) => Buffer.from(content).includes(words)),
  );
}

const redactions = (workspace: Workspace, yaml: string): void => workspace.put('redactions.yml', yaml);

describe('redactions.yml', () => {
  for (const publish of ['lean', 'full']) {
    test(`takes words out of all that is published, in the layout ${publish}`, async (context) => {
      const workspace = new Workspace(context);
      workspace.put('archive.yml', `publish: ${publish}\n`);
      workspace.put('one.md', post('One', '2021-01-10', { url, text }));
      workspace.put('two.md', post('Two', '2021-01-11', { url: 'https://paper.example.org/2', text }));
      await workspace.build();
      const raw = (): string | undefined =>
        filesWith(workspace, 'date: 2021-01-10').find((path) => path.startsWith('raw/'));
      assert.ok(raw());
      redactions(workspace, `redactions:\n  - article: ${url}\n    text: ${secret}\n    reason: she asked\n`);
      const { problems } = await workspace.build();
      assert.deepEqual(problems, []);
      const two = workspace.records().find(({ title }) => title === 'Two');
      // Where the other article is named its words may stand.
      workspace.take('two.md');
      await workspace.build();
      assert.ok(two);
      assert.deepEqual(filesWith(workspace, secret), []);
      assert.deepEqual(filesWith(workspace, 'she asked'), []);
      assert.deepEqual(filesWith(workspace, 'Tajná'), []);
      assert.ok(raw(), 'the copy is published');
      assert.ok(filesWith(workspace, '█████').some((path) => path.endsWith('index.html')));
      const whole = workspace.site();
      workspace.forget();
      await workspace.build();
      assert.deepEqual(workspace.site(), whole);
    });
  }

  test('publishes no file where the words cannot be found in it', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('archive.yml', 'publish: full\n');
    workspace.put(
      'one.md',
      post('One', '2021-01-10', { url, text: text.replace(secret, 'Jana T<i>aj</i>ná') }),
    );
    redactions(workspace, `redactions:\n  - { article: one.md, text: ${secret} }\n`);
    const { problems, articles } = await workspace.build();
    assert.deepEqual([articles, problems.map(({ code }) => code)], [1, ['redacted-without-file']]);
    assert.deepEqual(
      [...workspace.site().keys()].filter((path) => path.startsWith('raw/')),
      [],
    );
    for (const words of ['Jana T', 'Tajná', 'aj*ná']) assert.deepEqual(filesWith(workspace, words), []);
  });

  test('keeps an article out, with all its copies', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('one.md', post('One', '2021-01-10', { url, text }));
    workspace.put('copy.md', post('One', '2021-01-10', { url, text: `${text} And more.` }));
    redactions(workspace, 'redactions:\n  - article: one.md\n');
    const { articles, withheld } = await workspace.build();
    assert.deepEqual([articles, withheld], [0, 2]);
    assert.deepEqual(filesWith(workspace, secret), []);
  });

  test('shows no copy of an article of which only another is redacted', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('one.md', post('One', '2021-01-10', { url, text }));
    workspace.put('copy.md', post('One', '2021-01-10', { url, text: `${text} And more.` }));
    redactions(workspace, `redactions:\n  - { article: one.md, text: ${secret} }\n`);
    assert.equal((await workspace.build()).articles, 1);
    assert.deepEqual(filesWith(workspace, secret), []);
  });

  test('leaves the texts of its article in which the words do not stand, and redacts the others', async (context) => {
    const workspace = new Workspace(context);
    const other =
      'The bridge was closed on that day. Nobody came to see it, and nobody ever asked who had built it.';
    workspace.put('one.md', post('One', '2021-01-10', { url, text }));
    workspace.put('two.md', post('One', '2021-01-10', { url, text: other }));
    redactions(workspace, `redactions:\n  - { article: ${url}, text: ${secret} }\n`);
    await workspace.build();
    const pages = (words: string): string[] =>
      filesWith(workspace, words).filter((path) => path.startsWith('a/') && path.endsWith('.html'));
    assert.deepEqual(filesWith(workspace, secret), []);
    assert.equal(new Set([...pages('Nobody came to see'), ...pages('Ask █████ of')]).size, 2);
  });

  test('tells of what matches nothing, the archivist alone', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('one.md', post('One', '2021-01-10', { url, text }));
    redactions(
      workspace,
      `redactions:\n  - { article: ${url}, text: Jana Jiná }\n  - article: https://paper.example.org/3\n`,
    );
    const { problems } = await workspace.build();
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [
        ['redactions.yml', 'redaction-unused'],
        ['redactions.yml', 'redaction-unused'],
      ],
    );
    assert.deepEqual(filesWith(workspace, 'Jana Jiná'), []);
    assert.deepEqual(filesWith(workspace, 'paper.example.org/3'), []);
  });

  test('that cannot be understood keeps out each article that it names', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('one.md', post('One', '2021-01-10', { url, text }));
    workspace.put(
      'two.md',
      post('Two', '2021-01-11', { text: 'Another bridge was opened on that day in town.' }),
    );
    redactions(workspace, `redactions:\n  - { article: ${url}, texts: ${secret} }\n`);
    const { problems, articles, withheld } = await workspace.build();
    assert.deepEqual([articles, withheld, problems.map(({ code }) => code)], [1, 1, ['bad-redactions']]);
    assert.match(
      problems[0]?.message ?? '',
      /line 2: .*“texts” is no field of redactions\.yml, did you mean “text”/u,
    );
    assert.deepEqual(filesWith(workspace, secret), []);
  });

  for (const [name, yaml] of Object.entries({
    'has a field of another name': `redaction:\n  - { article: ${url} }\n`,
    'names no article': `redactions:\n  - { text: ${secret} }\n`,
    'is no YAML': 'redactions: [',
  })) {
    test(`that ${name} stops the build`, async (context) => {
      const workspace = new Workspace(context);
      workspace.put('one.md', post('One', '2021-01-10', { url, text }));
      redactions(workspace, yaml);
      await assert.rejects(workspace.build(), { code: 'bad-redactions' });
    });
  }
});
