import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { makeFolder } from '../../src/disk/folders.ts';

const base = mkdtempSync(join(tmpdir(), 'kronika-folder-'));
after(() => rmSync(base, { recursive: true }));

suite('making a folder', () => {
  test('makes those above it too, and leaves one that is there', () => {
    const folder = join(base, 'a/b/c');
    makeFolder(folder);
    makeFolder(folder);
    assert.ok(existsSync(folder));
  });

  test('fails where a file is in the way', () => {
    writeFileSync(join(base, 'file'), '');
    assert.throws(() => makeFolder(join(base, 'file')), { code: 'EEXIST' });
    assert.throws(() => makeFolder(join(base, 'file/below')), { code: 'ENOTDIR' });
  });

  test('fails at once where the system makes no folders', () => {
    if (existsSync('/proc/version'))
      assert.throws(() => makeFolder('/proc/kronika/site'), { code: 'ENOENT' });
    else assert.throws(() => makeFolder('/dev/null/kronika'), { code: 'ENOTDIR' });
  });
});
