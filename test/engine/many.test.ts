import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { post, Workspace } from './workspace.ts';

const putStories = (workspace: Workspace, from: number, to: number): void => {
  for (let n = from; n < to; n += 1) workspace.put(`${n}.md`, post(`Story ${n}`, `2021-0${1 + (n % 9)}-11`));
};

test('a site of many files is whole after its first build, as one built in small steps', async (context) => {
  const [atOnce, inSteps] = [new Workspace(context), new Workspace(context)];
  putStories(atOnce, 0, 150);
  const first = await atOnce.build();
  assert.ok(first.pagesWritten + first.filesWritten > 400, 'enough files to be written in threads');
  const second = await atOnce.build();
  assert.deepEqual(
    second.stages.map(({ name }) => name),
    ['ingest'],
    'nothing is left to write',
  );
  for (let n = 0; n < 150; n += 25) {
    putStories(inSteps, n, n + 25);
    await inSteps.build();
  }
  await inSteps.build({ compact: true });
  assert.deepEqual(inSteps.site(), atOnce.site());
});

test('a build that finds nothing to do writes nothing into its cache', async (context) => {
  const workspace = new Workspace(context);
  putStories(workspace, 0, 2);
  await workspace.build();
  const stamps = () =>
    readdirSync(workspace.cache, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mtimeNs, size } = statSync(join(workspace.cache, name), { bigint: true });
      return `${name} ${size} ${mtimeNs}`;
    });
  // A file younger than the clock's tick is read again and given its stamp.
  await workspace.build();
  const before = stamps();
  await workspace.build();
  assert.deepEqual(stamps(), before);
});

test('a build that fails keeps what it has written, and the next goes on from there', async (context) => {
  const [failed, undisturbed] = [new Workspace(context), new Workspace(context)];
  for (const workspace of [failed, undisturbed]) putStories(workspace, 0, 150);
  const all = await undisturbed.build();
  // Where the search keeps its plan nothing can be written.
  const inTheWay = join(failed.cache, 'search-segments.json');
  mkdirSync(inTheWay, { recursive: true });
  await assert.rejects(failed.build(), { code: 'search-not-written' });
  rmdirSync(inTheWay);
  const { pagesWritten, filesWritten } = await failed.build();
  assert.ok(all.pagesWritten > 150);
  assert.ok(pagesWritten < 20, `${pagesWritten} of ${all.pagesWritten} pages written again`);
  // The manifests are written last.
  const lists = [...failed.site().keys()].filter((path) => path.startsWith('manifest')).length;
  assert.ok(filesWritten < 20 + lists, `${filesWritten} of ${all.filesWritten} files written again`);
  assert.deepEqual(failed.site(), undisturbed.site());
});
