import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { Threads } from '../../src/engine/tasks/threads.ts';
import { post, Workspace } from './workspace.ts';

const threads = new Threads();
after(() => threads.end());

suite('the archivist’s own texts', () => {
  test('make again, when a word of them changes, the page that shows them and no other', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('a.md', post('The bridge', '2021-01-10'));
    workspace.put('about.md', 'We keep what we found.');
    await workspace.build({}, threads);
    workspace.put('about.md', 'We keep all that we found.');
    const { pagesWritten } = await workspace.build({}, threads);
    assert.match(workspace.read('en/about/index.html'), /We keep all that we found/u);
    assert.equal(pagesWritten, 1);
  });

  test('lead every page to a policy as soon as there is one, and no longer', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('a.md', post('The bridge', '2021-01-10'));
    const isLed = (): boolean => workspace.read('en/index.html').includes('policy/index.html');
    await workspace.build({}, threads);
    assert.equal(isLed(), false);
    workspace.put('policy.md', 'We correct what is wrong.');
    await workspace.build({}, threads);
    assert.equal(isLed(), true);
    assert.match(workspace.read('en/policy/index.html'), /We correct what is wrong/u);
    workspace.take('policy.md');
    await workspace.build({}, threads);
    assert.equal(isLed(), false);
  });
});
