import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { jobsQueue, schema } from '../../src/cluster/database.ts';
import { kronika, start } from '../engine/command.ts';
import { Workspace } from '../engine/workspace.ts';
import { Postgres } from './postgres.ts';
import { addPoison, fillWithMany } from './seeds.ts';

const postgres = new Postgres();
const one = new Workspace();
let expected = new Map<string, string>();

/** Chance that is the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const fill = (workspace: Workspace): void => {
  fillWithMany(workspace, 40);
  addPoison(workspace);
};

const databaseUrl = (name: string): string => postgres.url.replace(/postgres$/u, name);

async function makeDatabase(name: string): Promise<void> {
  const boss = new PgBoss({ connectionString: postgres.url });
  await boss.start();
  await boss.getDb().executeSql(`CREATE DATABASE ${name}`);
  await boss.stop({ graceful: false });
}

/** A cluster of a workspace, whose workers are processes. */
class Cluster {
  readonly workspace: Workspace;
  readonly shared: string;
  readonly env: Record<string, string>;
  readonly workers = new Set<ChildProcess>();
  readonly #database: string;
  #count = 0;

  /** @param database The name of its own. */
  constructor(context: TestContext, database: string) {
    this.workspace = new Workspace(context);
    this.shared = join(this.workspace.root, 'shared');
    this.#database = database;
    this.env = { KRONIKA_DATABASE: databaseUrl(database) };
    context.after(() => Promise.all([...this.workers].map((worker) => end(worker, 'SIGKILL'))));
    fill(this.workspace);
  }

  run = (step: string, ...flags: readonly string[]) =>
    kronika(['cluster', step, '--shared', this.shared, ...flags, ...this.workspace.args], this.env);

  async up(): Promise<void> {
    await makeDatabase(this.#database);
    const { code, stderr } = await this.run('up');
    assert.equal(code, 0, stderr);
  }

  work(): ChildProcess {
    this.#count += 1;
    const { seeds, root } = this.workspace;
    const cache = join(root, `worker-${this.#count}`);
    const args = ['worker', '--shared', this.shared, '--seeds', seeds, '--cache', cache];
    const worker = start(args, this.env);
    worker.stdout?.resume();
    worker.stderr?.resume();
    this.workers.add(worker);
    worker.once('exit', () => this.workers.delete(worker));
    return worker;
  }

  build = () => this.run('build', '--most', '60');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = await ended;
  return code;
}

describe('a cluster', () => {
  before(async () => {
    await postgres.start();
    fill(one);
    const { problems } = await one.build();
    expected = one.site();
    assert.ok(problems.some(({ path, code }) => path === 'day-1/poison.txt' && code === 'reader-failed'));
  });
  after(async () => {
    await postgres.stop();
    one.remove();
  });

  for (const count of [1, 2, 4])
    test(`of ${count} workers makes the site of one machine, and says what failed`, async (context) => {
      const cluster = new Cluster(context, `workers_${count}`);
      await cluster.up();
      const workers = Array.from({ length: count }, () => cluster.work());
      const { code, stdout, stderr } = await cluster.build();
      assert.equal(code, 0, stdout + stderr);
      assert.deepEqual(cluster.workspace.site(), expected);
      const status = await cluster.run('status', '--json');
      const { done, waiting, workers: seen, failures } = JSON.parse(status.stdout);
      assert.deepEqual([done > 5, waiting, seen.length], [true, 0, count]);
      assert.deepEqual(
        failures.map(({ seeds }: { seeds: unknown }) => seeds),
        [['day-1/poison.txt']],
      );
      assert.deepEqual(
        await Promise.all(workers.map((worker) => end(worker, 'SIGTERM'))),
        workers.map(() => 0),
      );
    });

  test('ends in the same bytes when workers and the database are killed, and jobs are given twice', async (context) => {
    const cluster = new Cluster(context, 'killed');
    await cluster.up();
    for (let n = 0; n < 3; n += 1) cluster.work();
    const building = cluster.build();
    let isBuilt = false;
    building.finally(() => {
      isBuilt = true;
    });
    const random = chance(20_210_112);
    while (!isBuilt && !existsSync(join(cluster.shared, 'jobs'))) await wait(50);
    const counts = { kills: 0, crashes: 0, given: 0 };
    for (let kill = 1; kill <= 20 && !isBuilt; kill += 1) {
      await wait(random() * 2000);
      const workers = [...cluster.workers];
      const victim = workers[Math.floor(random() * workers.length)];
      if (victim) {
        await end(victim, 'SIGKILL');
        counts.kills += 1;
      }
      if (kill % 2 === 0 && counts.crashes < 3) {
        await postgres.crash(() => wait(random() * 1000));
        counts.crashes += 1;
      }
      if (kill % 9 === 3) {
        await giveAgain(cluster);
        counts.given += 1;
      }
      cluster.work();
    }
    const { code, stdout, stderr } = await building;
    assert.equal(code, 0, stdout + stderr);
    assert.ok(counts.kills >= 3 && counts.crashes >= 3 && counts.given >= 1, JSON.stringify(counts));
    assert.deepEqual(cluster.workspace.site(), expected);
  });
});

/** Gives all jobs to the workers once more, those that are done, too. */
async function giveAgain(cluster: Cluster): Promise<void> {
  const jobs = readdirSync(join(cluster.shared, 'jobs')).filter((file) => file.endsWith('.json'));
  const boss = new PgBoss({
    connectionString: cluster.env.KRONIKA_DATABASE ?? '',
    schema,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  await boss.start();
  const again = jobs.map((file) => /^(?<kind>[a-z]+)-(?<name>.*)\.json$/u.exec(file)?.groups ?? {});
  await boss.insert(
    jobsQueue,
    again.map((data) => ({ data: { ...data } })),
  );
  await boss.stop({ graceful: false });
}

describe('a cluster that is not right', () => {
  const refused = async (cluster: Cluster, args: readonly string[], tells: RegExp, env = cluster.env) => {
    const { code, stderr } = await kronika(args, env);
    assert.equal(code, 1);
    assert.match(stderr, tells);
    assert.equal(stderr.includes('    at '), false, stderr);
  };

  before(() => postgres.start());
  after(() => postgres.stop());

  test('tells of no database, of no cluster in it, and of a folder of another', async (context) => {
    const [mine, other] = [new Cluster(context, 'mine'), new Cluster(context, 'other')];
    const worker = (cluster: Cluster) => [
      'worker',
      '--shared',
      cluster.shared,
      ...cluster.workspace.args.slice(0, 2),
    ];
    const nowhere = { KRONIKA_DATABASE: 'postgres://kronika:secret@127.0.0.1:1/none' };
    await refused(mine, worker(mine), /127\.0\.0\.1:1\/none cannot be used.*\n.*Start PostgreSQL/u, nowhere);
    await refused(mine, worker(mine), /database "mine" does not exist/u);
    await mine.up();
    await other.up();
    await refused(mine, ['worker', '--shared', other.shared], /belongs to the cluster of another database/u);
    await refused(
      mine,
      ['cluster', 'up', '--shared', other.shared],
      /belongs to the cluster of another database/u,
    );
    // A database or a folder without a cluster does not take over the other's.
    await refused(
      mine,
      ['cluster', 'up', '--shared', join(mine.workspace.root, 'new')],
      /has another shared folder/u,
    );
    await makeDatabase('fresh');
    const fresh = { KRONIKA_DATABASE: databaseUrl('fresh') };
    await refused(mine, ['cluster', 'up', '--shared', mine.shared], /cluster of another database/u, fresh);
    // One that was made half-way is made to its end.
    rmSync(join(mine.shared, 'cluster.json'));
    assert.equal((await mine.run('up')).code, 0);
    await refused(mine, ['worker', '--shared', join(mine.workspace.root, 'new')], /are no cluster yet/u);
    await refused(mine, ['worker'], /needs the folder that all machines see/u);
    await refused(mine, worker(mine), /needs a database/u, { KRONIKA_DATABASE: '' });
  });
});
