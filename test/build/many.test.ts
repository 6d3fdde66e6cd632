import assert from 'node:assert/strict';
import { test } from 'node:test';
import { post, Workspace } from './workspace.ts';

test('a site of many files is whole after its first build, as one built in small steps', async (context) => {
  const [atOnce, inSteps] = [new Workspace(context), new Workspace(context)];
  const put = (workspace: Workspace, from: number, to: number): void => {
    for (let n = from; n < to; n += 1)
      workspace.put(`${n}.md`, post(`Story ${n}`, `2021-0${1 + (n % 9)}-11`));
  };
  put(atOnce, 0, 150);
  const first = await atOnce.build();
  assert.ok(first.pagesWritten + first.filesWritten > 400, 'enough files to be written in threads');
  const second = await atOnce.build();
  assert.deepEqual(
    second.stages.map(({ name }) => name),
    ['ingest'],
    'nothing is left to write',
  );
  for (let n = 0; n < 150; n += 25) {
    put(inSteps, n, n + 25);
    await inSteps.build();
  }
  await inSteps.build({ compact: true });
  assert.deepEqual(inSteps.site(), atOnce.site());
});
