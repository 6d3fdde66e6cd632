import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { post, Workspace } from './workspace.ts';

const pagesOf = (workspace: Workspace): string[] =>
  [...workspace.site().keys()].filter((path) => path.endsWith('.html'));

test('where the layout changes, old files go and the addresses of articles stay', async (context) => {
  const workspace = new Workspace(context);
  for (const day of [10, 11, 12]) workspace.put(`${day}.md`, post(`Day ${day}`, `2021-01-${day}`));
  await workspace.build();
  const pages = pagesOf(workspace);
  for (const [at, layout] of ['full', 'small', 'lean'].entries()) {
    workspace.put('archive.yml', `publish: ${layout}\n`);
    await workspace.build();
    assert.deepEqual(pagesOf(workspace), pages);
    const out = join(workspace.root, `fresh-site-${at}`);
    await workspace.build({ out, cache: join(workspace.root, `fresh-cache-${at}`) });
    assert.deepEqual(workspace.site(), workspace.site(out));
  }
});
