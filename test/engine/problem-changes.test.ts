import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { describeChanges } from '../../src/engine/problem-changes.ts';
import { describeBuild } from '../../src/engine/summary.ts';
import type { Problem } from '../../src/record.ts';
import { post, Workspace } from './workspace.ts';

suite('the problems since the last build', () => {
  test('are told where some came or went, and change no byte of the site', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('bridge.md', post('The bridge', '2021-01-10'));
    workspace.put('empty.txt', '');
    const first = await workspace.build();
    assert.equal(first.problemChanges, null, 'from nothing all would be new');
    assert.ok(!describeBuild(first).includes('since the last build'));
    const site = workspace.site();
    const second = await workspace.build();
    assert.deepEqual(second.problemChanges, { came: [], gone: [] });
    assert.ok(!describeBuild(second).includes('since the last build'));
    workspace.take('empty.txt');
    workspace.put('bridge.md.yml', 'titel: misspelt\n');
    const third = await workspace.build();
    assert.deepEqual(
      third.problemChanges?.gone.map(({ path, code }) => [path, code]),
      [['empty.txt', 'empty']],
    );
    assert.deepEqual(third.problemChanges?.came, third.problems);
    assert.match(
      describeBuild(third),
      /^Problems since the last build: 1 new, 1 gone\n {2}new: bridge\.md\.yml: .+\n {2}gone: empty\.txt: /mu,
    );
    workspace.put('empty.txt', '');
    workspace.take('bridge.md.yml');
    await workspace.build();
    assert.deepEqual(workspace.site(), site);
  });

  test('are not told where nobody can read what the last build wrote', async (context) => {
    const workspace = new Workspace(context);
    workspace.put('empty.txt', '');
    await workspace.build();
    for (const text of ['{', '[]', '{"problems":[{}]}', 'null']) {
      writeFileSync(join(workspace.cache, 'report.json'), text);
      assert.equal((await workspace.build()).problemChanges, null, text);
    }
  });

  test('are named up to twenty of either', () => {
    const many = Array.from({ length: 25 }, (_, at): Problem => {
      return { path: `${at}.txt`, code: 'empty', message: 'It holds nothing.', advice: 'Take it out.' };
    });
    const lines = describeChanges({ came: many, gone: [] });
    assert.equal(lines.length, 22);
    assert.equal(lines.at(-1), '  new: 5 more');
  });
});
