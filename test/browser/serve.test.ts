import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { start } from '../build/command.ts';
import { post, Workspace } from '../build/workspace.ts';

/** The address that the command says it serves at. What it says later is read too: it must not wait for a reader. */
function servedAddress({ stdout }: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  assert.ok(stdout);
  const lines = createInterface(stdout);
  lines.on('line', (line) => {
    const [address] = /http:\/\/localhost:\d+\//u.exec(line) ?? [];
    if (address) resolve(address);
  });
  lines.on('close', () => reject(new Error('serve ended before it served')));
  return promise;
}

test('serve shows an edited seed in an open browser, by itself', { timeout: 120_000 }, async (context) => {
  const workspace = new Workspace(context);
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  const { seeds, out, cache } = workspace;
  const child = start(['serve', '--seeds', seeds, '--out', out, '--cache', cache, '--port', '18080']);
  const ended = once(child, 'exit');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
  try {
    const page = await browser.newPage();
    const address = await servedAddress(child);
    await Promise.all([page.waitForEvent('websocket'), page.goto(`${address}en/`)]);
    workspace.put('a.md', post('The bridge, corrected', '2021-01-10'));
    await page.getByText('The bridge, corrected').first().waitFor();
  } finally {
    await browser.close();
    child.kill();
    await ended;
  }
});
