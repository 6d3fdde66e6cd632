import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { lookAtOutput } from '../../src/build/look.ts';
import { listOutput } from '../../src/build/output.ts';
import { Workspace } from './workspace.ts';

test('a thread sees in the output folder what the build itself sees', async (context) => {
  const workspace = new Workspace(context);
  for (const path of ['a.html', 'a/b/ž.html', '.git/config']) workspace.put(path, path);
  const found = await lookAtOutput(workspace.seeds, 10_000)();
  assert.deepEqual([...found.keys()].sort(), ['a.html', 'a/b/ž.html']);
  assert.deepEqual(found, listOutput(workspace.seeds));
});

test('what a thread cannot see is an error of the build itself', async (context) => {
  const workspace = new Workspace(context);
  workspace.put('a.html', 'a');
  const look = lookAtOutput(join(workspace.seeds, 'a.html'), 10_000);
  await assert.rejects(look(), { code: 'ENOTDIR', syscall: 'scandir' });
});
