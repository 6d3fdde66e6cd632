import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Lines } from '../../src/engine/shards/lines.ts';
import { makeScratch } from '../../src/engine/shards/scratch.ts';
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

/** The id of a process that has ended. */
const ended = (): string => execFileSync(process.execPath, ['-p', 'process.pid']).toString().trim();

test('what a process of this machine left is removed when it is no more, and nothing else', (context) => {
  const shared = folderOf(context);
  const [gone, id] = [ended(), '0123456789ab'];
  const names = [`a-${process.pid}-${id}`, `elsewhere-${gone}-${id}`, `${hostname()}-${process.pid}-${id}`];
  const left = `${hostname()}-${gone}-${id}`;
  for (const folder of ['pages', 'scratch']) mkdirSync(shared.path(folder));
  shared.put('pages/whole', 'whole');
  for (const name of [...names, left]) {
    writeFileSync(shared.path(`pages/one.part-${name}`), '');
    mkdirSync(shared.path(`scratch/${name}`));
  }
  mkdirSync(shared.path(`pages/two.part-${left}`));
  assert.deepEqual(shared.list('pages'), ['whole']);
  shared.removeLeft();
  assert.deepEqual(
    readdirSync(shared.path('pages')).sort(),
    [...names.map((name) => `one.part-${name}`), 'whole'].sort(),
  );
  const own = makeScratch(shared.dir);
  assert.deepEqual(
    readdirSync(shared.path('scratch'))
      .map((name) => shared.path(`scratch/${name}`))
      .sort(),
    [...names.map((name) => shared.path(`scratch/${name}`)), own].sort(),
  );
});
