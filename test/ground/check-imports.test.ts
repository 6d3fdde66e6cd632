import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  findCycle,
  formatsInFormats,
  importsOf,
  needsNode,
  partOf,
  wrongDirections,
  wrongPlaces,
} from '../../scripts/check-imports.ts';

suite('the direction of imports', () => {
  test('a part is told from its path', () => {
    assert.equal(partOf('src/record.ts'), 'contract');
    assert.equal(partOf('src/cli.ts'), 'cli');
    assert.equal(partOf('src/ingest/fields/dates/date.ts'), 'ingest');
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

  test('no format imports what another has', () => {
    const faultsOf = (target: string): number =>
      formatsInFormats(new Map([['src/ingest/formats/a/index.ts', [target]]])).length;
    assert.equal(faultsOf('src/ingest/formats/b/words.ts'), 1);
    assert.equal(faultsOf('src/ingest/formats/a/words.ts'), 0);
    assert.equal(faultsOf('src/ingest/words.ts'), 0);
    assert.deepEqual(
      formatsInFormats(new Map([['src/ingest/formats/index.ts', ['src/ingest/formats/a/index.ts']]])),
      [],
    );
  });

  test('what needs Node is told from its imports, of whatever kind', () => {
    assert.ok(needsNode(`import { join } from 'node:path';`));
    assert.ok(needsNode(`import type { X } from './x.ts';\nimport {\n  join,\n} from 'node:path';`));
    assert.ok(needsNode(`import 'node:fs';`));
    assert.ok(needsNode(`const fs = await import('node:fs');`));
    assert.ok(needsNode(`export { join } from 'node:path';`));
    assert.ok(!needsNode(`import a from './a.ts';\nconst word = 'node:fs';`));
  });

  test('a file for the browser imports nothing of Node, neither itself nor by way of others', () => {
    const graph = new Map([
      ['src/search/client/a.ts', ['src/search/format.ts']],
      ['src/search/format.ts', ['src/search/other.ts']],
    ]);
    assert.deepEqual(wrongPlaces(graph, new Set()), []);
    assert.equal(wrongPlaces(graph, new Set(['src/search/client/a.ts'])).length, 1);
    const [fault = ''] = wrongPlaces(graph, new Set(['src/search/other.ts']));
    assert.match(fault, /^src\/search\/other\.ts .* imported by src\/search\/format\.ts$/u);
  });

  test('a file for the browser imports nothing of the index', () => {
    const target = 'src/search/index/table.ts';
    assert.equal(wrongPlaces(new Map([['src/search/client/a.ts', [target]]]), new Set()).length, 1);
    assert.equal(wrongPlaces(new Map([['src/search/build.ts', [target]]]), new Set()).length, 0);
  });

  test('only files for the browser import files for the browser', () => {
    const target = 'src/search/client/header.ts';
    const from = (file: string) => wrongPlaces(new Map([[file, [target]]]), new Set()).length;
    assert.equal(from('src/site/client/site.ts'), 0);
    assert.equal(from('src/search/index/segment.ts'), 1);
    assert.equal(from('templates/search.11ty.ts'), 1);
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
