import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { faultsIn } from '../../scripts/check-source.ts';

suite('comments and patterns', () => {
  test('a comment of any kind that opens with “What” is told with its line', () => {
    const source = `const a = 1;\n/** What it is. */\nconst b = a;\n// What else.\nexport const c = '// What';\n/*\n * What now?\n */\n`;
    assert.deepEqual(
      faultsIn('a.ts', source).map((fault) => fault.replace(/ .*/u, '')),
      ['a.ts:2:', 'a.ts:4:', 'a.ts:6:'],
    );
    assert.deepEqual(faultsIn('a.ts', '// Whatever it is, it stays.\nexport const a = 1;\n'), []);
  });

  test('a file’s opening comment is not one that documents a declaration', () => {
    const imports = `import { a } from './a.ts';\n\n`;
    const code = `export const b = a;\n`;
    assert.equal(faultsIn('b.ts', `${imports}/** All of it. */\n\n${code}`).length, 1);
    assert.deepEqual(faultsIn('b.ts', `${imports}/* All of it. */\n\n${code}`), []);
    assert.deepEqual(faultsIn('b.ts', `${imports}/** One of them. */\n${code}`), []);
  });

  test('a long pattern is told, a long text or quotient is not', () => {
    const long = 'a'.repeat(170);
    assert.equal(faultsIn('a.ts', `export const a = /${long}/u;\n`).length, 1);
    assert.deepEqual(
      faultsIn('a.ts', `export const a = '/${long}/u';\nexport const b = a / ${long} / 2;\n`),
      [],
    );
  });
});
