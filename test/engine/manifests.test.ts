import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { post, Workspace } from './workspace.ts';

/** No manifest lists the one at the top, or the build's own mark. */
const unlisted = ['manifest-sha256.txt', '.kronika-site'];

const sha256 = (content: string): string => createHash('sha256').update(content, 'latin1').digest('hex');

/** All that the manifests list, by path, where each of them is itself what the one above says. */
function listed(site: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  const open = ['manifest-sha256.txt'];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const line of site.get(name)?.trimEnd().split('\n') ?? []) {
      const [hash = '', path = ''] = line.split('  ');
      assert.ok(!found.has(path), `${path} is listed twice`);
      found.set(path, hash);
      if (/^manifests\/|\/manifest-sha256\.txt$/u.test(path)) open.push(path);
    }
  }
  return found;
}

function assertWhole(workspace: Workspace): void {
  const site = workspace.site(workspace.out, (file) => readFileSync(file));
  const found = listed(site);
  const wanted = new Map([...site].map(([path, content]) => [path, sha256(content)]));
  for (const path of unlisted) wanted.delete(path);
  assert.ok(wanted.size > 50);
  const wrong = [...wanted.keys(), ...found.keys()].filter((path) => wanted.get(path) !== found.get(path));
  assert.deepEqual(wrong, []);
}

function filled(context: TestContext): Workspace {
  const workspace = new Workspace(context);
  for (const day of [10, 11, 12])
    workspace.put(`${day}.md`, post(`Day ${day}`, `2021-01-${day}`, { url: `https://a.example/${day}` }));
  return workspace;
}

test('manifests list every file of the site with its SHA-256, also after changes', async (context) => {
  const workspace = filled(context);
  await workspace.build();
  assertWhole(workspace);
  workspace.put('13.md', post('Day 13', '2021-02-13', { url: 'https://b.example/13' }));
  workspace.put('11.md', post('Another', '2021-01-11', { url: 'https://a.example/11' }));
  workspace.take('12.md');
  await workspace.build();
  assertWhole(workspace);
  const whole = workspace.site();
  workspace.forget();
  await workspace.build();
  assert.deepEqual(workspace.site(), whole);
});

test('a manifest that somebody changed or added is made right again', async (context) => {
  const workspace = filled(context);
  await workspace.build();
  const whole = workspace.site();
  const [other = ''] = [...whole.keys()].filter((path) => path.startsWith('manifests/a-'));
  workspace.damage(other, null);
  workspace.damage('manifest-sha256.txt', 'nothing');
  workspace.damage('manifests/more.txt', 'nobody wrote this');
  await workspace.build();
  assert.deepEqual(workspace.site(), whole);
});

test('a changed article changes few manifests', async (context) => {
  const workspace = new Workspace(context);
  for (let n = 10; n < 20; n += 1)
    workspace.put(`${n}.md`, post(`N ${n}`, `20${n}-01-10`, { url: `https://${n}.example/${n}` }));
  await workspace.build();
  const before = workspace.site();
  workspace.put('15.md', post('N 15', '2015-01-10', { url: 'https://15.example/15', text: 'Another text.' }));
  await workspace.build();
  const isOfArticles = (path: string): boolean => path.startsWith('manifests/a-');
  const after = workspace.site();
  const changed = [...after].filter(([path, content]) => isOfArticles(path) && before.get(path) !== content);
  assert.deepEqual(changed.length, 1);
  assertWhole(workspace);
});
