import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { forgetBefore, jobsQueue, makeQueues, openDatabase, schema } from '../../src/cluster/database.ts';
import { deadJobs, deadSeeds, tellSeeds } from '../../src/cluster/dead.ts';
import { giveJobs } from '../../src/cluster/give-jobs.ts';
import { joinCluster } from '../../src/cluster/identity.ts';
import { work } from '../../src/cluster/worker.ts';
import { answerPath, type Job, jobPath } from '../../src/engine/shards/job.ts';
import { Workspace } from '../engine/workspace.ts';
import { Postgres } from './postgres.ts';
import { fillWithMany } from './seeds.ts';
import { Shards } from './shards.ts';

const postgres = new Postgres();

/** A cluster of its own in the database, which has nothing of the one before. */
async function clusterOf(context: TestContext) {
  const workspace = new Workspace(context);
  fillWithMany(workspace, 5);
  const shards = new Shards(workspace);
  mkdirSync(shards.shared.dir);
  const boss = await openDatabase(postgres.url, { name: 'a test', creates: true });
  context.after(async () => {
    await boss.getDb().executeSql(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await boss.stop({ graceful: false });
  });
  await makeQueues(boss);
  await joinCluster(boss, shards.shared);
  return { workspace, shards, boss, ...workerOf(workspace, shards) };
}

/** A worker that runs until it is told to end. */
function workerOf(workspace: Workspace, { shared }: Shards) {
  const ending = new AbortController();
  const start = (cache: string): Promise<void> =>
    work({
      database: postgres.url,
      seedsDir: workspace.seeds,
      cacheDir: join(workspace.root, cache),
      shared,
      concurrency: 1,
      say: () => {},
      ending: ending.signal,
    });
  return { start, end: () => ending.abort() };
}

async function untilDead(boss: PgBoss, count: number): Promise<ReadonlyMap<string, string>> {
  for (;;) {
    const dead = await deadJobs(boss, 100);
    if (dead.length >= count) return new Map(dead.map(({ name, message }) => [name, message]));
    await wait(100);
  }
}

const give = (boss: PgBoss, job: Job, options: { retryLimit?: number; expireInSeconds?: number } = {}) =>
  boss.insert(jobsQueue, [{ data: job, ...options }]);

describe('jobs of a cluster', () => {
  before(() => postgres.start());
  after(() => postgres.stop());

  test('a job that never ends is ended, and its worker does the next', async (context) => {
    const { boss, shards, start, end } = await clusterOf(context);
    const endless: Job = { kind: 'render', name: 'endless' };
    mkdirSync(shards.shared.path('jobs'));
    // Whoever opens a pipe to read it waits for one who writes.
    execFileSync('mkfifo', [shards.shared.path(jobPath(endless))]);
    await give(boss, endless, { retryLimit: 0, expireInSeconds: 2 });
    await give(boss, { kind: 'render', name: 'none' }, { retryLimit: 0 });
    const working = start('worker');
    const dead = await untilDead(boss, 2);
    assert.match(dead.get('none') ?? '', /jobs\/render-none\.json is not in the shared folder/u);
    assert.match(dead.get('endless') ?? '', /exceeded|timed out/u);
    end();
    await working;
  });

  test('a worker whose disk is full says so and ends, and another does its job', async (context) => {
    const { workspace, boss, shards, start } = await clusterOf(context);
    const [job] = await shards.plan();
    assert.ok(job);
    await give(boss, job);
    const full = join(workspace.root, 'full');
    mkdirSync(full);
    // Each write to this device says that there is no room left.
    symlinkSync('/dev/full', join(full, 'publishers.json.part'));
    await assert.rejects(start('full'), { code: 'disk-full', message: new RegExp(full, 'u') });
    assert.equal(shards.shared.has(answerPath(job)), false);
    const other = workerOf(workspace, shards);
    const working = other.start('other');
    while (!shards.shared.has(answerPath(job))) await wait(100);
    other.end();
    await working;
    assert.equal(await shards.do(job), 'was-done');
  });

  test('a worker of other code says so and ends, with nothing done', async (context) => {
    const { boss, shards, start } = await clusterOf(context);
    const [job] = await shards.plan();
    assert.ok(job);
    const file = shards.shared.path(jobPath(job));
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), code: 'of another' }));
    await give(boss, job);
    await assert.rejects(start('worker'), { code: 'other-code' });
    const [found] = await boss.findJobs(jobsQueue, {});
    assert.deepEqual([found?.state, shards.shared.has(answerPath(job))], ['retry', false]);
  });

  for (const [name, version] of Object.entries({ older: 'version - 1', newer: 'version + 1' }))
    test(`a cluster of a version that is ${name} is told`, async (context) => {
      const { boss } = await clusterOf(context);
      await boss.getDb().executeSql(`UPDATE ${schema}.version SET version = ${version}`);
      await assert.rejects(openDatabase(postgres.url, { name: 'a test' }), { code: 'other-cluster-version' });
    });

  test('a seed that could not be read is told once, however often', async (context) => {
    const { boss } = await clusterOf(context);
    const job: Job = { kind: 'ingest', name: 'one' };
    for (const seeds of [['a', 'b'], ['a', 'b'], ['b']]) await tellSeeds(boss, job, seeds);
    await tellSeeds(boss, { ...job, name: 'two' }, ['a']);
    const told = (await deadSeeds(boss, 100)).map(({ name, seed }) => `${name} ${seed}`);
    assert.deepEqual(told.sort(), ['one a', 'one b', 'two a']);
    await forgetBefore(boss);
    assert.deepEqual(await deadSeeds(boss, 100), []);
  });

  test('the build hears why a job is dead, and that no worker is there', async (context) => {
    const { boss, shards, start, end } = await clusterOf(context);
    const said: string[] = [];
    const job: Job = { kind: 'render', name: 'none' };
    const giving = giveJobs({ boss, shared: shards.shared, say: (line) => said.push(line) })([job]);
    while (said.length === 0) await wait(50);
    assert.match(said[0] ?? '', /No worker is there/u);
    await boss.getDb().executeSql(`UPDATE ${schema}.job SET retry_limit = 0 WHERE name = $1`, [jobsQueue]);
    const working = start('worker');
    await giving;
    assert.match(said[1] ?? '', /No worker could do render none, it is done here: .*is not in the shared/u);
    end();
    await working;
  });

  test('jobs that the database lost are given again', async (context) => {
    const { boss, shards, start, end } = await clusterOf(context);
    const jobs = await shards.plan();
    const giving = giveJobs({ boss, shared: shards.shared, say: () => {} })(jobs);
    const given = () => boss.findJobs<Job>(jobsQueue, { queued: true });
    const names = async () => (await given()).map(({ data }) => data.name).sort();
    while ((await given()).length < jobs.length) await wait(50);
    const before = await names();
    await boss.deleteQueuedJobs(jobsQueue);
    while ((await given()).length < jobs.length) await wait(50);
    assert.deepEqual(await names(), before);
    const working = start('worker');
    await giving;
    assert.ok(jobs.every((job) => shards.shared.has(answerPath(job))));
    end();
    await working;
  });

  test('a database that refuses is not waited for, and one that is away is', async (context) => {
    const { boss, shards } = await clusterOf(context);
    const said: string[] = [];
    const shared = shards.shared;
    const jobs: readonly Job[] = [{ kind: 'render', name: 'none' }];
    const giving = giveJobs({ boss, shared, say: (line) => said.push(line) })(jobs);
    const untilSaid = async (count: number): Promise<void> => {
      while (said.length < count) await wait(50);
    };
    await untilSaid(1);
    await postgres.crash(() => untilSaid(2));
    await untilSaid(3);
    assert.match(said.join('\n'), /No worker.*\nThe database is away.*\nThe database is back\./u);
    await boss.getDb().executeSql(`DROP SCHEMA ${schema} CASCADE`);
    await assert.rejects(giving, { code: 'no-database', message: /refuses what it is asked/u });
  });
});
