import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { readListed, readManifest, unexpectedScripts, unexplained } from '../../scripts/audit/faults.ts';
import { foldersWith, weigh } from '../../scripts/audit/installed.ts';
import { type Lock, readLock } from '../../scripts/audit/lock.ts';

const project = join(import.meta.dirname, '../..');

/** A project with packages as npm installs them: `files` by path below node_modules. */
function projectWith(context: TestContext, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'kronika-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, 'node_modules', path, '..'), { recursive: true });
    writeFileSync(join(root, 'node_modules', path), content);
  }
  return root;
}

const manifest = { dependencies: { a: '1.0.0' }, devDependencies: {}, allowScripts: {} };

suite('a script that runs when a package is installed', () => {
  const lock: Lock = {
    packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/a/node_modules/b': {} },
  };
  const quiet = JSON.stringify({ scripts: { test: 'x', prepare: 'x' } });
  const loud = JSON.stringify({ scripts: { postinstall: 'x' } });

  test('is a fault until package.json allows it', (context) => {
    const root = projectWith(context, { 'a/package.json': quiet, 'a/node_modules/b/package.json': loud });
    const [fault = '', ...more] = unexpectedScripts(root, lock, manifest);
    assert.match(fault, /^b runs a script when it is installed \(postinstall\): .*allowScripts/u);
    assert.deepEqual(more, []);
    assert.deepEqual(unexpectedScripts(root, lock, { ...manifest, allowScripts: { b: true } }), []);
    assert.equal(unexpectedScripts(root, lock, { ...manifest, allowScripts: { b: false } }).length, 1);
  });

  test('is one where npm compiles, too', (context) => {
    const root = projectWith(context, { 'a/package.json': quiet, 'a/binding.gyp': '{}' });
    assert.match(unexpectedScripts(root, lock, manifest)[0] ?? '', /^a .*\(binding\.gyp\)/u);
  });

  test('is one where only the lock file tells, of a package for another platform', (context) => {
    const root = projectWith(context, { 'a/package.json': quiet });
    const other: Lock = { packages: { ...lock.packages, 'node_modules/c': { hasInstallScript: true } } };
    assert.match(unexpectedScripts(root, other, manifest)[0] ?? '', /^c runs a script/u);
  });
});

suite('the list of libraries', () => {
  test('is that of package.json', () => {
    const listed = readListed(join(project, 'scripts', 'dependencies.json'));
    assert.deepEqual(unexplained(readManifest(project), listed), []);
    const names = Object.keys(listed.dependencies);
    assert.deepEqual(names, [...names].sort());
  });

  test('lacks nothing and names nothing else', () => {
    const listed = { asked: '', dependencies: { b: { purpose: 'reads', released: '' } } };
    assert.deepEqual(unexplained(manifest, listed), [
      'scripts/dependencies.json does not say what a is for',
      'scripts/dependencies.json says what b is for, which package.json does not name',
    ]);
  });

  test('brings no script that is not allowed', () => {
    assert.deepEqual(unexpectedScripts(project, readLock(project), readManifest(project)), []);
  });
});

suite('a library is weighed with all that it brings', () => {
  const lock: Lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', dependencies: { b: '1', c: '1' } },
      'node_modules/a/node_modules/b': { version: '1.0.0', dependencies: { c: '1' } },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/c': { version: '1.0.0', optionalDependencies: { a: '1', gone: '1' } },
    },
  };

  test('each found where Node finds it, once', () => {
    assert.deepEqual(foldersWith(lock, 'a').sort(), [
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
  });

  test('by the bytes of the files', (context) => {
    const root = projectWith(context, {
      'a/package.json': '{}',
      'a/lib/index.js': 'x'.repeat(100),
      'a/node_modules/b/package.json': '{}',
      'b/package.json': 'not asked for',
      'c/package.json': '{"scripts":{"install":"x"}}',
    });
    assert.deepEqual(weigh(root, lock, 'a'), {
      ...{ name: 'a', version: '1.0.0', packages: 3, scripts: ['c'] },
      bytes: 2 + 100 + 2 + '{"scripts":{"install":"x"}}'.length,
    });
  });
});
