import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { isDamage } from '../../src/archive/database.ts';
import { Store } from '../../src/archive/store/store.ts';
import { newTurns, type OnWritten } from '../../src/engine/publish/write-outputs.ts';
import { startThread } from '../../src/engine/tasks/threads.ts';
import { errorOf, failureOf } from '../../src/engine/threads/failure.ts';
import { describeError, KronikaError } from '../../src/errors.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { noHeadingCorrections } from '../../src/settings/heading-corrections.ts';
import { post, Workspace } from './workspace.ts';

const caught = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

suite('an error that crosses threads', () => {
  const cross = (error: unknown): Error => errorOf(structuredClone(failureOf(error)));

  test('of ours keeps code, advice and cause', () => {
    const cause = caught(() => readFileSync('/no/such/file'));
    const error = new KronikaError('disk-full', 'There is no room', { advice: 'Free some.', cause });
    const crossed = cross(error);
    assert.ok(crossed instanceof KronikaError);
    assert.deepEqual([crossed.code, crossed.advice], ['disk-full', 'Free some.']);
    assert.equal(describeError(crossed), describeError(error));
    assert.equal(crossed.stack, error.stack);
  });

  test('of the system keeps what the system says', () => {
    const error = caught(() => readFileSync('/no/such/file'));
    const { code, syscall, path } = cross(error) as NodeJS.ErrnoException;
    assert.deepEqual([code, syscall, path], ['ENOENT', 'open', '/no/such/file']);
  });
});

suite('a thread of the build', () => {
  test('says that a database is damaged as this thread would, and works on', async (context) => {
    const { cache, out } = new Workspace(context);
    new Store(cache).close();
    const file = join(cache, 'archive.sqlite');
    const sound = readFileSync(file);
    const thread = startThread();
    context.after(() => thread.end());
    const task = { outDir: out, cacheDir: cache, part: 'pages' } as const;
    writeFileSync(file, 'no database, but long enough to be taken for one '.repeat(100));
    await assert.rejects(thread.run('compareOutput', task), isDamage);
    writeFileSync(file, sound);
    assert.deepEqual(await thread.run('compareOutput', task), { damaged: new Set(), unknown: [] });
  });

  test('tells what it has written, and fails where that cannot be taken', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('bridge.md', post('The bridge', '2021-01-10'));
    await workspace.build();
    const thread = startThread();
    context.after(() => thread.end());
    const paths = ['data/articles-2021-01.jsonl.gz'];
    const folders = { seedsDir: workspace.seeds, outDir: workspace.out, cacheDir: workspace.cache };
    const config = archiveConfigSchema.parse({});
    const write = (onWritten: OnWritten) =>
      thread.run(
        'writePart',
        {
          ...folders,
          config,
          corrections: noHeadingCorrections,
          names: null,
          code: '',
          paths,
          turns: newTurns(),
        },
        onWritten,
      );
    const told: string[] = [];
    await write(({ outputs }) => told.push(...outputs.map(({ path }) => path)));
    assert.deepEqual(told, paths);
    const full = write(() => {
      throw new Error('no room for it');
    });
    await assert.rejects(full, /no room for it/u);
    await write(({ outputs }) => told.push(...outputs.map(({ path }) => path)));
    assert.deepEqual(told, [...paths, ...paths]);
  });

  test('that ends fails what it was asked, and starts again when it is asked again', async (context) => {
    const { cache, out } = new Workspace(context);
    new Store(cache).close();
    const thread = startThread();
    context.after(() => thread.end());
    const task = { outDir: out, cacheDir: cache, part: 'pages' } as const;
    const asked = thread.run('compareOutput', task);
    await Promise.all([assert.rejects(asked, /ended before its task was done/u), thread.end()]);
    assert.deepEqual(await thread.run('compareOutput', task), { damaged: new Set(), unknown: [] });
  });
});
