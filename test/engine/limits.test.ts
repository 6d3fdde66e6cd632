import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { Store } from '../../src/archive/store/store.ts';
import { ingestAll } from '../../src/engine/seeds/ingest.ts';
import { readSeedFile } from '../../src/engine/seeds/read-seed.ts';
import { scanSeeds } from '../../src/engine/seeds/scan.ts';
import { startReader, startReaders } from '../../src/engine/tasks/readers.ts';
import type { Redaction } from '../../src/settings/redactions.ts';
import { kronika } from './command.ts';
import { post, Workspace } from './workspace.ts';

const fragile = new URL('./fragile-main.ts', import.meta.url);
/** Far more than loading the reader and reading a small post takes. */
const hurried = { processorSeconds: 2, memoryMegabytes: 400 };

/** Long enough for a slow machine to fill the memory first. */
const patient = { ...hurried, processorSeconds: 60 };

/** Reads the seeds of a workspace into its store, in processes that some files end. */
async function ingest(
  { seeds, cache }: Workspace,
  { code = 'code', main = fragile, limits = hurried, redactions = [] as readonly Redaction[] } = {},
) {
  const store = new Store(cache);
  const readers = startReaders([startReader(limits, main)]);
  try {
    await ingestAll(store, scanSeeds(seeds), {
      seedsDir: seeds,
      cacheDir: cache,
      settings: { publishers: [], timeZone: 'UTC', redactions },
      lastDay: '2026-12-31',
      code,
      limits,
      startReaders: () => readers,
      onReading: () => {},
      onProgress: () => {},
    });
    const titles = store.database
      .prepare("SELECT summary ->> 'title' AS title FROM articles ORDER BY 1")
      .all();
    const problems = store.database.prepare("SELECT problems FROM seeds WHERE problems <> '[]'").all();
    return {
      titles: titles.map(({ title }) => String(title)),
      problems: problems.flatMap((row) => JSON.parse(String(row.problems))) as {
        code: string;
        path: string;
        message: string;
        withheld?: boolean;
      }[],
    };
  } finally {
    store.close();
  }
}

/** The reader as it is, which none of these files ends. */
const sound = { main: new URL('../../src/engine/tasks/read-main.ts', import.meta.url) };

suite('a file that its reader does not survive', () => {
  const cases = [
    ['kills', 'reader-failed', /exit code 7/u, patient],
    ['throws', 'reader-failed', /a fault/u, patient],
    ['hangs', 'over-limit', /more than 2 s of processor time/u, hurried],
    ['fills', 'over-limit', /more than 400 MiB of memory/u, patient],
  ] as const;
  for (const [name, code, message, limits] of cases) {
    for (const among of ['alone', 'among others']) {
      test(`is the only one lost where it ${name}, ${among}`, async (context) => {
        const workspace = new Workspace(context);
        const others = among === 'alone' ? [] : ['a', 'z'];
        for (const other of [...others, name])
          workspace.put(`${other}.md`, post(`On ${other}`, '2021-01-10'));
        const { titles, problems } = await ingest(workspace, { limits });
        assert.deepEqual(
          titles,
          others.map((other) => `On ${other}`),
        );
        assert.deepEqual(
          problems.map((problem) => [problem.path, problem.code]),
          [[`${name}.md`, code]],
        );
        assert.match(problems[0]?.message ?? '', message);
      });
    }
  }

  test('is none where it only waits longer than its processor time', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('waits.md', post('On waiting', '2021-01-10'));
    const { titles, problems } = await ingest(workspace);
    assert.deepEqual([titles, problems], [['On waiting'], []]);
  });
});

suite('the articles of a file that is over a limit now', () => {
  const read = async (context: TestContext) => {
    const workspace = new Workspace(context);
    workspace.put('hangs.md', post('On hanging', '2021-01-10'));
    workspace.put('plain.md', post('On plains', '2021-01-11'));
    assert.deepEqual((await ingest(workspace, sound)).titles, ['On hanging', 'On plains']);
    return workspace;
  };

  test('go where a redaction speaks of them since, and of no other', async (context) => {
    const workspace = await read(context);
    const redaction = { article: 'plain.md', text: 'the river', reason: '' };
    const { titles } = await ingest(workspace, { redactions: [redaction] });
    assert.deepEqual(titles, ['On hanging', 'On plains']);
    const { titles: left, problems } = await ingest(workspace, {
      redactions: [redaction, { ...redaction, article: 'hangs.md' }],
    });
    assert.deepEqual(left, ['On plains']);
    assert.deepEqual(
      problems.map((problem) => [problem.path, problem.code]),
      [['hangs.md', 'over-limit']],
    );
  });

  test('stay where it and its sidecar are what they were, until it can be read again', async (context) => {
    const workspace = await read(context);
    for (const code of ['other code', 'yet other code']) {
      const { titles, problems } = await ingest(workspace, { code });
      assert.deepEqual(titles, ['On hanging', 'On plains']);
      assert.deepEqual(
        problems.map((problem) => [problem.path, problem.code]),
        [['hangs.md', 'over-limit-as-before']],
      );
      assert.match(problems[0]?.message ?? '', /articles that an earlier build made of it stay/u);
    }
    const { titles, problems } = await ingest(workspace, { ...sound, code: 'yet other code' });
    assert.deepEqual([titles, problems], [['On hanging', 'On plains'], []]);
  });

  test('go where its bytes are others', async (context) => {
    const workspace = await read(context);
    workspace.put('hangs.md', post('On hanging longer', '2021-01-10'));
    const { titles, problems } = await ingest(workspace);
    assert.deepEqual(titles, ['On plains']);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['over-limit'],
    );
  });

  for (const [what, sidecar] of [
    ['withholds it', 'withhold: It names a witness.\n'],
    ['cannot be understood', 'withhold: [\n'],
    ['corrects it', 'title: On suspension\n'],
  ] as const) {
    test(`go where a new sidecar ${what}`, async (context) => {
      const workspace = await read(context);
      workspace.put('hangs.md.yml', sidecar);
      const { titles, problems } = await ingest(workspace);
      assert.deepEqual(titles, ['On plains']);
      assert.deepEqual(
        problems.map((problem) => problem.code),
        ['over-limit'],
      );
      assert.equal(problems[0]?.withheld, what === 'corrects it' ? undefined : true);
    });
  }

  test('go where code that reads its sidecar otherwise finds it withheld', async (context) => {
    const workspace = await read(context);
    workspace.put('hangs.md.yml', 'withhold: It names a witness.\n');
    await ingest(workspace, sound);
    // As if the code of before had published it in spite of its sidecar.
    const store = new Store(workspace.cache);
    const [plain] = store.database.prepare("SELECT * FROM candidates WHERE path = 'plain.md'").all();
    assert.ok(plain);
    store.database.exec("UPDATE candidates SET path = 'hangs.md' WHERE path = 'plain.md'");
    store.close();
    workspace.take('plain.md');
    const { titles } = await ingest(workspace, { code: 'other code' });
    assert.deepEqual(titles, []);
  });
});

test('limits: in archive.yml stop a file, which fails --strict and leaves the others', async (context) => {
  const workspace = new Workspace(context);
  // Long enough to be worked on when the watch looks.
  const text = 'A bridge was opened on that day, and people came from both banks. '.repeat(20_000);
  workspace.put('a.md', post('On plains', '2021-01-10', { text }));
  workspace.put('archive.yml', 'limits:\n  processorSeconds: 0.001\n');
  const folders = ['seeds', 'out', 'cache'] as const;
  const args = folders.flatMap((name) => [`--${name}`, workspace[name]]);
  const stopped = await kronika(['build', '--strict', '--quiet', ...args]);
  assert.equal(stopped.code, 1);
  assert.match(
    stopped.stdout,
    /a\.md: Reading this file took more than 0\.001 s of processor time and was stopped\./u,
  );
  assert.match(stopped.stdout, /raise limits: processorSeconds: in archive\.yml/u);
  workspace.put('archive.yml', 'limits:\n  processorSeconds: 60\n');
  assert.equal((await kronika(['build', '--strict', '--quiet', ...args])).code, 0);
});

test('a pipe that takes the place of a seed is refused, not waited for', (context) => {
  const workspace = new Workspace(context);
  const file = join(workspace.seeds, 'a.md');
  execFileSync('mkfifo', [file]);
  assert.throws(() => readSeedFile(file, null), /it is no file any more/u);
});
