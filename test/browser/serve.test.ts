import { once } from 'node:events';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { servedAt } from '../../scripts/bench/served-at.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { start } from '../engine/command.ts';
import { post, Workspace } from '../engine/workspace.ts';

test('serve shows an edited seed in an open browser, by itself', { timeout: 120_000 }, async (context) => {
  const workspace = new Workspace(context);
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  const { seeds, out, cache } = workspace;
  const child = start(['serve', '--seeds', seeds, '--out', out, '--cache', cache, '--port', '18080']);
  // It closes when all has ended that writes where it does: the process that builds for it too.
  const ended = once(child, 'close');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
  try {
    const page = await browser.newPage();
    const address = await servedAt(child);
    await Promise.all([page.waitForEvent('websocket'), page.goto(`${address}en/`)]);
    workspace.put('a.md', post('The bridge, corrected', '2021-01-10'));
    await page.getByText('The bridge, corrected').first().waitFor();
  } finally {
    await browser.close();
    child.kill();
    await ended;
  }
});
