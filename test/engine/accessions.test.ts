import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, describe, suite, type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type Accession, accessionSchema } from '../../src/archive/accessions/line.ts';
import { Store } from '../../src/archive/store/store.ts';
import { sha256 } from '../../src/disk/hash.ts';
import { keepLog, type LogOutcome } from '../../src/engine/accessions/accessions.ts';
import { type BuildOptions, dayOfBuild } from '../../src/engine/run/options.ts';
import { silentReporter } from '../../src/engine/run/reporter.ts';
import { ingestAll } from '../../src/engine/seeds/ingest.ts';
import readSeeds from '../../src/engine/seeds/read-seeds.ts';
import { scanSeeds } from '../../src/engine/seeds/scan.ts';
import type { BuildSummary } from '../../src/engine/summary.ts';
import { Threads } from '../../src/engine/tasks/threads.ts';
import { loadConfig } from '../../src/settings/load-config.ts';
import { articlePath, outputFile } from '../../src/urls.ts';
import { kronika, start } from './command.ts';
import { post, Workspace } from './workspace.ts';

const name = 'accessions.jsonl';
const [first, second, third] = ['2021-03-01', '2021-03-02', '2021-03-03'];
const bridge = post('The bridge', '2021-01-10');

/** Whether a text has an article's id or its address. */
const tellsOf = (id: string, text: string): boolean =>
  text.includes(id) || text.includes(articlePath(id).slice('/a'.length));

const threads = new Threads();
after(() => threads.end());

/** A folder of seeds with its log. */
class Logged extends Workspace {
  get file(): string {
    return join(this.seeds, name);
  }

  get text(): string {
    return readFileSync(this.file, 'utf8');
  }

  /** Without the addresses of stories. */
  lines(): Accession[] {
    return this.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ event }) => event !== 'story')
      .map((line) => accessionSchema.parse(line));
  }

  /** The events of a day, as `added a.md`. */
  events(day: string): string[] {
    const own = this.lines().filter((line) => line.day === day);
    return own.map(({ event, path, from }) => `${event} ${path}${from ? ` from ${from}` : ''}`);
  }

  idOf(path: string): string {
    const found = this.lines().findLast((line) => line.path === path);
    assert.ok(found, `${path} is not in the log`);
    return found.article;
  }

  /** The page at the address of an article. */
  page(id: string): string {
    return this.read(outputFile(articlePath(id)));
  }

  removed(): Record<string, unknown>[] {
    if (!existsSync(join(this.out, 'data/removed.jsonl'))) return [];
    return this.read('data/removed.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  }

  /** Reads the seeds and appends to the log, without a site. */
  async log(day: string, cache = this.cache): Promise<LogOutcome> {
    const { seeds: seedsDir } = this;
    const { publishers, timeZone, limits, accessions } = loadConfig(seedsDir, null);
    mkdirSync(cache, { recursive: true });
    const store = new Store(cache);
    try {
      await ingestAll(store, scanSeeds(seedsDir), {
        cacheDir: cache,
        ...{ seedsDir, limits, lastDay: day, code: 'as it is', settings: { publishers, timeZone } },
        startReaders: () => ({
          count: 1,
          read: (task) => readSeeds(task, () => {}),
          end: async () => {},
        }),
        ...{ onReading: () => {}, onProgress: () => {} },
      });
      return keepLog(store, { seedsDir, day, wanted: accessions === 'log', appends: true, redactions: [] });
    } finally {
      store.close();
    }
  }

  override build(options: Partial<BuildOptions> = {}): Promise<BuildSummary> {
    return super.build(options, threads);
  }

  /** The same seeds and the same log make the same site in a folder that knows nothing yet. */
  async assertAsFromNothing(today: string): Promise<void> {
    const fresh = join(this.root, 'fresh');
    await this.build({ today, out: join(fresh, 'site'), cache: join(fresh, 'cache') });
    assert.deepEqual(this.site(join(fresh, 'site')), this.site());
    rmSync(fresh, { recursive: true });
  }
}

/** Seeds of the first day that were logged. */
async function logged(context: TestContext, seeds: Readonly<Record<string, string>>): Promise<Logged> {
  const workspace = new Logged(context);
  for (const [path, content] of Object.entries(seeds)) workspace.put(path, content);
  await workspace.log(first);
  return workspace;
}

/** Seeds of the first day, and their site. */
async function built(context: TestContext, seeds: Readonly<Record<string, string>>): Promise<Logged> {
  const workspace = new Logged(context);
  for (const [path, content] of Object.entries(seeds)) workspace.put(path, content);
  await workspace.build({ today: first });
  return workspace;
}

const feedOf = (...numbers: readonly number[]): string => {
  const items = numbers.map(
    (n) =>
      `<item><title>Item ${n}</title><link>https://paper.example/${n}</link><pubDate>Mon, 11 Jan 2021 08:00:00 GMT</pubDate><description>Text number ${n} of the paper, long enough to be read.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link><description>All</description>${items.join('')}</channel></rss>`;
};

suite('the log of accessions', () => {
  test('has a line for each article, with its hash, its words and what wrote it', async (context) => {
    const workspace = await logged(context, { 'b.md': bridge, 'a/feed.xml': feedOf(1, 2) });
    const lines = workspace.lines();
    assert.deepEqual(workspace.events(first), ['added a/feed.xml', 'added a/feed.xml', 'added b.md']);
    assert.deepEqual(lines[2], {
      day: first,
      event: 'added',
      premis: 'accession',
      path: 'b.md',
      article: lines[2]?.article,
      title: 'The bridge',
      language: 'en',
      sha256: sha256(bridge),
      tool: 'Kronika',
      version: JSON.parse(readFileSync('package.json', 'utf8')).version,
    });
    assert.equal(new Set(lines.map(({ sha256: hash }) => hash)).size, 3, 'a member has its own hash');
  });

  test('is left alone where nothing happened, and else only longer', async (context) => {
    const workspace = await logged(context, { 'a.md': bridge });
    const before = workspace.text;
    const outcome = await workspace.log(second);
    assert.deepEqual([outcome.logged, workspace.text], [0, before]);
    workspace.put('b.md', post('The library', '2021-01-11'));
    await workspace.log(third);
    assert.ok(workspace.text.startsWith(before));
    assert.deepEqual(workspace.events(third), ['added b.md']);
    assert.ok(!existsSync(`${workspace.file}.part`));
  });

  const address = 'https://paper.example/bridge';
  const named = (text: string) => post('The bridge', '2021-01-10', { url: address, text });
  const happenings: Readonly<
    Record<string, { seeds: Record<string, string>; act: (workspace: Logged) => void; events: string[] }>
  > = {
    'a changed text': {
      seeds: { 'a.md': named('The first text of it.') },
      act: (workspace) => workspace.put('a.md', named('The second text of it.')),
      events: ['changed a.md'],
    },
    'a renamed seed': {
      seeds: { 'a.md': bridge, 'c.md': post('The library', '2021-01-11') },
      act: ({ seeds }) => renameSync(join(seeds, 'a.md'), join(seeds, 'b.md')),
      events: ['renamed b.md from a.md'],
    },
    'a removed seed': {
      seeds: { 'a.md': bridge, 'c.md': post('The library', '2021-01-11') },
      act: (workspace) => workspace.take('a.md'),
      events: ['removed a.md'],
    },
    'a withheld seed': {
      seeds: { 'a.md': bridge, 'c.md': post('The library', '2021-01-11') },
      act: (workspace) => workspace.put('a.md.yml', 'withhold: a name\n'),
      events: ['withheld a.md'],
    },
    'a copy': {
      seeds: { 'a.md': bridge },
      act: (workspace) => workspace.put('copy.md', bridge),
      events: ['added copy.md'],
    },
    'a feed that moved on': {
      seeds: { 'feed.xml': feedOf(1, 2) },
      act: (workspace) => workspace.put('feed.xml', feedOf(2, 3)),
      events: ['added feed.xml', 'removed feed.xml'],
    },
    'a text without an address, whose bytes name it': {
      seeds: { 'a.md': bridge },
      act: (workspace) => workspace.put('a.md', post('The bridges', '2021-01-10')),
      events: ['changed a.md'],
    },
    'another article in the place of one': {
      seeds: { 'latest.md': named('The first text of it.') },
      act: (workspace) =>
        workspace.put('latest.md', post('Snow', '2021-01-12', { url: 'https://paper.example/snow' })),
      events: ['added latest.md', 'removed latest.md'],
    },
    'a withheld seed that is taken away': {
      seeds: { 'a.md': bridge, 'a.md.yml': 'withhold: a name\n', 'c.md': named('The text of it.') },
      act: (workspace) => {
        workspace.take('a.md');
        workspace.take('a.md.yml');
      },
      events: ['removed a.md'],
    },
    'a withheld seed that is withheld no more': {
      seeds: { 'a.md': bridge, 'a.md.yml': 'withhold: a name\n' },
      act: (workspace) => workspace.take('a.md.yml'),
      events: ['added a.md'],
    },
  };
  describe('knows', () => {
    for (const [what, { seeds, act, events }] of Object.entries(happenings)) {
      test(what, async (context) => {
        const workspace = await logged(context, seeds);
        act(workspace);
        await workspace.log(second);
        assert.deepEqual(workspace.events(second).sort(), events);
        const after = workspace.text;
        await workspace.log(third);
        await workspace.log(third, join(workspace.root, 'fresh'));
        assert.equal(workspace.text, after, 'once and not again, with a cache or without');
      });
    }
  });

  test('says nothing of a seed that cannot be read now, and goes on when it can', async (context) => {
    const workspace = await logged(context, { 'in/a.md': bridge, 'b.md': post('The library', '2021-01-11') });
    const before = workspace.text;
    const folder = join(workspace.seeds, 'in');
    renameSync(folder, join(workspace.root, 'in'));
    // As it is seen by who may not look into it; the tests may run as a user who may.
    symlinkSync(join(workspace.root, 'in'), folder);
    await workspace.log(second);
    assert.equal(workspace.text, before);
    rmSync(folder);
    await workspace.log(third);
    assert.deepEqual(workspace.events(third), ['removed in/a.md']);
  });
});

suite('who may write the log', () => {
  test('not a build that only tells: it says how much is missing, and the site is as the log stands', async (context) => {
    const workspace = await built(context, { 'a.md': bridge });
    const before = workspace.text;
    workspace.put('b.md', post('The library', '2021-01-11'));
    const { logged, unlogged } = await workspace.build({ today: second, appendsLog: false });
    assert.deepEqual([logged, unlogged, workspace.text], [0, 1, before]);
    assert.ok(!existsSync(join(workspace.out, 'en/added/index.html')));
    const again = await workspace.build({ today: third });
    assert.equal(again.logged, 1);
    assert.deepEqual(workspace.events(third), ['added b.md']);
  });

  test('a build, but not in CI; and the command for it alone, which makes no site', async (context) => {
    const workspace = new Logged(context);
    workspace.put('a.md', bridge);
    const folders = ['seeds', 'out', 'cache'] as const;
    const flags = folders.flatMap((folder) => [`--${folder}`, workspace[folder]]);
    const inCi = await kronika(['build', ...flags], { CI: 'true' });
    assert.equal(inCi.code, 0, inCi.stderr);
    assert.match(inCi.stdout, /1 event not in accessions\.jsonl yet: npm run accession adds it/u);
    assert.ok(!existsSync(workspace.file));
    rmSync(workspace.out, { recursive: true });
    const alone = await kronika(['accession', ...flags], { CI: 'true' });
    assert.equal(alone.stdout.trim().split('\n').at(-1), '1 event added to accessions.jsonl', alone.stderr);
    assert.deepEqual(
      workspace.lines().map(({ path }) => path),
      ['a.md'],
    );
    assert.ok(!existsSync(workspace.out));
    workspace.put('b.md', post('The library', '2021-01-11'));
    const here = await kronika(['build', ...flags], { CI: '' });
    assert.match(here.stdout, /1 event added to accessions\.jsonl/u);
  });

  test('nobody where archive.yml wants none, and then nothing of it shows', async (context) => {
    const workspace = await built(context, { 'a.md': bridge, 'b.md': post('The library', '2021-01-11') });
    workspace.put('c.md', post('Snow', '2021-01-12'));
    workspace.take('a.md');
    const { article } = workspace.lines()[0] ?? assert.fail();
    await workspace.build({ today: second });
    assert.match(workspace.page(article), /noindex/u);
    const before = workspace.text;
    workspace.put('archive.yml', 'accessions: none\n');
    workspace.take('b.md');
    await workspace.build({ today: third });
    assert.equal(workspace.text, before);
    const [never] = [new Logged(context)];
    never.put('archive.yml', 'accessions: none\n');
    never.put('c.md', post('Snow', '2021-01-12'));
    await never.build({ today: third });
    assert.ok(!existsSync(never.file));
    assert.deepEqual(workspace.site(), never.site());
  });
});

suite('a log that somebody else has touched', () => {
  const damages: Readonly<Record<string, (line: string) => string>> = {
    'cut off': (line) => line.slice(0, 40),
    'marked by a merge': () => '<<<<<<< HEAD',
    'with another event': (line) => line.replace('"added"', '"lost"'),
    'with a field that is none': (line) => line.replace('{', '{"note":"x",'),
  };
  for (const [what, damage] of Object.entries(damages)) {
    test(`is not added to while a line is ${what}, and loses nothing`, async (context) => {
      const workspace = await logged(context, { 'a.md': bridge, 'b.md': post('The library', '2021-01-11') });
      const whole = workspace.text;
      const [one = '', two = ''] = whole.split('\n');
      const broken = `${damage(one)}\n${two}\n`;
      writeFileSync(workspace.file, broken);
      workspace.put('c.md', post('Snow', '2021-01-12'));
      for (const _ of [1, 2]) {
        const outcome = await workspace.log(second);
        const [problem] = outcome.problems;
        assert.deepEqual([outcome.logged, problem?.path, problem?.withheld], [0, name, true]);
        assert.match(problem?.message ?? '', /line 1 /u);
        assert.match(problem?.advice ?? '', /Mend or remove/u);
        assert.equal(workspace.text, broken);
      }
      writeFileSync(workspace.file, whole);
      const { problems } = await workspace.log(third);
      assert.deepEqual(problems, []);
      assert.deepEqual(workspace.events(third), ['added c.md']);
    });
  }

  test('does not keep the site from being made, and only the archivist is told', async (context) => {
    const workspace = await built(context, { 'a.md': bridge, 'b.md': post('The library', '2021-01-11') });
    writeFileSync(workspace.file, `${workspace.text}<<<<<<< HEAD\n`);
    workspace.put('c.md', post('Snow', '2021-01-12'));
    const { articles, problems } = await workspace.build({ today: second });
    assert.deepEqual([articles, problems.length], [3, 1]);
    assert.ok(!workspace.read('data/report.json').includes(name));
  });

  test('may lack the end of its last line, and have line ends of Windows', async (context) => {
    const workspace = await logged(context, { 'a.md': bridge, 'b.md': post('The library', '2021-01-11') });
    writeFileSync(workspace.file, `\u{feff}${workspace.text.replaceAll('\n', '\r\n').trimEnd()}`);
    workspace.put('c.md', post('Snow', '2021-01-12'));
    assert.deepEqual((await workspace.log(second)).problems, []);
    assert.equal(workspace.text.replace('\u{feff}', '').split('\n').filter(Boolean).length, 3);
  });

  const strange: Readonly<Record<string, (workspace: Logged) => void>> = {
    'a link': ({ root, file }) => {
      writeFileSync(join(root, 'elsewhere'), '');
      symlinkSync(join(root, 'elsewhere'), file);
    },
    'a link to nowhere': ({ file }) => symlinkSync('nowhere', file),
    'a pipe': ({ file }) => {
      execFileSync('mkfifo', [file]);
    },
    'a folder': ({ file }) => mkdirSync(file),
  };
  for (const [what, make] of Object.entries(strange)) {
    test(`is refused where it is ${what}`, async (context) => {
      const workspace = new Logged(context);
      workspace.put('a.md', bridge);
      make(workspace);
      await assert.rejects(workspace.log(first), {
        code: 'bad-accessions',
        message: 'accessions.jsonl: it is a link, a folder or a device, and must be a file',
      });
    });
  }

  test('is no way to write elsewhere: what lies where it is written first is no link that is followed', async (context) => {
    const workspace = new Logged(context);
    workspace.put('a.md', bridge);
    writeFileSync(join(workspace.root, 'precious'), 'mine');
    symlinkSync(join(workspace.root, 'precious'), `${workspace.file}.part`);
    const { problems } = await workspace.log(first);
    assert.deepEqual(problems, []);
    assert.equal(readFileSync(join(workspace.root, 'precious'), 'utf8'), 'mine');
    assert.equal(workspace.lines().length, 1);
  });

  test('cannot be written: the site is made all the same, and the archivist is told', async (context) => {
    const workspace = new Logged(context);
    workspace.put('a.md', bridge);
    mkdirSync(`${workspace.file}.part`);
    chmodSync(`${workspace.file}.part`, 0o500);
    const { problems, articles, unlogged } = await workspace.build({ today: first });
    assert.deepEqual(
      [articles, unlogged, problems.map(({ code }) => code)],
      [1, 1, ['accessions-not-written']],
    );
  });
});

suite('the site tells', () => {
  test('when an article came, and what came last', async (context) => {
    const workspace = await built(context, { 'a.md': bridge });
    assert.match(workspace.page(workspace.idOf('a.md')), /Added on<\/dt><dd><time datetime="2021-03-01">/u);
    assert.ok(!workspace.read('en/index.html').includes('Recently added'), 'on the first day all is new');
    assert.ok(!existsSync(join(workspace.out, 'en/added')));
    workspace.put('archive.yml', 'interface: [en, cs]\n');
    workspace.put('b.md', post('An old paper', '1989-11-17'));
    await workspace.build({ today: second });
    const home = workspace.read('en/index.html');
    const [, added = ''] = home.split('Recently added');
    assert.ok(added.indexOf('An old paper') < added.indexOf('The bridge'), added);
    assert.match(
      workspace.read('en/added/index.html'),
      /id="d2021-03-02"[\s\S]*An old paper[\s\S]*id="d2021-03-01"[\s\S]*The bridge/u,
    );
    assert.match(
      workspace.read('feeds/added.atom'),
      /<updated>2021-03-02T00:00:00.000Z<\/updated>[\s\S]*An old paper[\s\S]*The bridge/u,
    );
    assert.match(workspace.read('cs/added/index.html'), /<h1>Nově přidáno<\/h1>/u);
    await workspace.assertAsFromNothing(second);
  });

  test('that an article was removed, at its address, and nowhere else', async (context) => {
    const workspace = await built(context, { 'a.md': bridge, 'b.md': post('The library', '2021-01-11') });
    workspace.put('archive.yml', 'baseUrl: https://archive.example\ninterface: [en, cs]\n');
    const id = workspace.idOf('a.md');
    workspace.take('a.md');
    await workspace.build({ today: second });
    const page = workspace.page(id);
    assert.match(page, /<meta name="robots" content="noindex">/u);
    for (const word of ['The bridge', sha256(bridge), 'March 2, 2021', '2. března 2021'])
      assert.ok(page.includes(word), word);
    const url = articlePath(id);
    assert.deepEqual(workspace.removed(), [
      { id, url, day: second, kind: 'removed', title: 'The bridge', sha256: sha256(bridge) },
    ]);
    for (const [path, content] of workspace.site())
      if (path !== outputFile(url) && path !== 'data/removed.jsonl' && !path.startsWith('manifests/'))
        assert.ok(!tellsOf(id, content) && !content.includes('The bridge'), path);
    await workspace.assertAsFromNothing(second);
    workspace.put('a.md', bridge);
    await workspace.build({ today: third });
    assert.deepEqual(workspace.removed(), []);
    assert.match(workspace.page(id), /Added on<\/dt><dd><time datetime="2021-03-03">/u);
  });

  test('where an article went whose bytes named it, however often it was changed', async (context) => {
    const workspace = await built(context, { 'a.md': bridge });
    const ids = [workspace.idOf('a.md')];
    for (const [at, today] of [second, third].entries()) {
      workspace.put('a.md', post(`The bridge, text ${at}`, '2021-01-10'));
      await workspace.build({ today });
      ids.push(workspace.idOf('a.md'));
    }
    const [one = '', two = '', three = ''] = ids;
    const successor = articlePath(three);
    const told = new Map(workspace.removed().map((line) => [line.id, line]));
    for (const [id, day] of [
      [one, second],
      [two, third],
    ] as const) {
      assert.deepEqual(
        [told.get(id)?.kind, told.get(id)?.day, told.get(id)?.successor],
        ['moved', day, successor],
      );
      assert.ok(workspace.page(id).includes(`${successor.slice('/a/'.length)}index.html"`));
    }
    assert.match(workspace.page(three), /Added on<\/dt><dd><time datetime="2021-03-01">/u);
  });

  const withheldBy: Readonly<Record<string, (workspace: Logged) => void>> = {
    'a sidecar': (workspace) => workspace.put('a.md.yml', 'withhold: jmenuje-dítě\n'),
    'a sidecar that gives it another id': (workspace) =>
      workspace.put('a.md.yml', 'withhold: jmenuje-dítě\noriginalUrl: https://paper.example/kormoran\n'),
    'a sidecar, and moved': (workspace) => {
      renameSync(join(workspace.seeds, 'a.md'), join(workspace.seeds, 'b.md'));
      workspace.put('b.md.yml', 'withhold: jmenuje-dítě\n');
    },
    'a sidecar, and changed': (workspace) => {
      workspace.put('a.md', post('Kormorán again', '2021-01-11'));
      workspace.put('a.md.yml', 'withhold: jmenuje-dítě\n');
    },
    'a sidecar, and emptied': (workspace) => {
      workspace.put('a.md', '');
      workspace.put('a.md.yml', 'withhold: jmenuje-dítě\n');
    },
    'a sidecar, and taken away later': async (workspace) => {
      workspace.put('a.md.yml', 'withhold: jmenuje-dítě\n');
    },
  };
  for (const [how, act] of Object.entries(withheldBy)) {
    for (const appendsLog of how.startsWith('a sidecar,') ? [true] : [true, false]) {
      test(`nothing of what is withheld by ${how}${appendsLog ? '' : ', and not logged yet'}`, async (context) => {
        const secret = post('Kormorán', '2021-01-11');
        const workspace = await built(context, { 'a.md': secret, 'c.md': bridge });
        const id = workspace.idOf('a.md');
        act(workspace);
        await workspace.build({ today: second, appendsLog });
        if (how.endsWith('later')) {
          workspace.take('a.md');
          workspace.take('a.md.yml');
          await workspace.build({ today: third, appendsLog });
        }
        for (const [path, content] of workspace.site())
          for (const word of ['Kormorán', 'jmenuje', sha256(secret), 'a.md', 'b.md'])
            assert.ok(!Buffer.from(content, 'latin1').toString().includes(word), `${word} in ${path}`);
        const expected = appendsLog ? [{ id, url: articlePath(id), day: second, kind: 'withheld' }] : [];
        assert.deepEqual(workspace.removed(), expected);
        if (appendsLog) assert.match(workspace.page(id), /The archivist has withheld it since/u);
      });
    }
  }

  test('nothing of an article that was withheld from the beginning', async (context) => {
    const workspace = await built(context, {
      'a.md': post('Kormorán', '2021-01-11'),
      'a.md.yml': 'withhold: x\n',
      'c.md': bridge,
    });
    const id = workspace.idOf('a.md');
    assert.deepEqual(workspace.removed(), []);
    for (const [path, content] of workspace.site()) assert.ok(!tellsOf(id, `/${path}${content}`), path);
  });

  const words = 'article: a.md\n    text: Kormorán\n';
  const named: Readonly<Record<string, Record<string, string>>> = {
    'its bytes': { 'a.md': post('Kormorán', '2021-01-11') },
    'its address': { 'a.md': post('Kormorán', '2021-01-11', { url: 'https://paper.example/bird' }) },
    'an address that has the word': {
      'a.md': post('Kormorán', '2021-01-11', { url: 'https://paper.example/Kormorán' }),
    },
  };
  for (const [what, seeds] of Object.entries(named)) {
    test(`nothing of what was taken out of an article that is named by ${what}, when it is gone`, async (context) => {
      const workspace = await built(context, { ...seeds, 'c.md': bridge });
      const hash = workspace.lines()[0]?.sha256 ?? assert.fail();
      workspace.put('redactions.yml', `redactions:\n  - ${words}`);
      await workspace.build({ today: second });
      const assertUntold = () => {
        for (const [path, content] of workspace.site())
          for (const word of ['Kormorán', hash])
            assert.ok(!Buffer.from(content, 'latin1').toString().includes(word), `${word} in ${path}`);
      };
      assertUntold();
      workspace.take('a.md');
      await workspace.build({ today: third });
      assert.ok(workspace.removed().length > 0);
      assertUntold();
      await workspace.assertAsFromNothing(third);
    });
  }

  for (const [what, article] of Object.entries({
    'its seed': () => 'a.md',
    'its id': (id: string) => id,
    'its address on the site': (id: string) => `https://archive.example${articlePath(id)}`,
    'the address where it was found': () => 'http://www.paper.example/bird/',
  }))
    test(`nothing of what is taken out of an article by ${what} when it is gone already`, async (context) => {
      const bird = post('Kormorán', '2021-01-11', { url: 'https://paper.example/bird' });
      const workspace = await built(context, { 'a.md': bird, 'c.md': bridge });
      const { sha256: hash, article: id } = workspace.lines()[0] ?? assert.fail();
      workspace.take('a.md');
      await workspace.build({ today: second });
      assert.equal(workspace.removed()[0]?.title, 'Kormorán');
      for (const [text, kind] of [
        ['    text: Kormorán\n', 'removed'],
        ['', 'withheld'],
      ]) {
        workspace.put('redactions.yml', `redactions:\n  - article: ${article(id)}\n${text}`);
        await workspace.build({ today: third });
        assert.equal(workspace.removed()[0]?.kind, kind);
        for (const [path, content] of workspace.site())
          for (const word of ['Kormorán', hash])
            assert.ok(!Buffer.from(content, 'latin1').toString().includes(word), `${word} in ${path}`);
        await workspace.assertAsFromNothing(third);
      }
    });

  test('nothing of what a removed article became, where that is withheld', async (context) => {
    const workspace = await built(context, { 'a.md': post('Kormorán', '2021-01-11'), 'c.md': bridge });
    const id = workspace.idOf('a.md');
    workspace.put('a.md', post('Kormorán, a bird', '2021-01-11'));
    await workspace.build({ today: second });
    assert.match(workspace.page(id), /Kormorán/u);
    workspace.put('a.md.yml', 'withhold: x\n');
    await workspace.build({ today: third });
    assert.equal(workspace.removed().length, 2);
    for (const [path, content] of workspace.site())
      assert.ok(!Buffer.from(content, 'latin1').toString().includes('Kormorán'), path);
  });
});

test('seeds that were emptied are logged as removed; a folder of which even the log is gone changes nothing', async (context) => {
  const workspace = await built(context, { 'a.md': bridge, 'b.md': post('The library', '2021-01-11') });
  const before = workspace.site();
  const away = join(workspace.root, 'away');
  renameSync(workspace.seeds, away);
  await assert.rejects(workspace.build({ today: second }), { code: 'no-seeds-folder' });
  mkdirSync(workspace.seeds);
  await assert.rejects(workspace.build({ today: second }), { code: 'seeds-gone' });
  assert.ok(!existsSync(workspace.file));
  assert.deepEqual(workspace.site(), before);
  rmSync(workspace.seeds, { recursive: true });
  renameSync(away, workspace.seeds);
  for (const path of ['a.md', 'b.md']) workspace.take(path);
  const { articles } = await workspace.build({ today: third });
  assert.equal(articles, 0);
  assert.deepEqual(workspace.events(third), ['removed a.md', 'removed b.md']);
  assert.equal(workspace.removed().length, 2);
});

test('the order in which seeds came to the folder changes nothing in log or site', async (context) => {
  const seeds = Array.from(
    { length: 12 },
    (_, at) => [`${at}.md`, post(`Day ${at}`, `2021-01-${10 + at}`)] as const,
  );
  const [here, there] = [new Logged(context), new Logged(context)];
  for (const [path, content] of seeds) here.put(path, content);
  for (const [path, content] of seeds.toReversed()) there.put(path, content);
  for (const workspace of [here, there])
    await workspace.build({ today: first, workers: workspace === here ? 1 : 3 });
  assert.equal(there.text, here.text);
  for (const workspace of [here, there]) {
    for (const path of ['1.md', '5.md'])
      renameSync(join(workspace.seeds, path), join(workspace.seeds, `new-${path}`));
    workspace.take('3.md');
    await workspace.build({ today: second });
  }
  assert.equal(there.text, here.text);
  assert.deepEqual(there.site(), here.site());
});

test('a build that was ended between writing the log and storing it logs nothing twice', async (context) => {
  const workspace = await built(context, { 'a.md': bridge });
  const cached = join(workspace.root, 'cached');
  workspace.put('b.md', post('The library', '2021-01-11'));
  execFileSync('cp', ['-r', workspace.cache, cached]);
  await workspace.build({ today: second });
  rmSync(workspace.cache, { recursive: true });
  renameSync(cached, workspace.cache);
  const after = workspace.text;
  await workspace.build({ today: third });
  assert.equal(workspace.text, after);
  await workspace.assertAsFromNothing(third);
});

const folders = { seeds: 'seeds', out: '_site', cache: '.kronika' };

test('the day of a build is that of the archive’s time zone', () => {
  const options: BuildOptions = { ...folders, baseUrl: null, compact: false, reporter: silentReporter };
  const [east, west] = ['Pacific/Kiritimati', 'Pacific/Midway'].map((zone) => dayOfBuild(options, zone));
  assert.match(`${east} ${west}`, /^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/u);
  // They are 25 hours apart.
  assert.ok(`${east}` > `${west}`);
});

test('npm start logs a change when it is at rest, once, and does not build for its own writing', async (context) => {
  const workspace = await built(context, { 'a.md': bridge });
  const folders = (['seeds', 'out', 'cache'] as const).flatMap((folder) => [
    `--${folder}`,
    workspace[folder],
  ]);
  const server = start(['serve', '--port', '18080', ...folders], { CI: '' });
  let told = '';
  server.stdout?.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const until = async (words: RegExp): Promise<void> => {
    while (!words.test(told)) await setTimeout(50);
  };
  // Ended before its folders go.
  const end = async (): Promise<void> => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  try {
    await until(/The site is at/u);
    const before = workspace.lines().length;
    for (const text of ['one', 'two', 'three'])
      workspace.put('b.md', post(`The library, ${text}`, '2021-01-11'));
    await until(/1 event added to accessions\.jsonl[\s\S]*Built in/u);
    assert.equal(workspace.lines().length, before + 1);
    assert.equal(workspace.lines().at(-1)?.title, 'The library, three');
    const builds = told.match(/Built in/gu)?.length;
    await setTimeout(1500);
    assert.equal(told.match(/Built in/gu)?.length, builds);
    assert.equal(told.match(/GitHub Pages/gu)?.length, 1);
  } finally {
    await end();
  }
});
