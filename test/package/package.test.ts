import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { examples, putFiles, seeds } from '../own/examples.ts';

/* The package that `npm pack` makes is installed, makes an archive in an empty folder, and is used there. */

const project = join(import.meta.dirname, '..', '..');
const root = mkdtempSync(join(tmpdir(), 'kronika-package-'));
const archive = join(root, 'archive');
after(() => rmSync(root, { recursive: true, force: true }));

/** Runs a command to its end on the Node of the tests, and as a person does: nothing says that this is a build machine. */
function run(command: string, args: readonly string[], cwd = archive) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: environment() });
  return { status, stdout, stderr };
}

/** The environment without what the tests were started with. */
function environment(): NodeJS.ProcessEnv {
  const { npm_config_local_prefix: _, NODE_COMPILE_CACHE: __, ...env } = process.env;
  return { ...env, PATH: [dirname(process.execPath), env.PATH].join(delimiter), CI: '' };
}

/** The first match of a pattern in the lines that a command still prints. */
async function told(lines: AsyncIterator<string>, pattern: RegExp): Promise<string> {
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const [match] = pattern.exec(next.value) ?? [];
    if (match) return match;
  }
  throw new Error(`The command ended without ${pattern}`);
}

function succeed(command: string, args: readonly string[], cwd = archive): string {
  const { status, stdout, stderr } = run(command, args, cwd);
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

/** A command of the archive's own, as its README has it. */
const npm = (...args: string[]) => run('npm', ['run', '--silent', ...args]);

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
  const first = join(root, 'first');
  mkdirSync(first);
  writeFileSync(join(first, 'package.json'), '{"private":true}');
  succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(root, tarball)], first);
  succeed(join(first, 'node_modules/.bin/kronika'), ['init', archive], root);
  // The same would be installed here once more.
  renameSync(join(first, 'node_modules'), join(archive, 'node_modules'));
  for (const [path, text] of Object.entries(posts)) put(path, text);
});

suite('the package, installed in a folder of its own', () => {
  test('brings neither a Node nor what only some archives need', () => {
    for (const name of ['node', 'esbuild', 'typescript', 'unpdf', 'mammoth', 'isomorphic-git', 'hyparquet'])
      assert.ok(!existsSync(join(archive, 'node_modules', name)), name);
    const own = join(archive, 'node_modules/kronika/dist');
    assert.ok(existsSync(join(own, 'src/cli.js')));
    assert.ok(!existsSync(join(own, 'src/cli.ts')));
  });

  test('takes 120 MB at most as it is installed', () => {
    const size = sizeOf(join(archive, 'node_modules'));
    assert.ok(size <= 120e6, `${size} bytes`);
  });

  test('makes an archive that has the package from where it was had itself', () => {
    assert.match(
      readFileSync(join(archive, 'package.json'), 'utf8'),
      /"kronika": "file:..\/kronika-[\d.]+\.tgz"/u,
    );
    assert.match(succeed('npm', ['ls', 'kronika']), /kronika@[\d.]+/u);
    assert.ok(readFileSync(join(archive, 'node_modules/kronika/docs/publishing.md'), 'utf8').length > 0);
  });

  test('builds, says no word of experiments, and does nothing where nothing changed', () => {
    const first = npm('build');
    assert.equal(first.status, 0, first.stderr);
    assert.equal(first.stderr, '');
    assert.match(first.stdout, /2 articles, 0 problems/u);
    assert.ok(page('en/index.html').includes('A new bridge'));
    assert.ok(page('cs/index.html').includes('Otevřeli most'));
    assert.match(page('assets/site.css'), /@layer/u);
    assert.match(npm('build').stdout, /\n0 pages and 0 other files written/u);
  });

  test('asks by name for what reads a file that few archives have', () => {
    put('seeds/report.pdf', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n');
    const { status, stdout } = npm('build');
    assert.equal(status, 0);
    assert.match(stdout, /PDF files are read with unpdf, which the archive lacks/u);
    assert.match(stdout, /npm install unpdf/u);
    rmSync(join(archive, 'seeds/report.pdf'));
  });

  test('verifies what it built, writes the log, and says what publishes it', () => {
    put('seeds/second.md', posts['seeds/bridge.md']?.replaceAll('bridge', 'second bridge') ?? '');
    assert.equal(npm('accession').status, 0);
    assert.match(readFileSync(join(archive, 'seeds/accessions.jsonl'), 'utf8'), /second\.md/u);
    assert.equal(npm('build').status, 0);
    const { status, stdout, stderr } = npm('verify');
    assert.equal(status, 0, stdout + stderr);
    assert.equal(npm('deploy:init', '--', 'github').status, 0);
    assert.ok(existsSync(join(archive, '.github/workflows/publish.yml')));
    assert.match(run('npx', ['kronika', '--help']).stdout, /kronika deploy-init HOST/u);
  });

  test('makes a file to take along, whose search is packed already', () => {
    const { status, stdout, stderr } = npm('kit', '--', 'html', '--output', 'mine.html');
    assert.equal(status, 0, stdout + stderr);
    const file = readFileSync(join(archive, 'mine.html'), 'utf8');
    assert.match(file, /A new bridge/u);
    assert.match(file, /<script>[^<]/u);
  });

  test('takes up what the archive has of its own, in TypeScript too', () => {
    for (const [path, code] of examples)
      putFiles(archive, { [path.replace('formats/wire.js', 'formats/wire.ts')]: code });
    putFiles(archive, seeds);
    const { status, stdout, stderr } = npm('build');
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /, 0 problems/u);
    const records = globSync('data/articles-*.jsonl.gz', { cwd: join(archive, '_site') })
      .map((path) => gunzipSync(readFileSync(join(archive, '_site', path))).toString())
      .join('');
    assert.match(records, /"title":"The bridge is open"[^\n]*"format":"wire"/u);
    assert.match(records, /"name":"Petr Novák"/u);
    assert.match(page('en/sources/index.html'), /Town Paper/u);
    assert.match(page('en/index.html'), />Imprint</u);
    assert.match(page('assets/site.css'), /--accent: light-dark\(#7a1f3d/u);
  });

  test('serves the site, and shows what changes beside the seeds', async () => {
    const server = spawn(join(archive, 'node_modules/.bin/kronika'), ['serve', '--port', '18460'], {
      cwd: archive,
      env: environment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
      const address = await told(lines, /http:\/\/\S+/u);
      const text = async (path: string): Promise<string> => (await fetch(new URL(path, address))).text();
      const home = await text('en/');
      assert.match(home, /A new bridge/u);
      const [, script = ''] = /src="(\/\.kronika\/[^"]+)"/u.exec(home) ?? [];
      assert.match(await text(script), /EventSource/u);
      put('styles.css', 'a { color: teal }');
      await told(lines, /Built in/u);
      assert.match(await text('assets/site.css'), /a \{ color: teal \}$/u);
    } finally {
      server.kill();
    }
  });
});
