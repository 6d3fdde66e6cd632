import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { verify } from '../../src/engine/fixity/verify.ts';
import { post, Workspace } from './workspace.ts';

/** A zip of posts. */
function zipOf(posts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(posts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date('2021-01-01T00:00:00Z') });
}

const numbered = (from: number, to: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, at) => [
      `p/${from + at}.md`,
      post(`Story ${from + at}`, `2021-0${1 + ((from + at) % 9)}-11`),
    ]),
  );

/** The members that the store has, with the row of each: a member that is read again has another. */
function rowsOf({ cache }: Workspace): Map<string, number> {
  const database = new DatabaseSync(join(cache, 'archive.sqlite'), { readOnly: true });
  try {
    const rows = database.prepare("SELECT key, record ->> '$.seed.item' AS item FROM candidates").all();
    return new Map(rows.map(({ key, item }) => [String(item), Number(key)]));
  } finally {
    database.close();
  }
}

const titlesIn = (workspace: Workspace): unknown[] =>
  workspace
    .records()
    .map(({ title }) => title)
    .sort();

describe('a container', () => {
  test('of many members is read in ranges, and only what is added is read again', async (t) => {
    const [workspace, atOnce] = [new Workspace(t), new Workspace(t)];
    for (const one of [workspace, atOnce]) one.put('archive.yml', 'accessions: none\n');
    workspace.put('many.zip', zipOf(numbered(0, 120)));
    await workspace.build();
    const before = rowsOf(workspace);
    assert.equal(before.size, 120);
    const more = zipOf({ 'p/first.md': post('First', '2021-01-01'), ...numbered(5, 120) });
    workspace.put('many.zip', more);
    await workspace.build({ compact: true });
    const after = rowsOf(workspace);
    assert.equal(after.size, 116);
    const readAgain = [...after].filter(([item, key]) => before.get(item) !== key).map(([item]) => item);
    assert.deepEqual(readAgain, ['p/first.md']);
    atOnce.put('many.zip', more);
    await atOnce.build({ compact: true });
    assert.deepEqual(workspace.site(), atOnce.site());
  });

  test('that goes takes its articles with it, as does a member', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('two.zip', zipOf(numbered(0, 2)));
    await workspace.build();
    workspace.put('two.zip', zipOf(numbered(1, 2)));
    await workspace.build();
    assert.deepEqual(titlesIn(workspace), ['Story 1']);
    workspace.take('two.zip');
    workspace.put('other.md', post('Other', '2021-01-01'));
    await workspace.build();
    assert.deepEqual(titlesIn(workspace), ['Other']);
  });

  test('has its members corrected and withheld by its sidecar', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('three.zip', zipOf(numbered(0, 3)));
    workspace.put(
      'three.zip.yml',
      'items:\n  p/0.md:\n    title: Another title\n  p/1.md:\n    withhold: not ours\n',
    );
    const { withheld } = await workspace.build();
    assert.deepEqual([titlesIn(workspace), withheld], [['Another title', 'Story 2'], 1]);
    assert.ok(![...workspace.site().values()].some((text) => text.includes('Story 1')));
    workspace.put('three.zip.yml', 'items:\n  p/1.md:\n    title: Shown again\n');
    await workspace.build();
    assert.deepEqual(titlesIn(workspace), ['Shown again', 'Story 0', 'Story 2']);
  });

  test('is kept out as a whole where its sidecar withholds a member that is not found', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('other.md', post('Other', '2021-01-01'));
    workspace.put('two.zip', zipOf(numbered(0, 2)));
    workspace.put('two.zip.yml', 'items:\n  p/7.md:\n    withhold: not ours\n');
    const { problems } = await workspace.build();
    assert.deepEqual(titlesIn(workspace), ['Other']);
    assert.deepEqual(
      problems.map(({ path, code, withheld }) => [path, code, withheld]),
      [['two.zip.yml', 'bad-sidecar', true]],
    );
    workspace.put('two.zip.yml', 'items:\n  p/1.md:\n    withhold: not ours\n');
    await workspace.build();
    assert.deepEqual(titlesIn(workspace), ['Other', 'Story 0']);
  });

  test('has one line in the report for each kind of fault of its members', async (t) => {
    const workspace = new Workspace(t);
    workspace.put(
      'mixed.zip',
      zipOf({ ...numbered(0, 1), 'a.txt': ' ', 'b.txt': '', 'c.json': '{"a":1}', 'd.png': 'P' }),
    );
    const { problems } = await workspace.build();
    assert.deepEqual(
      problems
        .map(({ path, code, message }) => [path, code, /more of what the file holds/u.test(message)])
        .sort(),
      [
        ['mixed.zip', 'empty', true],
        ['mixed.zip', 'no-article', false],
        ['mixed.zip', 'passed-over', false],
      ],
    );
  });

  test('publishes the bytes of its members alone', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('archive.yml', 'publish: full\n');
    workspace.put('two.zip', zipOf({ ...numbered(0, 1), 'secret.md': post('Secret', '2021-01-01') }));
    workspace.put('two.zip.yml', 'items:\n  secret.md:\n    withhold: not ours\n');
    await workspace.build();
    const files = [...workspace.site()];
    assert.ok(files.some(([, text]) => text === numbered(0, 1)['p/0.md']));
    assert.ok(!files.some(([path, text]) => path.endsWith('.zip') && text.includes('secret')));
  });

  test('stands in the report with how many articles it gave, and so does one in it', async (t) => {
    const workspace = new Workspace(t);
    const inner = zipOf(numbered(0, 2));
    workspace.put(
      'outer.zip',
      zipSync({ 'inner.zip': inner, 'a.md': strToU8(post('Story 7', '2021-01-01')) }),
    );
    await workspace.build();
    const rows = workspace.read('en/report/index.html').match(/id="container">.*?<\/section>/su)?.[0] ?? '';
    assert.deepEqual(
      [...rows.matchAll(/<span>([^<]+)<\/span> <span class="count">([^<]+)</gu)].map(([, path, count]) => [
        path,
        count,
      ]),
      [
        ['outer.zip', '3 articles'],
        ['outer.zip!/inner.zip', '2 articles'],
      ],
    );
  });

  test('is verified with all that lies in it', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('two.zip', zipOf(numbered(0, 2)));
    workspace.put(
      'page.html',
      '<title>The mill</title><p>A baker bought the mill, and will bake in it from spring on.</p>',
    );
    workspace.put('page_files/style.css', 'body{}');
    const folder = join(workspace.seeds, '1647331200');
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.json'), '{"url":"https://town.example/a"}');
    writeFileSync(
      join(folder, 'singlefile.html'),
      '<title>The bridge</title><p>People crossed the bridge at noon, and it held.</p>',
    );
    await workspace.build();
    const { seeds, out, cache } = workspace;
    const options = { seeds, out, cache };
    const lines: string[] = [];
    const say = (line: string): void => {
      lines.push(line);
    };
    await verify(options, say);
    assert.deepEqual(lines, []);
    writeFileSync(join(folder, 'singlefile.html'), 'other');
    await verify(options, say);
    assert.deepEqual(lines, ['seeds: 1647331200/singlefile.html differs']);
  });
});
