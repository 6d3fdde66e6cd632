import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { describeVerified, verify } from '../../src/engine/fixity/verify.ts';
import {
  type OfflineFile,
  type OfflineIndex,
  offlineListName,
  partsFor,
} from '../../src/site/offline-lists.ts';
import { post, Workspace } from './workspace.ts';

const settings = 'offline: true\ninterface: en, cs\n';
const sha256 = (content: string): string => createHash('sha256').update(content, 'latin1').digest('hex');

const indexOf = (site: ReadonlyMap<string, string>): OfflineIndex =>
  JSON.parse(site.get('manifests/offline.json') ?? 'null');
const listOf = (site: ReadonlyMap<string, string>, part: string): OfflineFile[] =>
  JSON.parse(site.get(offlineListName(part)) ?? '[]');

/** The files of a set, by path. */
const filesFor = (site: ReadonlyMap<string, string>, ui: string, year: string | null): OfflineFile[] =>
  partsFor(indexOf(site), ui, year).flatMap((part) => listOf(site, part));

/** A site of two years that browsers may keep. */
async function keepable(context: TestContext): Promise<Workspace> {
  const workspace = new Workspace(context);
  workspace.put('archive.yml', settings);
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  workspace.put('b.md', post('The ferry', '2019-03-02'));
  await workspace.build();
  return workspace;
}

test('lists of what browsers may keep have the sizes and hashes of the files as they are, also after changes', async (context) => {
  const workspace = await keepable(context);
  workspace.put('c.md', post('The tower', '2019-03-03'));
  workspace.take('a.md');
  workspace.put('d.md', post('The market', '2020-03-03'));
  await workspace.build();
  const site = workspace.site();
  assert.deepEqual(
    Object.keys(indexOf(site).parts).filter((part) => part.startsWith('articles-')),
    ['articles-2019', 'articles-2020'],
  );
  const all = filesFor(site, 'en', null);
  for (const [path, bytes, hash] of all) {
    const content = site.get(path);
    assert.ok(content !== undefined, path);
    assert.deepEqual([content.length, sha256(content)], [bytes, hash], path);
  }
  for (const [part, { sha256: hash, files, bytes }] of Object.entries(indexOf(site).parts)) {
    const list = listOf(site, part);
    assert.equal(sha256(site.get(offlineListName(part)) ?? ''), hash);
    assert.deepEqual([list.length, list.reduce((sum, [, size]) => sum + size, 0)], [files, bytes]);
  }
  const kept = new Set(all.map(([path]) => path));
  const left = [...site.keys()].filter((path) => !kept.has(path) && !path.startsWith('cs/'));
  const forPrograms =
    /^(?:data|raw|feeds|manifests)\/|^(?:manifest-sha256|robots)\.txt$|^(?:\.|sitemap|service-worker\.js)|manifest-sha256\.txt$/u;
  assert.deepEqual(
    left.filter((path) => !forPrograms.test(path)),
    [],
  );
  workspace.forget();
  await workspace.build();
  assert.deepEqual(workspace.site(), site);
});

test('a year has its articles and its timeline in one language, and the ways to them', async (context) => {
  const workspace = await keepable(context);
  const paths = filesFor(workspace.site(), 'cs', '2019').map(([path]) => path);
  for (const path of [
    'cs/index.html',
    'cs/offline/index.html',
    'cs/timeline/2019/03/index.html',
    'assets/offline-page.js',
  ])
    assert.ok(paths.includes(path), path);
  assert.ok(!paths.some((path) => /^(?:en|search)\/|\/2021\//u.test(path)));
  assert.equal(paths.filter((path) => /^a\/.*index\.html$/u.test(path)).length, 1);
});

test('verify takes the lists for files of the site', async (context) => {
  const workspace = new Workspace(context);
  workspace.put('archive.yml', settings);
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  await workspace.build();
  const { seeds, out, cache } = workspace;
  const told: string[] = [];
  const verified = await verify({ seeds, out, cache }, (line) => told.push(line));
  assert.deepEqual(told, [], describeVerified(verified));
  workspace.put('archive.yml', 'interface: en, cs\n');
  await workspace.build();
  assert.deepEqual(
    [...workspace.site().keys()].filter((path) => path.includes('offline')),
    [],
  );
});

test('offline is true or false', async (context) => {
  const workspace = new Workspace(context);
  workspace.put('archive.yml', 'offline: sometimes\n');
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  await assert.rejects(workspace.build(), {
    code: 'bad-config',
    message: /line 1.*offline.*must be true or false/u,
  });
});
