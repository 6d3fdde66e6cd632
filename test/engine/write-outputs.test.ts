import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { newTurns, type WrittenRun, writeOutputs } from '../../src/engine/publish/write-outputs.ts';
import { archiveConfigSchema } from '../../src/settings/config.ts';
import { tellFault } from '../../src/site/faults.ts';
import type { Page } from '../../src/site/page.ts';
import { planSite } from '../../src/site/plan.ts';
import { outputFile } from '../../src/urls.ts';
import { fixtureRecords } from '../site/fixture-records.ts';
import { memoryArchive } from '../site/memory-archive.ts';
import { Workspace } from './workspace.ts';

const { pages } = planSite(memoryArchive(fixtureRecords), archiveConfigSchema.parse({}));
const articles = pages.filter(({ seed }) => seed !== undefined);
const broken = (page: Page | undefined, without: 'seed' | null = null): Page => {
  assert.ok(page);
  const fails = (): never => {
    throw new Error('no such thing');
  };
  const { seed, ...rest } = page;
  return { ...rest, ...(without === null && seed !== undefined && { seed }), data: fails };
};

async function written(sources: readonly Page[], out: string): Promise<WrittenRun[]> {
  const runs: WrittenRun[] = [];
  await writeOutputs(sources, { outDir: out }, (run) => runs.push(run), newTurns());
  return runs;
}

describe('a page that cannot be made of its seed', () => {
  const [first, ...others] = articles;
  const file = outputFile(first?.path ?? '/');

  test('is left out and told with the seed, and the others are written', async (context) => {
    const { root } = new Workspace(context);
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), 'as it was before');
    const [run] = await written([...others, broken(first)], root);
    assert.deepEqual(
      run?.faults.map(({ path, code }) => [path, code]),
      [[first?.seed, 'not-made']],
    );
    assert.match(run?.faults[0]?.message ?? '', /no such thing/u);
    assert.deepEqual(
      run?.outputs.map(({ path }) => path),
      others.map(({ path }) => outputFile(path)),
    );
    assert.ok(!existsSync(join(root, file)));
    for (const { path } of others) assert.ok(existsSync(join(root, outputFile(path))), path);
  });

  test('is left out where the files beside it cannot be made', async (context) => {
    const { root } = new Workspace(context);
    assert.ok(first);
    const fails = (): never => {
      throw new Error('no such bytes');
    };
    const [run] = await written([{ ...first, files: () => [{ path: '/raw/x.txt', content: fails }] }], root);
    assert.deepEqual([run?.outputs, run?.faults.length], [[], 1]);
  });

  test('stops the build where it is not made of one seed', async (context) => {
    const { root } = new Workspace(context);
    await assert.rejects(written([broken(first, 'seed')], root), { code: 'render-failed' });
  });
});

test('a file that lacks something of one record is told as such, so that it is listed and made again', async (context) => {
  const { root } = new Workspace(context);
  const lacking = {
    path: '/raw/3k.zip' as const,
    depends: [],
    content: () => {
      tellFault('a.md', 'a.md', new Error('it changed'));
      return 'the rest';
    },
  };
  const runs: WrittenRun[] = [];
  await writeOutputs([lacking], { outDir: root }, (run) => runs.push(run), newTurns());
  assert.deepEqual(
    runs.map(({ outputs, faults }) => [
      outputs.map(({ path, lacks }) => [path, lacks]),
      faults.map(({ path }) => path),
    ]),
    [[[['raw/3k.zip', true]], ['a.md']]],
  );
});
