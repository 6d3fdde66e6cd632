import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { before, describe, type TestContext, test } from 'node:test';
import { zipSync } from 'fflate';
import { answerPath, type Job, jobPath } from '../../src/engine/shards/job.ts';
import type { RecordsHead } from '../../src/engine/shards/jobs/ingest.ts';
import type { PartHead, PartOutput } from '../../src/engine/shards/jobs/render.ts';
import { Records } from '../../src/engine/shards/records.ts';
import type { IngestConfig } from '../../src/ingest/ingest.ts';
import { post, Workspace } from '../engine/workspace.ts';
import { carriers } from '../pictures/carriers.ts';
import { fillWithMany } from './seeds.ts';
import { Shards } from './shards.ts';

describe('a build in shards', () => {
  const one = new Workspace();
  let expected = new Map<string, string>();

  before(async () => {
    fillWithMany(one, 40);
    await one.build();
    expected = one.site();
  });

  const shardsOf = (context: TestContext, count = 40): Shards => {
    // The same seeds: file systems tell when each was written, and no page does.
    const workspace = new Workspace(context);
    fillWithMany(workspace, count);
    return new Shards(workspace);
  };

  test('is byte for byte that of one machine, each job done twice', async (context) => {
    const shards = shardsOf(context);
    const measuring = new Set<string>();
    const kinds = await shards.doAll(async (job) => {
      if (job.kind === 'ingest') await Promise.all([shards.do(job), shards.do(job)]);
      else await shards.do(job);
      const first = shards.answer(job);
      assert.equal(await shards.do(job), 'was-done');
      rmSync(shards.shared.path(answerPath(job)));
      assert.equal(await shards.do(job), 'done');
      assert.deepEqual(shards.answer(job), first);
      if (job.kind === 'render' && assertMeasuresOwn(shards, job)) measuring.add(job.name);
    });
    assert.ok(measuring.size > 1);
    assert.ok(
      (kinds.ingest ?? 0) > 1 && (kinds.settle ?? 0) > 1 && (kinds.render ?? 0) > 1,
      JSON.stringify(kinds),
    );
    assert.equal(kinds.search, 1);
    const summary = await shards.merge();
    assert.deepEqual([summary.pagesWritten, summary.filesWritten], [0, 0]);
    assert.deepEqual(shards.workspace.site(), expected);
  });

  /** A part of the site brings what was measured of its own files alone. @returns whether it brings any */
  function assertMeasuresOwn({ shared }: Shards, job: Job): boolean {
    const [head, ...outputs] = shared.lines(answerPath(job)) as [PartHead, ...PartOutput[]];
    const files = new Set(outputs.flatMap((output) => output.files.map(([file]) => `/${file}`)));
    const measures = Object.keys(head.cache.measures);
    assert.deepEqual(
      measures.filter((path) => !files.has(path)),
      [],
    );
    return measures.length > 0;
  }

  test('takes what is there, and does the rest where it is merged', async (context) => {
    const shards = shardsOf(context);
    const [first, damaged] = await shards.plan();
    assert.ok(first && damaged);
    await shards.do(first);
    await shards.do(damaged);
    const half = shards.answer(damaged);
    writeFileSync(shards.shared.path(answerPath(damaged)), half.subarray(0, half.length / 2));
    await shards.merge();
    assert.deepEqual(shards.workspace.site(), expected);
  });

  test('reads a large container by stripes', async (context) => {
    const shards = shardsOf(context);
    shards.bytesAStripe = 10_000;
    const jobs = await shards.plan();
    for (const job of jobs) await shards.do(job);
    const files = jobs.map((job) => JSON.parse(shards.shared.text(jobPath(job)) ?? '').input);
    const stripes = files.filter(({ stripe }) => stripe.of > 1);
    assert.ok(stripes.length > 1);
    for (const { seeds } of stripes) assert.equal(seeds[0].path, 'many.zip');
    // All that was read is taken over: nothing is left for the readers of the build.
    const { before } = new Records(
      shards.shared,
      files.map((file, at) => ({ ...file, job: jobs[at] })),
    );
    const nobody = async () => assert.fail('nothing was left to read');
    const { read } = before({ count: 1, read: nobody, end: async () => {} });
    const seed = { ...stripes[0].seeds[0], digestBefore: '' };
    const task = { seedsDir: '', cacheDir: '', config: {} as IngestConfig, seeds: [seed] };
    const ranges = [undefined, 0, 100, 200, 700].map((from) =>
      from === undefined ? {} : { range: { from, to: from + 100, isTrusted: false } },
    );
    const replies = await Promise.all(ranges.map((range) => read({ ...task, ...range })));
    assert.deepEqual(
      replies.flat().map((reply) => 'range' in reply && [reply.members.length, reply.isEnd]),
      [
        [100, false],
        [100, false],
        [30, true],
        [0, true],
        [0, true],
      ],
    );
    await shards.merge();
    assert.deepEqual(shards.workspace.site(), expected);
  });

  test('finds the features of new articles alone', async (context) => {
    const shards = shardsOf(context, 0);
    const first = await shards.doAll();
    const articles = Array.from({ length: 31 }, (_, n) => [
      `${n}.md`,
      Buffer.from(post(`New ${n}`, '2021-06-06')),
    ]);
    shards.workspace.put('new.zip', zipSync(Object.fromEntries(articles), { mtime: '2021-01-01' }));
    const due: number[] = [];
    await shards.doAll(async (job) => {
      if (job.kind === 'settle')
        due.push(JSON.parse(shards.shared.text(jobPath(job)) ?? '').input.ids.length);
      await shards.do(job);
    });
    assert.ok((first.settle ?? 0) > 2);
    assert.deepEqual(due, [30, 1]);
  });

  test('plans only the range of a changed seed anew', async (context) => {
    const shards = shardsOf(context);
    const before = await shards.plan();
    for (const job of before) await shards.do(job);
    shards.workspace.put('day-1/1.md', '---\ntitle: Changed\ndate: 2021-09-09\n---\nIt is another now.\n');
    const jobs = await shards.plan();
    assert.deepEqual([before.length > 1, jobs.map(({ kind }) => kind)], [true, ['ingest']]);
  });

  const others = [
    { field: 'code', code: 'other-code', tells: /other code/u },
    { field: 'runtime', code: 'other-runtime', tells: /other tables of languages/u },
    { field: 'settings', code: 'other-settings', tells: /settings beside the seeds/u },
  ];
  for (const { field, code, tells } of others)
    test(`a machine of other ${field} does nothing`, async (context) => {
      const shards = shardsOf(context);
      const [job] = await shards.plan();
      assert.ok(job);
      const file = shards.shared.path(jobPath(job));
      writeFileSync(
        file,
        JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), [field]: 'of another' }),
      );
      await assert.rejects(shards.do(job), { code, message: tells });
      assert.equal(shards.shared.has(answerPath(job)), false);
    });

  test('reads seeds with their pictures', async (context) => {
    const files = carriers();
    const fill = (workspace: Workspace): void => {
      workspace.put('archive.yml', 'pictures: keep\naccessions: none\n');
      for (const { path, bytes } of files) workspace.put(path, bytes);
    };
    const alone = new Workspace(context);
    fill(alone);
    await alone.build();
    const shards = new Shards(new Workspace(context));
    fill(shards.workspace);
    const jobs = await shards.plan();
    assert.ok(jobs.length > 0);
    for (const job of jobs) {
      await shards.do(job);
      assert.deepEqual(shards.shared.head<RecordsHead>(answerPath(job))?.failed, []);
    }
    await shards.merge();
    assert.deepEqual(shards.workspace.site(), alone.site());
  });

  test('a job that nobody planned is told', async (context) => {
    const shards = shardsOf(context);
    await assert.rejects(shards.do({ kind: 'render', name: 'none' }), { code: 'no-such-job' });
  });
});
