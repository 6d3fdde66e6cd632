import { once } from 'node:events';
import { test } from 'node:test';
import { servedAt } from '../../scripts/bench/served-at.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import { start } from '../engine/command.ts';
import { post, Workspace } from '../engine/workspace.ts';

test('serve shows an edited seed in an open browser, by itself', async (context) => {
  const workspace = new Workspace(context);
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  const { seeds, out, cache } = workspace;
  const child = start(['serve', '--seeds', seeds, '--out', out, '--cache', cache, '--port', '18080']);
  // It closes when all has ended that writes where it does: the process that builds for it too.
  const ended = once(child, 'close');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const address = await servedAt(child);
    await Promise.all([page.waitForRequest(/events$/u), page.goto(`${address}en/`)]);
    workspace.put('a.md', post('The bridge, corrected', '2021-01-10'));
    await page.getByText('The bridge, corrected').first().waitFor();
  } finally {
    await browser.close();
    child.kill();
    await ended;
  }
});
