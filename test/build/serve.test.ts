import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { start } from './command.ts';
import { post, Workspace } from './workspace.ts';

test('serve shows an edited seed, on this machine only', { timeout: 120_000 }, async (context) => {
  const workspace = new Workspace(context);
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  const { seeds, out, cache } = workspace;
  const child = start(['serve', '--seeds', seeds, '--out', out, '--cache', cache, '--port', '18080']);
  const ended = once(child, 'exit');
  try {
    assert.ok(child.stdout);
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    let address: string | undefined;
    while (!address) {
      const line = await lines.next();
      assert.ok(!line.done, 'serve ended before it served');
      address = line.value.match(/http:\/\/localhost:\d+\//u)?.[0];
    }
    const socket = new WebSocket(address.replace('http', 'ws'));
    await once(socket, 'open');
    const reload = new Promise<void>((seen) => {
      socket.addEventListener('message', ({ data }) => {
        if (String(data).includes('eleventy.reload')) seen();
      });
    });
    workspace.put('a.md', post('The bridge, corrected', '2021-01-10'));
    await reload;
    assert.match(await (await fetch(`${address}en/`)).text(), /The bridge, corrected/u);
    socket.close();
  } finally {
    child.kill();
    await ended;
  }
});
