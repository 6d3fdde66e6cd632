import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { refusedError } from '../../src/disk/refused.ts';
import type { KronikaError } from '../../src/errors.ts';
import { post, Workspace } from './workspace.ts';

const good = post('The bridge', '2021-01-10');

describe('what cannot be read is a problem, and the rest becomes a site', () => {
  const cases: readonly {
    name: string;
    code: string;
    content: string | Uint8Array;
    extra?: [string, string];
  }[] = [
    { name: 'an empty file', code: 'empty', content: '' },
    { name: 'a picture', code: 'not-text', content: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1') },
    { name: 'a file of 50 MB', code: 'too-large', content: Buffer.alloc(50_000_000, 'news ') },
    {
      name: 'a sidecar with a wrong value',
      code: 'bad-sidecar',
      content: post('The ferry', '2021-01-12'),
      extra: ['bad.md.yml', 'published: last week\n'],
    },
    {
      name: 'a sidecar without its seed',
      code: 'orphan-sidecar',
      content: good,
      extra: ['gone.md.yml', 'title: x\n'],
    },
  ];
  for (const { name, code, content, extra } of cases) {
    test(name, async (context) => {
      const workspace = new Workspace(context);
      workspace.put('good.md', good);
      workspace.put('bad.md', content);
      if (extra) workspace.put(...extra);
      const { problems, articles } = await workspace.build();
      assert.deepEqual(
        problems.map((problem) => problem.code),
        [code],
      );
      assert.match(problems[0]?.message ?? '', /\S.*\.$/u);
      assert.match(problems[0]?.advice ?? '', /\S.*\.$/u);
      assert.ok(articles >= 1);
      const report = readFileSync(join(workspace.cache, 'report.json'), 'utf8');
      assert.deepEqual(JSON.parse(report).problems, problems);
      const isPublic = workspace.read('data/report.json').includes(`"${code}"`);
      assert.equal(isPublic, problems[0]?.withheld !== true);
    });
  }

  test('a link that leads out of the seeds folder', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('good.md', good);
    writeFileSync(join(workspace.root, 'secret.txt'), 'Nobody should publish this text by accident.\n');
    symlinkSync(join(workspace.root, 'secret.txt'), join(workspace.seeds, 'link.txt'));
    const { problems, articles } = await workspace.build();
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [['link.txt', 'not-a-file']],
    );
    assert.equal(articles, 1);
  });

  test('text that is not UTF-8 is read as what it is', async (context) => {
    const workspace = new Workspace(context);
    const words = Buffer.from(
      `\ufeffThe bridge\n\nA bridge was opened, and people came from both banks.\n`,
      'utf16le',
    );
    workspace.put('wide.txt', words);
    const { problems } = await workspace.build();
    assert.deepEqual(problems, []);
    assert.match(String(workspace.records()[0]?.text), /people came/u);
  });
});

test('nothing is lost: each file is an article, a copy of one, withheld, or a problem', async (context) => {
  const workspace = new Workspace(context);
  const url = 'https://paper.example.org/bridge';
  workspace.put('a.md', post('The bridge', '2021-01-10', { url }));
  workspace.put('b/copy.md', post('The bridge', '2021-01-10', { url }));
  workspace.put('c.md', post('The library', '2021-01-11'));
  workspace.put('d.md', post('The ferry', '2021-01-12'));
  workspace.put('d.md.yml', 'withhold: asked for\n');
  workspace.put('e.txt', '');
  const { files, articles, problems } = await workspace.build();
  const report = JSON.parse(workspace.read('data/report.json'));
  const duplicates = workspace.records().flatMap((record) => record.duplicates);
  assert.equal(files, 5);
  assert.deepEqual(duplicates, ['b/copy.md']);
  assert.equal(articles + duplicates.length + report.withheld + problems.length, files);
});

describe('what keeps a whole build from being done is an error with advice', () => {
  const fails = (build: Promise<unknown>, code: string) =>
    assert.rejects(build, (error: { code: string; advice: string }) => {
      assert.equal(error.code, code);
      assert.match(error.advice, /\S.*\.$/u);
      return true;
    });

  test('a seeds folder that is not there', async (context) => {
    const workspace = new Workspace(context);
    await fails(workspace.build({ seeds: join(workspace.root, 'nowhere') }), 'no-seeds-folder');
  });

  test('an output folder that cannot be', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('a.md', good);
    writeFileSync(join(workspace.root, 'file'), '');
    await fails(workspace.build({ out: join(workspace.root, 'file', 'site') }), 'output-not-writable');
    await fails(workspace.build({ cache: join(workspace.root, 'file', 'cache') }), 'cache-not-writable');
  });

  test('an output folder with files of others', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('a.md', good);
    mkdirSync(workspace.out);
    writeFileSync(join(workspace.out, 'thesis.txt'), 'three years of work');
    await fails(workspace.build(), 'foreign-output');
    assert.equal(workspace.read('thesis.txt'), 'three years of work');
  });

  test('folders in each other', async (context) => {
    const workspace = new Workspace(context);
    await fails(workspace.build({ out: join(workspace.seeds, 'site') }), 'nested-folders');
    await fails(workspace.build({ out: workspace.root }), 'nested-folders');
    await fails(workspace.build({ cache: join(workspace.seeds, '.kronika') }), 'nested-folders');
  });

  test('settings that are wrong', async (context) => {
    const workspace = new Workspace(context);
    for (const settings of [
      'titel: x\n',
      'timeZone: Nowhere/At-All\n',
      '- a\n- b\n',
      'title: [\n',
      'baseUrl: here\n',
    ]) {
      workspace.put('archive.yml', settings);
      await fails(workspace.build(), 'bad-config');
    }
  });

  test('two builds at once', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('a.md', good);
    const first = workspace.build();
    await fails(workspace.build(), 'build-running');
    await fails(workspace.build({ cache: join(workspace.root, 'other') }), 'build-running');
    await fails(workspace.build({ out: join(workspace.root, 'other-site') }), 'build-running');
    assert.equal((await first).articles, 1);
  });

  test('a full disk', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    assert.equal(refusedError('output', 'site', full).code, 'disk-full');
  });

  test('a full disk of the cache, which is not that of the output', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('a.md', good);
    mkdirSync(workspace.cache);
    symlinkSync('/dev/full', join(workspace.cache, 'assets.json.part'));
    await assert.rejects(workspace.build(), ({ code, message }: KronikaError) => {
      assert.equal(code, 'disk-full');
      assert.ok(message.includes(`cache folder ${workspace.cache}`), message);
      return true;
    });
  });
});

test('a cache that is cut off in the middle is made anew', async (context) => {
  const workspace = new Workspace(context);
  for (let day = 10; day < 30; day += 1) {
    workspace.put(
      `${day}.md`,
      post(`Day ${day}`, `2021-01-${day}`, { text: `Day ${day}: ${'news '.repeat(400)}` }),
    );
  }
  await workspace.build();
  const before = workspace.site();
  truncateSync(join(workspace.cache, 'archive.sqlite'), 40_960);
  workspace.put('10.md.yml', 'title: Another\n');
  await workspace.build();
  workspace.take('10.md.yml');
  await workspace.build({ compact: true });
  assert.deepEqual(workspace.site(), before);
});
