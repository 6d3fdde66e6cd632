import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCached, writeCached } from '../../src/engine/cache/values.ts';
import { Workspace } from './workspace.ts';

test('a value that another process has written meanwhile is none that could not be written', (context) => {
  const { cache } = new Workspace(context);
  mkdirSync(cache);
  writeCached(cache, 'value.json', 'code', { of: 'all' });
  // The name under which both would write it.
  mkdirSync(join(cache, 'value.json.part'));
  writeCached(cache, 'value.json', 'code', { of: 'all' });
  assert.throws(() => writeCached(cache, 'value.json', 'code', { of: 'one' }), {
    code: 'cache-not-writable',
  });
  assert.throws(() => writeCached(cache, 'value.json', 'other', { of: 'all' }), {
    code: 'cache-not-writable',
  });
  assert.deepEqual(readCached(cache, 'value.json', 'code'), { of: 'all' });
});
