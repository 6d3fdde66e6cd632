import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { post, Workspace } from './workspace.ts';

/** The archive's account of the article that states a later day than its build's. */
function soon(workspace: Workspace) {
  const record = workspace.records().find(({ title }) => title === 'The opening');
  return { published: record?.published, warnings: record?.warnings };
}

async function assertAsFromNothing(workspace: Workspace, today: string): Promise<void> {
  const fresh = join(workspace.root, `fresh-${today}`);
  await workspace.build({ today, out: join(fresh, 'site'), cache: join(fresh, 'cache') });
  assert.deepEqual(workspace.site(), workspace.site(join(fresh, 'site')));
}

test('an article that states a later day is undated until that day has come', async (context) => {
  const workspace = new Workspace(context);
  workspace.put('bridge.md', post('The bridge', '2021-01-10'));
  workspace.put('soon.md', post('The opening', '2021-03-01'));
  const build = async (today: string): Promise<number> => (await workspace.build({ today })).ingested;

  assert.equal(await build('2021-02-01'), 2);
  const refused = soon(workspace);
  assert.equal(refused.published, null);
  assert.match(
    String(refused.warnings),
    /“date: 2021-03-01T08:00:00.000Z” is later than the day of the build/u,
  );
  assert.equal(await build('2021-02-27'), 0);
  await assertAsFromNothing(workspace, '2021-02-27');

  // One day early: further east that day has begun.
  assert.equal(await build('2021-02-28'), 1);
  const taken = soon(workspace);
  assert.equal((taken.published as { edtf: string }).edtf, '2021-03-01');
  assert.deepEqual(taken.warnings, []);
  assert.equal(await build('2021-03-05'), 0);
  await assertAsFromNothing(workspace, '2021-03-05');

  assert.equal(await build('2021-02-01'), 2);
  assert.deepEqual(soon(workspace), refused);
  await assertAsFromNothing(workspace, '2021-02-01');
});
