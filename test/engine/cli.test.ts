import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kronika } from './command.ts';
import { post, Workspace } from './workspace.ts';

describe('the command line', () => {
  const faults: readonly [string[], RegExp][] = [
    [['build', '--sede', 'x'], /no flag --sede[\s\S]*--seeds/u],
    [['build', '--stric'], /--strict/u],
    [['build', '--toString'], /no flag --toString/u],
    [['bild'], /no command “bild”[\s\S]*build/u],
    [['kti', 'bag', '--from', '2021'], /no command “kti”[\s\S]*kit/u],
    [['build', 'twice'], /one word too many/u],
    [['build', '--out'], /--out needs a value/u],
    [['build', '--out', '--strict'], /--out needs a value/u],
    [['build', '--strict=yes'], /--strict takes no value/u],
    [['serve', '--port', '99999'], /--port 99999/u],
  ];
  for (const [args, message] of faults) {
    test(`refuses ${args.join(' ')}`, async () => {
      const { code, stderr, stdout } = await kronika(args);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
  }

  test('explains every flag', async () => {
    const { code, stdout } = await kronika(['build', '--help']);
    assert.equal(code, 0);
    for (const flag of [
      'seeds',
      'out',
      'cache',
      'base-url',
      'strict',
      'quiet',
      'compact',
      'explain',
      'port',
    ]) {
      assert.match(stdout, new RegExp(`^ {2}--${flag}\\b.* \\w`, 'mu'));
    }
  });

  test('lists problems and ends with 0, with --strict with 1', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('good.md', post('The bridge', '2021-01-10'));
    workspace.put('bad.txt', '');
    const plain = await kronika(['build', ...workspace.args]);
    assert.equal(plain.code, 0, plain.stderr);
    assert.match(plain.stdout, /bad\.txt: The file is empty\./u);
    assert.match(plain.stdout, /2 files read \(2 new or changed\), 1 article, 1 problem/u);
    assert.ok(
      plain.stdout.endsWith(
        `The site lies in ${workspace.out}: npm start shows it here, or publish that folder.\n`,
      ),
    );
    for (const stage of ['ingest', 'pages', 'search']) {
      assert.match(plain.stdout, new RegExp(`${stage} +[\\d.]+ s +\\d+ MiB`, 'u'));
    }
    const strict = await kronika(['build', '--strict', '--quiet', ...workspace.args]);
    assert.equal(strict.code, 1);
    assert.match(strict.stdout, /^ +bad\.txt: The file is empty\.[^\n]*\n$/u);
  });

  test('ends with 1 where nothing could be built', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('bad.txt', '');
    assert.equal((await kronika(['build', ...workspace.args])).code, 1);
    const nowhere = await kronika(['build', '--seeds', `${workspace.root}/nowhere`, '--out', workspace.out]);
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.stderr, /nowhere[\s\S]*--seeds/u);
  });

  test('says why a page was written or not', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('a.md', post('The bridge', '2021-01-10'));
    const ask = async (path: string) =>
      (await kronika(['build', '--quiet', '--explain', path, ...workspace.args])).stdout;
    assert.match(await ask('/en/'), /^en\/index\.html: written, as it was not part of the site/u);
    assert.match(await ask('/en/'), /not written, as nothing that it shows has changed/u);
    workspace.put('b.md', post('The library', '2021-01-11'));
    assert.match(await ask('/en/timeline/'), /written, as what it shows has changed:\n {2}now depends on/u);
    workspace.damage('en/index.html', 'somebody was here');
    assert.match(await ask('en/index.html'), /its file is not as the last build left it/u);
    assert.match(
      await ask('/data/names.json'),
      /not written, as nothing/u,
      'also of what waits for the search',
    );
    const [library = {}] = workspace.records().filter(({ title }) => title === 'The library');
    workspace.take('b.md');
    assert.match(await ask(`${library.url}index.md`), /removed, as no page of the site is there any more/u);
    assert.match(await ask('/en/timelin/'), /no such file\. Did you mean en\/timeline\/index\.html/u);
  });
});
