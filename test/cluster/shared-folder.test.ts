import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Lines } from '../../src/engine/shards/lines.ts';
import { SharedFolder } from '../../src/engine/shards/shared-folder.ts';

function folderOf(context: TestContext): SharedFolder {
  const dir = mkdtempSync(join(tmpdir(), 'kronika-shared-'));
  context.after(() => rmSync(dir, { recursive: true, force: true }));
  return new SharedFolder(dir);
}

test('a damaged file is taken away, and of none there is nothing', (context) => {
  const shared = folderOf(context);
  const lines = new Lines();
  lines.add({ n: 1 });
  const whole = lines.bytes({ head: true });
  writeFileSync(shared.path('damaged'), whole.subarray(0, whole.length - 5));
  assert.deepEqual(shared.head('damaged'), { head: true, lines: 1 });
  assert.equal(shared.lines('damaged'), null);
  assert.equal(existsSync(shared.path('damaged')), false);
  assert.deepEqual([shared.text('none'), shared.head('none'), shared.lines('none')], [null, null, null]);
});

test('a file that cannot be read is told, and stays', (context) => {
  const shared = folderOf(context);
  mkdirSync(shared.path('folder'));
  symlinkSync('folder', shared.path('answer'));
  symlinkSync('endless', shared.path('endless'));
  for (const name of ['answer', 'endless'])
    for (const read of ['lines', 'head', 'text'] as const)
      assert.throws(() => shared[read](name), { code: 'shared-not-writable' });
  assert.ok(existsSync(shared.path('answer')));
});
