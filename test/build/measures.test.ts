import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { Measures } from '../../src/build/measures.ts';
import { measured } from '../../src/site/files/measured.ts';
import { Workspace } from './workspace.ts';

test('a file that was measured by the same code is not read again', (context) => {
  const { cache } = new Workspace(context);
  mkdirSync(cache);
  let readings = 0;
  const fileOf = (depends: string, code: string) => {
    const measures = new Measures(cache, code);
    const content = () => {
      readings += 1;
      return depends;
    };
    const { measure } = measured(
      { path: '/data/articles-2021.jsonl', depends: [depends], content },
      measures,
    );
    const found = measure();
    measures.save();
    return found;
  };
  const first = fileOf('one', 'code');
  assert.deepEqual(fileOf('one', 'code'), first);
  assert.equal(readings, 1);
  assert.notDeepEqual(fileOf('three', 'code'), first);
  assert.equal(fileOf('one', 'code').bytes, 3);
  assert.equal(readings, 3);
  fileOf('one', 'other code');
  assert.equal(readings, 4);
});
