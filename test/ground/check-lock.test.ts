import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { asking, missingPlatforms, platformEntry, unhashed } from '../../scripts/check-lock.ts';

suite('the lock file', () => {
  test("a platform's package is described from its name", () => {
    assert.deepEqual(platformEntry('@x/cli-linux-x64-musl', '1.2.3', true), {
      version: '1.2.3',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    assert.deepEqual(platformEntry('@x/windows-arm64', '1.0.0', false)?.os, ['win32']);
    assert.equal(platformEntry('left-pad', '1.0.0', false), null);
  });

  test('only what is named and has no entry is missing', () => {
    const lock = {
      packages: {
        'node_modules/x': { optionalDependencies: { '@x/darwin-x64': '1.0.0', '@x/linux-x64': '1.0.0' } },
        'node_modules/@x/linux-x64': { version: '1.0.0' },
      },
    };
    assert.deepEqual([...missingPlatforms(lock).keys()], ['node_modules/@x/darwin-x64']);
  });

  test('each package but the project itself has a hash', () => {
    const lock = { packages: { '': {}, 'node_modules/x': { integrity: 'sha512-x' }, 'node_modules/y': {} } };
    assert.deepEqual(unhashed(lock), ['node_modules/y']);
  });

  test('no package but the project itself says which Node it asks for', () => {
    const engines = { node: '>=22' };
    const lock = { packages: { '': { engines }, 'node_modules/x': { engines }, 'node_modules/y': {} } };
    assert.deepEqual(asking(lock), ['node_modules/x']);
  });
});
