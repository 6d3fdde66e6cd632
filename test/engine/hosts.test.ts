import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { suite, test } from 'node:test';
import type { SiteFigures } from '../../src/engine/hosts/figures.ts';
import { assertFits, describeHosts } from '../../src/engine/hosts/fits.ts';
import { type Host, hostNames, hosts } from '../../src/engine/hosts/hosts.ts';
import { kronika } from './command.ts';
import { post, Workspace } from './workspace.ts';

const small: SiteFigures = {
  files: 10,
  bytes: 1000,
  largest: { path: 'data/articles-2021-01.jsonl', size: 500 },
  widest: { path: 'a/3k/', size: 5 },
};

const lineOf = (name: string, figures: SiteFigures, layout: 'lean' | 'small' = 'lean'): string =>
  describeHosts(figures, layout)
    .split('\n')
    .find((line) => line.includes(name)) ?? '';

suite('the hosts', () => {
  test('all take a small site, and each has a line', () => {
    for (const { name } of Object.values(hosts)) assert.match(lineOf(name, small), /fits$/u);
  });

  test('say which limit breaks first, and what to change', () => {
    const many = { ...small, files: 20_001 };
    assert.match(
      lineOf('Cloudflare', many),
      /20,001 files, of 20,000 at most\..*Set “publish: small” in archive\.yml/u,
    );
    assert.match(lineOf('Cloudflare', many, 'small'), /Divide the archive/u);
    assert.match(lineOf('GitHub', many), /fits$/u);
    assert.match(lineOf('GitHub', { ...small, bytes: 1e9 + 1 }), /1,000,000,001 bytes, of 1,000,000,000/u);
    const large = { ...small, largest: { path: 'raw/3k.zip', size: 2 ** 32 } };
    assert.match(lineOf('FAT32', large), /raw\/3k\.zip has 4,294,967,296 bytes, of 4,294,967,295/u);
    const wide = { ...small, widest: { path: 'a/', size: 65_535 } };
    assert.match(lineOf('FAT32', wide), /a\/ has 65,535 entries, of 65,534/u);
    assert.match(lineOf('Plain server', { ...many, bytes: 1e15 }), /fits$/u);
  });

  test('fail where the one that was asked for does not take the site', () => {
    const many = { ...small, files: 20_001 };
    assert.throws(() => assertFits('cloudflare', many, 'lean'), {
      code: 'host-limit',
      message: /Cloudflare Pages/u,
    });
    assertFits('github', many, 'lean');
  });

  test('have a source for each limit', () => {
    for (const { limits } of Object.values<Host>(hosts))
      for (const { source, seen } of limits) {
        assert.ok(URL.canParse(source), source);
        assert.match(seen ?? '2026-11-30', /^\d{4}-\d{2}-\d{2}$/u);
      }
  });
});

/** The figures of the files and folders that lie there, in the order of their paths. */
function measured(outDir: string): SiteFigures {
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(relative(outDir, entry.parentPath), entry.name) }))
    .filter(({ path }) => !path.startsWith('.'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = entries
    .filter(({ entry }) => entry.isFile())
    .map(({ path }) => ({ path, size: statSync(join(outDir, path)).size }));
  const folders = Map.groupBy(entries, ({ path }) => (path.includes('/') ? `${dirname(path)}/` : '/'));
  const most = (all: readonly { path: string; size: number }[]) => all.toSorted((a, b) => b.size - a.size)[0];
  return {
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    largest: most(files) ?? { path: '', size: 0 },
    widest: most([...folders].map(([path, { length }]) => ({ path, size: length }))) ?? { path: '', size: 0 },
  };
}

test('a site is measured as it lies there, without what its publisher keeps at its top', async (context) => {
  const workspace = new Workspace(context);
  const built = async (): Promise<SiteFigures> => (await workspace.build()).site;
  workspace.put('archive.yml', 'publish: full\n');
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  const first = await built();
  assert.deepEqual(first, measured(workspace.out));
  mkdirSync(join(workspace.out, '.git'));
  writeFileSync(join(workspace.out, '.git', 'objects'), 'x'.repeat(first.bytes));
  for (const day of [11, 12, 13])
    workspace.put(`${day}.md`, post(`The bridge on day ${day}`, `2021-01-${day}`));
  const more = await built();
  assert.ok(more.files > first.files);
  assert.deepEqual(more, measured(workspace.out));
  workspace.take('a.md');
  assert.deepEqual(await built(), measured(workspace.out));
});

test('the build tells of each host, says the same where nothing changed, and knows no other', async (context) => {
  const workspace = new Workspace(context);
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  const folders = ['--seeds', workspace.seeds, '--out', workspace.out, '--cache', workspace.cache];
  const first = await kronika(['build', ...folders, '--host', 'github']);
  assert.equal(first.code, 0);
  assert.match(first.stdout, /Cloudflare Pages +fits/u);
  const { site } = await workspace.build();
  assert.deepEqual(site, measured(workspace.out));
  const wrong = await kronika(['build', ...folders, '--host', 'githup']);
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /Did you mean github\?/u);
  assert.ok(hostNames.includes('server'));
});
