import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const sources = {
  both: `export const word: string = new TextDecoder().decode(new Uint8Array());\n`,
  node: `import { sep } from 'node:path';\nexport const path: string = sep + process.title;\n`,
  browser: `export const title: string = document.title;\n`,
};

/** The compiler's complaints about each source under one of the project's configurations: the names that it misses. */
function missedNames(configuration: string, source: keyof typeof sources): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-types-'));
  try {
    writeFileSync(join(folder, 'source.mts'), sources[source]);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, configuration),
        compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
        include: ['.'],
        exclude: [],
      }),
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
    const missed = [...stdout.matchAll(/Cannot find name '([^']+)'/gu)].map(([, name = '']) => name);
    return status === 0 || missed.length > 0 ? missed : [stdout];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

suite('the types of Node and of browsers', () => {
  test('code for Node sees nothing of a browser', () => {
    assert.deepEqual(missedNames('tsconfig.json', 'browser'), ['document']);
    assert.deepEqual(missedNames('tsconfig.json', 'node'), []);
    assert.deepEqual(missedNames('tsconfig.json', 'both'), []);
  });

  test('code for browsers sees nothing of Node', () => {
    assert.deepEqual(missedNames('tsconfig.client.json', 'node'), ['node:path', 'process']);
    assert.deepEqual(missedNames('tsconfig.client.json', 'browser'), []);
    assert.deepEqual(missedNames('tsconfig.client.json', 'both'), []);
  });

  test('a test that runs code in a page sees both', () => {
    for (const source of ['node', 'browser', 'both'] as const)
      assert.deepEqual(missedNames('test/browser/tsconfig.json', source), []);
  });
});
