import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { layoutNames } from '../../src/settings/layouts.ts';
import { buildWith } from '../hostile/faults/trial.ts';
import { kronika, start } from './command.ts';
import { post, Workspace } from './workspace.ts';

const days = Array.from({ length: 20 }, (_, i) => 10 + i);

function fill(workspace: Workspace, order: readonly number[]): void {
  for (const day of order) {
    const url = `https://paper.example.org/${Math.floor(day / 2)}`;
    workspace.put(`folder/${day}.md`, post(`Day ${day} – 第${day}天`, `2021-01-${day}`, { url }));
  }
}

const arguments_ = ({ args }: Workspace): string[] => ['build', '--quiet', ...args];

describe('the same seeds give the same bytes', () => {
  const surroundings: readonly { name: string; order: readonly number[]; env: Record<string, string> }[] = [
    { name: 'in another order', order: [...days].reverse(), env: {} },
    { name: 'in another time zone', order: days, env: { TZ: 'Pacific/Kiritimati' } },
    { name: 'in another language', order: days, env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
  ];
  for (const [at, { name, order, env }] of surroundings.entries()) {
    const layout = layoutNames[at % layoutNames.length];
    test(`${name}, ${layout}`, async (context) => {
      const [here, there] = [new Workspace(context), new Workspace(context)];
      fill(here, days);
      fill(there, order);
      for (const workspace of [here, there]) workspace.put('archive.yml', `publish: ${layout}\n`);
      await here.build();
      assert.equal((await kronika(arguments_(there), env)).code, 0);
      assert.deepEqual(there.site(), here.site());
    });
  }

  test('with folders listed the other way round', async (context) => {
    const [here, there] = [new Workspace(context), new Workspace(context)];
    fill(here, days);
    fill(there, days);
    await here.build();
    const { met, code } = await buildWith(there, {
      ...{ below: there.root, on: 'read', nth: 1, lasts: true },
      strike: { list: 'reversed' },
    });
    assert.deepEqual([met, code], [true, 0]);
    assert.deepEqual(there.site(), here.site());
  });

  test('with another number of workers', async (context) => {
    const [one, three] = [new Workspace(context), new Workspace(context)];
    fill(one, days);
    fill(three, days);
    await one.build({ workers: 1 });
    await three.build({ workers: 3 });
    assert.deepEqual(three.site(), one.site());
  });
});

test('a build that was killed leaves whole files, and the next ends in the same bytes', async (context) => {
  const [killed, whole] = [new Workspace(context), new Workspace(context)];
  fill(killed, days);
  fill(whole, days);
  await whole.build();
  const expected = whole.site();
  // The first thing of each stage, which is there when the build is killed.
  for (const sign of [
    'cache/archive.sqlite',
    'site/raw',
    'site/search',
    'site/data/articles-2021-01.jsonl.gz',
    'site/en',
  ]) {
    const child = start(arguments_(killed));
    const ended = once(child, 'exit');
    const seen = setInterval(() => {
      if (existsSync(join(killed.root, sign))) child.kill('SIGKILL');
    }, 1);
    await ended;
    clearInterval(seen);
    for (const [path, content] of killed.site()) {
      if (expected.has(path) && !path.startsWith('search/')) assert.equal(content, expected.get(path), path);
    }
    killed.put('10.md', post('For a moment', '2021-02-01'));
    killed.take('10.md');
  }
  assert.equal((await kronika(arguments_(killed))).code, 0);
  assert.deepEqual(killed.site(), expected);
});

test('a seed that is written again at once, in the same size, is seen', async (context) => {
  const workspace = new Workspace(context);
  workspace.put('a.md', post('The bridge', '2021-01-10'));
  await workspace.build();
  workspace.put('a.md', post('The ridges', '2021-01-10'));
  const { ingested } = await workspace.build();
  assert.equal(ingested, 1);
  assert.equal(workspace.records()[0]?.title, 'The ridges');
});
