import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { verify } from '../../src/engine/fixity/verify.ts';
import type { ArticleRecord } from '../../src/record.ts';
import { kronika } from './command.ts';
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

const words =
  'The council of the small town met on Tuesday and talked about the bridge for three hours before it voted.';

const newsletter = [
  'From: Town Letter <letter@town.example>',
  'To: reader@home.example',
  'Subject: The mill is sold',
  'List-Unsubscribe: <https://town.example/u/1>',
  'Date: Tue, 15 Mar 2022 08:00:00 +0000',
  'Message-ID: <one@town.example>',
  '',
  `${words} A baker bought the mill.`,
  '',
].join('\r\n');

const feedItem = (title: string, name: string): string =>
  `<item><title>${title}</title><link>https://town.example/${name}</link><description>${words} ${title}.</description></item>`;

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Town</title><link>https://town.example/</link>
${feedItem('The bridge', 'bridge')}${feedItem('The mill', 'mill')}</channel></rss>`;

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

  test('that wraps one file gives it its sidecar, as no file of many does', async (t) => {
    const workspace = new Workspace(t);
    const correction = 'title: Another title\npublished: 2020-02-03\n';
    workspace.put('bridge.md.gz', gzipSync(post('The bridge', '2021-01-01')));
    workspace.put('mail.eml', newsletter);
    workspace.put('two.zip', zipOf(numbered(0, 2)));
    for (const seed of ['bridge.md.gz', 'mail.eml', 'two.zip']) workspace.put(`${seed}.yml`, correction);
    const { problems } = await workspace.build();
    const records = workspace.records() as unknown as ArticleRecord[];
    assert.deepEqual(records.map(({ title, published }) => [title, published?.edtf]).sort(), [
      ['Another title', '2020-02-03'],
      ['Another title', '2020-02-03'],
      ['Story 0', '2021-01-11'],
      ['Story 1', '2021-02-11'],
    ]);
    assert.deepEqual(
      problems.map(({ path, code, message }) => [path, code, /title, published/u.test(message)]),
      [['two.zip.yml', 'bad-sidecar', true]],
    );
  });

  test('that wraps a file of many has its articles corrected and withheld by their names', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('feed.xml.gz', gzipSync(feed));
    workspace.put(
      'feed.xml.gz.yml',
      'items:\n  https://town.example/bridge:\n    title: Another title\n  https://town.example/mill:\n    withhold: not ours\n',
    );
    const { problems, withheld } = await workspace.build();
    assert.deepEqual([titlesIn(workspace), withheld, problems], [['Another title'], 1, []]);
    workspace.put('feed.xml.gz.yml', 'items:\n  https://town.example/none:\n    withhold: not ours\n');
    workspace.put('other.md', post('Other', '2021-01-01'));
    const lost = await workspace.build();
    assert.deepEqual(
      [titlesIn(workspace), lost.problems.map(({ code, withheld }) => [code, withheld])],
      [['Other'], [['bad-sidecar', true]]],
    );
  });

  test('that wraps one file has its name where it lies in another', async (t) => {
    const workspace = new Workspace(t);
    const inner = {
      'mails/one.eml': strToU8(newsletter),
      'a.md.gz': gzipSync(post('Story 7', '2021-01-01')),
    };
    workspace.put('outer.zip', zipSync(inner));
    workspace.put('outer.zip.yml', 'items:\n  mails/one.eml:\n    title: Another title\n');
    const { problems } = await workspace.build();
    const records = workspace.records() as unknown as ArticleRecord[];
    assert.deepEqual(records.map(({ title, seed }) => [title, seed.item]).sort(), [
      ['Another title', 'mails/one.eml'],
      ['Story 7', 'a.md.gz'],
    ]);
    assert.deepEqual(problems, []);
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
      ],
    );
  });

  test('says what it holds beside its articles, which is no problem', async (t) => {
    const workspace = new Workspace(t);
    workspace.put('mixed.zip', zipOf({ ...numbered(0, 1), 'd.png': 'P', 'e.png': 'P', 'f.css': 'F' }));
    const strict = await kronika(['build', '--strict', ...workspace.args]);
    assert.equal(strict.code, 0);
    const said = 'Beside its articles the file holds pictures (2), style sheets (1)';
    assert.ok(strict.stdout.includes(`mixed.zip: ${said}`));
    const report = workspace.read('en/report/index.html');
    assert.match(report, /Every file was read\./u);
    assert.ok(report.match(/id="container">.*?<\/section>/su)?.[0].includes(said));
  });

  test('has what was over a limit read again, and nothing else', async (t) => {
    const workspace = new Workspace(t);
    // Long enough to be worked on when the watch looks.
    const long = 'A bridge was opened on that day, and people came from both banks. '.repeat(20_000);
    const text = post('Long', '2021-01-10', { text: long });
    workspace.put('two.zip', zipOf({ 'long.md': text, ...numbered(0, 1) }));
    workspace.put('archive.yml', 'limits:\n  processorSeconds: 0.001\n');
    const stopped = await workspace.build();
    assert.ok(stopped.problems.some(({ code }) => code === 'over-limit'));
    workspace.put('archive.yml', 'limits:\n  processorSeconds: 60\n');
    const { problems } = await workspace.build();
    assert.deepEqual([titlesIn(workspace), problems], [['Long', 'Story 0'], []]);
    const rows = rowsOf(workspace);
    assert.equal((await workspace.build()).ingested, 0);
    assert.deepEqual(rowsOf(workspace), rows);
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
