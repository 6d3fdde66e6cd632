import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { assertParallel } from '../../scripts/parallel.ts';
import { Workspace } from '../engine/workspace.ts';
import { fillWithMany } from './seeds.ts';

const project = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** The block of the document that has some words, without its indent: what it says is what is tried. */
function exampleWith(words: string): string {
  const page = readFileSync(join(project, 'docs', 'cluster.md'), 'utf8');
  const block = page.split(/\n{2,}/u).find((part) => part.startsWith('    ') && part.includes(words));
  if (block === undefined) throw new Error(`docs/cluster.md has no example with “${words}”`);
  return block
    .split('\n')
    .map((line) => line.slice(4))
    .join('\n');
}

describe('the contract under programs that run lines', () => {
  const one = new Workspace();
  let expected = new Map<string, string>();

  before(async () => {
    fillWithMany(one, 12);
    await one.build();
    expected = one.site();
  });
  after(() => one.remove());

  /** An example for the folder of an archive, with this Kronika in place of an installed one. */
  const madeFor = (workspace: Workspace, example: string): string =>
    example
      .replaceAll(
        'npx kronika',
        `${process.execPath} --disable-warning=ExperimentalWarning ${join(project, 'src', 'start.js')}`,
      )
      .replaceAll('/mnt/shared', join(workspace.root, 'shared'))
      .replaceAll('-P 8', '-P 2');

  const filled = (context: TestContext): Workspace => {
    const workspace = new Workspace(context);
    fillWithMany(workspace, 12);
    return workspace;
  };

  const assertSame = (workspace: Workspace): void =>
    assert.deepEqual(workspace.site(join(workspace.root, '_site')), expected);

  const xargs = (workspace: Workspace) =>
    run('sh', ['-ec', madeFor(workspace, exampleWith('xargs -P 8'))], { cwd: workspace.root });

  const parallel = (workspace: Workspace) => {
    assertParallel();
    const script = madeFor(workspace, exampleWith('parallel --colsep'));
    return run('sh', ['-ec', script], { cwd: workspace.root });
  };

  const make = (workspace: Workspace) => {
    const makefile = madeFor(workspace, exampleWith('.PHONY: site')).replaceAll(/^ {4}/gmu, '\t');
    writeFileSync(join(workspace.root, 'Makefile'), makefile);
    return run('make', ['-j2', 'site'], { cwd: workspace.root });
  };

  for (const [name, runs] of Object.entries({ xargs, 'GNU parallel': parallel, Make: make })) {
    test(name, async (context) => {
      const workspace = filled(context);
      await runs(workspace);
      assertSame(workspace);
    });

    test(`${name}, where no job can be done`, async (context) => {
      const workspace = filled(context);
      writeFileSync(join(workspace.root, '.worker'), 'no folder');
      await runs(workspace);
      assertSame(workspace);
    });
  }
});
