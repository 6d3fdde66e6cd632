import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ReadTask } from '../../src/engine/seeds/read-task.ts';
import { answerPath, type Job } from '../../src/engine/shards/job.ts';
import { Lines } from '../../src/engine/shards/lines.ts';
import { Records } from '../../src/engine/shards/records.ts';
import { SharedFolder } from '../../src/engine/shards/shared-folder.ts';

/** A shared folder that tells which files were read from their beginning. */
class WatchedFolder extends SharedFolder {
  readonly begun: string[] = [];

  override *each(name: string): Generator<unknown> {
    this.begun.push(name);
    yield* super.each(name);
  }
}

const path = 'many.zip';
const seed = { path, stamp: '1:1:1:1', hasSidecar: false, isFolder: false, doubts: [] };

test('each of many stripes is read once, though all are asked in turn', async (context) => {
  const shared = new WatchedFolder(mkdtempSync(join(tmpdir(), 'kronika-records-')));
  context.after(() => rmSync(shared.dir, { recursive: true }));
  const [of, runs] = [8, 24];
  const ranges = Array.from({ length: of }, (_, at) => {
    const job: Job = { kind: 'ingest', name: `stripe-${at}` };
    const lines = new Lines();
    for (let run = at; run < runs; run += of)
      lines.add({
        ...{ path, stamp: seed.stamp, digest: '', members: [], passedOver: {}, problems: [] },
        ...{ named: {}, isOnly: false, isEnd: run === runs - 1 },
        range: { from: run * 100, to: run * 100 + 100, isTrusted: false },
      });
    shared.put(answerPath(job), lines.bytes({}));
    return { seeds: [seed], stripe: { at, of }, job };
  });
  const nobody = async () => assert.fail('nothing was left to read');
  const { read } = new Records(shared, ranges).before({ count: 1, read: nobody, end: async () => {} });
  const ask = async (task: Pick<ReadTask, 'range'>) => {
    const due = { ...seed, digestBefore: '' };
    const config = {} as ReadTask['config'];
    const [reply] = await read({ seedsDir: '', cacheDir: '', config, seeds: [due], ...task });
    return reply && 'range' in reply ? reply.range.from : null;
  };
  const found = [await ask({})];
  for (let run = 0; run < runs; run += 1)
    found.push(await ask({ range: { from: run * 100, to: run * 100 + 100, isTrusted: false } }));
  assert.deepEqual(found, [0, ...Array.from({ length: runs }, (_, run) => run * 100)]);
  assert.deepEqual(shared.begun.sort(), ranges.map(({ job }) => answerPath(job)).sort());
});
