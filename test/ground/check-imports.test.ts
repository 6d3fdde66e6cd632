import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findCycle, importsOf, partOf, wrongDirections } from '../../scripts/check-imports.ts';

suite('the direction of imports', () => {
  test('a part is told from its path', () => {
    assert.equal(partOf('src/record.ts'), 'contract');
    assert.equal(partOf('src/cli.ts'), 'cli');
    assert.equal(partOf('src/ingest/fields/date.ts'), 'ingest');
    assert.equal(partOf('templates/article.11ty.ts'), 'templates');
    assert.equal(partOf('scripts/bench.ts'), null);
  });

  test('static, type and lazy imports are all read', () => {
    const source = `import a from './a.ts';\nimport type { B } from '../b.ts';\nexport { c } from './c.ts';\nconst d = await import('./d.ts');\nimport fs from 'node:fs';`;
    assert.deepEqual(importsOf('src/site/page.ts', source), [
      'src/site/a.ts',
      'src/b.ts',
      'src/site/c.ts',
      'src/site/d.ts',
    ]);
  });

  test('ingest and site never import each other', () => {
    assert.equal(wrongDirections(new Map([['src/ingest/x.ts', ['src/site/y.ts']]])).length, 1);
    assert.equal(wrongDirections(new Map([['src/site/x.ts', ['src/ingest/y.ts']]])).length, 1);
  });

  test('src never imports scripts, and the contract nothing but itself', () => {
    assert.equal(wrongDirections(new Map([['src/search/x.ts', ['scripts/y.ts']]])).length, 1);
    assert.equal(wrongDirections(new Map([['src/urls.ts', ['src/archive/y.ts']]])).length, 1);
    assert.equal(wrongDirections(new Map([['src/urls.ts', ['src/record.ts']]])).length, 0);
  });

  test('a cycle is found and named', () => {
    const cycle = findCycle(
      new Map([
        ['src/a.ts', ['src/b.ts']],
        ['src/b.ts', ['src/c.ts']],
        ['src/c.ts', ['src/a.ts']],
      ]),
    );
    assert.deepEqual(cycle, ['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/a.ts']);
    assert.equal(
      findCycle(
        new Map([
          ['src/a.ts', ['src/b.ts']],
          ['src/b.ts', []],
        ]),
      ),
      null,
    );
  });
});
