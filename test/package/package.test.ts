import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';

/* The package that `npm pack` makes is installed in an empty folder, and used there. */

const project = join(import.meta.dirname, '..', '..');
const root = mkdtempSync(join(tmpdir(), 'kronika-package-'));
const archive = join(root, 'archive');
after(() => rmSync(root, { recursive: true, force: true }));

/** Runs a command to its end on the Node of the tests, and as a person does: nothing says that this is a build machine. */
function run(command: string, args: readonly string[], cwd = archive) {
  const { npm_config_local_prefix: _, ...env } = process.env;
  const path = [dirname(process.execPath), env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...env, PATH: path, CI: '', NODE_COMPILE_CACHE: '' },
  });
  return { status, stdout, stderr };
}

function succeed(command: string, args: readonly string[], cwd = archive): string {
  const { status, stdout, stderr } = run(command, args, cwd);
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

const kronika = (...args: string[]) => run(join(archive, 'node_modules/.bin/kronika'), args);

function put(path: string, content: string | Uint8Array): void {
  writeFileSync(join(archive, path), content);
}

const page = (path: string): string => readFileSync(join(archive, '_site', path), 'utf8');

/** Bytes that a folder takes on the disk. */
const sizeOf = (folder: string): number => Number(succeed('du', ['-sk', folder], root).split('\t')[0]) * 1024;

const posts: Readonly<Record<string, string>> = {
  'seeds/bridge.md':
    '---\ntitle: A new bridge\ndate: 2021-01-08\n---\n\nThe bridge was opened on Friday, and many people came from both banks of the river.\n',
  'seeds/most.html':
    '<html lang="cs"><title>Most</title><article><h1>Otevřeli most</h1><p>V pátek 8. ledna 2021 byl otevřen most. Přišlo mnoho lidí z obou břehů řeky, ačkoli pršelo.</p></article></html>',
};

before(() => {
  succeed('npm', ['pack', '--silent', '--pack-destination', root], project);
  const [tarball = ''] = globSync('*.tgz', { cwd: root });
  mkdirSync(join(archive, 'seeds'), { recursive: true });
  put('package.json', JSON.stringify({ private: true, type: 'module' }));
  succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(root, tarball)]);
  for (const [path, text] of Object.entries(posts)) put(path, text);
});

suite('the package, installed in a folder of its own', () => {
  test('is small, and brings neither a Node nor what only some archives need', () => {
    assert.ok(sizeOf(join(archive, 'node_modules')) <= 120 * 2 ** 20);
    for (const name of ['node', 'esbuild', 'typescript', 'unpdf', 'mammoth', 'isomorphic-git', 'hyparquet'])
      assert.ok(!existsSync(join(archive, 'node_modules', name)), name);
    const own = join(archive, 'node_modules/kronika/dist');
    assert.ok(existsSync(join(own, 'src/cli.js')));
    assert.ok(!existsSync(join(own, 'src/cli.ts')));
  });

  test('builds, says no word of experiments, and does nothing where nothing changed', () => {
    const first = kronika('build');
    assert.equal(first.status, 0, first.stderr);
    assert.equal(first.stderr, '');
    assert.match(first.stdout, /2 articles, 0 problems/u);
    assert.ok(page('en/index.html').includes('A new bridge'));
    assert.ok(page('cs/index.html').includes('Otevřeli most'));
    assert.match(page('assets/site.css'), /@layer/u);
    assert.match(kronika('build').stdout, /\n0 pages and 0 other files written/u);
  });

  test('asks by name for what reads a file that few archives have', () => {
    put('seeds/report.pdf', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n');
    const { status, stdout } = kronika('build');
    assert.equal(status, 0);
    assert.match(stdout, /PDF files are read with unpdf, which the archive lacks/u);
    assert.match(stdout, /npm install unpdf/u);
    rmSync(join(archive, 'seeds/report.pdf'));
  });
});
