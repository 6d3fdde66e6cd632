import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { Store } from '../../src/archive/store/store.ts';
import { beginComparing, type CompareTask } from '../../src/engine/output/compare.ts';
import {
  type Differences,
  findDifferences,
  isIntact,
  outputParts,
} from '../../src/engine/output/differences.ts';
import {
  folderStamp,
  foldersAbove,
  outputStamp,
  ownedBySearch,
  partStamp,
} from '../../src/engine/output/output.ts';
import { startThread } from '../../src/engine/tasks/threads.ts';
import { Workspace } from './workspace.ts';

/** More than are looked at without a thread. */
const many = 1100;

/** An output folder and the store that knows what was written there. */
function writtenSite(context: TestContext, outputs: Record<string, readonly string[]>) {
  const { out, cache } = new Workspace(context);
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  };
  for (const path of Object.values(outputs).flat()) put(path.endsWith('/') ? `${path}part` : path, path);
  const store = new Store(cache);
  context.after(() => store.close());
  store.transaction(() => {
    for (const [path, files] of Object.entries(outputs)) {
      const stampOf = ownedBySearch(path) ? partStamp : outputStamp;
      const stamped = files.map((file) => [file, stampOf(out, file), ''] as const);
      store.outputs.put({ path, fingerprint: path, files: stamped }, []);
      const folders = files.filter((file) => !ownedBySearch(file)).flatMap(foldersAbove);
      for (const folder of folders) store.outputs.putFolder(folder, folderStamp(out, folder));
    }
  });
  return { out, cache, put, store, folders: { outDir: out, cacheDir: cache } };
}

const article = ['a/1/index.html', 'a/1/index.json', 'raw/1.txt'] as const;

/** Compares in a thread of the build, which ends with the test. */
function inThread(context: TestContext) {
  const thread = startThread();
  context.after(() => thread.end());
  return (task: CompareTask): Promise<Differences> => thread.run('compareOutput', task);
}

suite('the output folder', () => {
  const outputs = { [article[0]]: article, 'index.html': ['index.html'], 'search/s1/': ['search/s1/'] };

  test('is intact where every file is as it was written', (context) => {
    const { store, out, put } = writtenSite(context, outputs);
    put('.git/config', 'of somebody else');
    for (const part of outputParts) assert.ok(isIntact(findDifferences(store.database, out, part)), part);
  });

  test('tells what has a file that differs, what lacks one, and what nobody wrote', (context) => {
    const { store, out, put } = writtenSite(context, outputs);
    put('raw/1.txt', 'not as it was');
    put('search/s1/part', 'not as it was');
    put('a/1/note.txt', 'unknown');
    put('search/s2/part', 'unknown');
    rmSync(join(out, 'index.html'));
    const found = outputParts.map((part) => findDifferences(store.database, out, part));
    assert.deepEqual(
      found.map(({ damaged, unknown }) => [[...damaged].sort(), unknown]),
      [
        [['search/s1/'], ['search/s2/']],
        [[article[0], 'index.html'], ['a/1/note.txt']],
      ],
    );
  });

  test('tells of all that somebody put there, however deep', (context) => {
    const { store, out, put } = writtenSite(context, outputs);
    const foreign = ['a/1/deep/er/note.txt', 'a/2/note.txt', 'b/note.txt', 'note.txt'];
    for (const path of foreign) put(path, 'unknown');
    symlinkSync(out, join(out, 'a/1/link'));
    const { damaged, unknown } = findDifferences(store.database, out, 'pages');
    assert.deepEqual([[...damaged], unknown.toSorted()], [[], [...foreign, 'a/1/link'].sort()]);
  });

  test('is damaged where a link stands in place of a folder, whatever lies behind it', (context) => {
    const { store, out } = writtenSite(context, outputs);
    renameSync(join(out, 'a'), join(out, '../elsewhere'));
    symlinkSync(join(out, '../elsewhere'), join(out, 'a'));
    const { damaged, unknown } = findDifferences(store.database, out, 'pages');
    assert.deepEqual([[...damaged], unknown], [[article[0]], ['a']]);
  });

  test('is seen by a thread as by the build itself', async (context) => {
    const pages = Array.from({ length: many }, (_, number) => `${number}/index.html`);
    const { put, out, store, folders } = writtenSite(
      context,
      Object.fromEntries(pages.map((path) => [path, [path]])),
    );
    put('7/index.html', 'not as it was');
    put('ž.html', 'unknown');
    const compareOutput = beginComparing(store, folders, inThread(context));
    assert.deepEqual(await compareOutput('pages'), {
      damaged: new Set(['7/index.html']),
      unknown: ['ž.html'],
    });
    for (const part of outputParts)
      assert.deepEqual(await compareOutput(part), findDifferences(store.database, out, part));
  });

  test('that a thread cannot see is an error of the build itself', async (context) => {
    const pages = Array.from({ length: many }, (_, number) => `${number}.html`);
    const { out, store, cache } = writtenSite(
      context,
      Object.fromEntries(pages.map((path) => [path, [path]])),
    );
    const compareOutput = beginComparing(
      store,
      { outDir: join(out, '7.html'), cacheDir: cache },
      inThread(context),
    );
    await assert.rejects(compareOutput('pages'), { code: 'ENOTDIR', syscall: 'scandir' });
  });
});
