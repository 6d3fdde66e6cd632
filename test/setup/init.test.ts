import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { loadConfig } from '../../src/settings/load-config.ts';
import { loadRedactions } from '../../src/settings/load-redactions.ts';
import { readYaml } from '../../src/settings/yaml.ts';
import { init } from '../../src/setup/init.ts';
import { kronika } from '../engine/command.ts';

function folderFor(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-init-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const options = { source: '^1.2.3', hasNode: true };
const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

suite('an archive of one’s own', () => {
  test('is made in a folder that was not there, without examples', (context) => {
    const folder = join(folderFor(context), 'below', 'My Paper');
    init(folder, options);
    assert.deepEqual(readdirSync(folder).sort(), [
      '.gitignore',
      'README.md',
      'archive.yml',
      'package.json',
      'seeds',
    ]);
    assert.deepEqual(readdirSync(join(folder, 'seeds')), ['.gitkeep']);
    const { name, dependencies, scripts } = manifestIn(folder);
    assert.equal(name, 'my-paper');
    assert.deepEqual(dependencies, { kronika: '^1.2.3' });
    for (const script of ['build', 'start', 'verify', 'stamp', 'accession', 'kit', 'deploy:init'])
      assert.match(scripts[script], /^kronika [a-z-]+$/u);
    assert.ok(readFileSync(join(folder, 'README.md'), 'utf8').split('\n').length <= 26);
  });

  test('has settings that hold as they are, and with every line taken up', (context) => {
    const folder = join(folderFor(context), 'O’Hara: "news" $& #1');
    init(folder, options);
    const seeds = join(folder, 'seeds');
    assert.equal(loadConfig(seeds, null).title, 'O’Hara: "news" $& #1');
    const text = readFileSync(join(folder, 'archive.yml'), 'utf8').replace(/^# (?=\s*(?:- )?\w+:)/gmu, '');
    const config = archiveConfigSchema.parse(readYaml(text));
    assert.equal(config.publishers[0]?.id, 'my-paper');
    assert.equal(config.timeZone, 'Europe/Prague');
  });

  test('may begin as an empty repository, and brings a Node where the machine’s is too old', (context) => {
    const folder = folderFor(context);
    mkdirSync(join(folder, '.git'));
    init(folder, { source: `file:${folder}/kronika.tgz`, hasNode: false });
    const { dependencies, allowScripts } = manifestIn(folder);
    assert.deepEqual(dependencies, { kronika: 'file:kronika.tgz', node: '^24' });
    assert.deepEqual(allowScripts, { node: true });
  });

  test('has a name that npm takes', (context) => {
    const names = ['kronika', '新闻', 'Č_news.'].map((name) => {
      const folder = join(folderFor(context), name);
      init(folder, options);
      return manifestIn(folder).name;
    });
    assert.deepEqual(names, ['news-archive', 'news-archive', 'news']);
  });

  test('is made nowhere else: not in an occupied folder, in an archive, in a file', (context) => {
    const folder = folderFor(context);
    writeFileSync(join(folder, 'thesis.doc'), 'mine');
    assert.throws(() => init(folder, options), {
      code: 'occupied',
      message: `${folder} holds thesis.doc, and is left as it is`,
    });
    assert.throws(() => init(join(folder, 'thesis.doc'), options), {
      code: 'occupied',
      message: /is a file/u,
    });
    assert.throws(() => init(join(folder, 'thesis.doc', 'x'), options), {
      code: 'occupied',
      message: /lies in one/u,
    });
    const archive = join(folder, 'archive');
    init(archive, options);
    assert.throws(() => init(archive, options), { code: 'occupied', message: /is an archive already/u });
    assert.throws(() => init('', options), { code: 'usage' });
    assert.deepEqual(readdirSync(folder).sort(), ['archive', 'thesis.doc']);
  });

  test('tells of a folder that may not be written', (context) => {
    const folder = folderFor(context);
    chmodSync(folder, 0o555);
    // Whoever may write everywhere is asked for what the system makes for nobody.
    const refused = process.getuid?.() === 0 ? '/proc/archive' : join(folder, 'archive');
    assert.throws(() => init(refused, options), { code: 'not-writable', message: /cannot be written/u });
  });

  test('is made by the command, which says how to go on', async (context) => {
    const folder = join(folderFor(context), 'mine');
    const { code, stdout } = await kronika(['init', folder]);
    assert.equal(code, 0);
    assert.match(stdout, /cd \S+mine\n {2}npm install[\s\S]*npm run build/u);
    assert.match(manifestIn(folder).dependencies.kronika, /^\^\d+\.\d+\.\d+$/u);
    const { code: none, stderr } = await kronika(['init']);
    assert.equal(none, 1);
    assert.match(stderr, /kronika init my-archive/u);
  });

  test('builds with nothing in it, and says that nothing is', async (context) => {
    const folder = join(folderFor(context), 'mine');
    init(folder, options);
    const { code, stdout } = await kronika([
      'build',
      '--seeds',
      join(folder, 'seeds'),
      '--out',
      join(folder, '_site'),
      '--cache',
      join(folder, '.kronika'),
    ]);
    assert.equal(code, 0);
    assert.match(stdout, /seeds is empty: put files into it/u);
    assert.match(readFileSync(join(folder, '_site/en/index.html'), 'utf8'), /<title>mine/u);
  });
});

suite('settings beside the seeds', () => {
  test('hold in an archive of one’s own, and in no other folder', (context) => {
    const folder = folderFor(context);
    const seeds = join(folder, 'seeds');
    mkdirSync(seeds);
    writeFileSync(join(folder, 'archive.yml'), 'title: Beside\n');
    assert.equal(loadConfig(seeds, null).title, 'Kronika');
    writeFileSync(join(folder, 'package.json'), '{"dependencies":{"kronika":"^0.1.0"}}');
    assert.equal(loadConfig(seeds, null).title, 'Beside');
    writeFileSync(join(folder, 'redactions.yml'), 'redactions:\n  - article: a.md\n');
    assert.equal(loadRedactions(seeds).redactions.length, 1);
  });

  test('stand in one place only', (context) => {
    const folder = folderFor(context);
    const seeds = join(folder, 'seeds');
    init(folder, options);
    writeFileSync(join(seeds, 'archive.yml'), 'title: Inside\n');
    assert.throws(() => loadConfig(seeds, null), {
      code: 'bad-config',
      message: 'archive.yml: it lies both in the seeds folder and beside it: keep one of them',
    });
  });
});
