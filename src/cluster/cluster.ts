import { hostname } from 'node:os';
import type { BuildOptions } from '../engine/run/options.ts';
import { buildWith, type ShardOptions } from '../engine/shards/shards.ts';
import { SharedFolder } from '../engine/shards/shared-folder.ts';
import type { BuildSummary } from '../engine/summary.ts';
import { forgetBefore, makeQueues, openDatabase } from './database.ts';
import { giveJobs, tellFailed } from './give-jobs.ts';
import { assertCluster, joinCluster } from './identity.ts';
import { type ClusterStatus, clusterStatus } from './status.ts';

/* The commands of “kronika cluster”. */

interface Place {
  readonly database: string;
  readonly shared: string;
}

/**
 * Makes a cluster of a database and a shared folder, or brings one to this version.
 * @returns its id
 * @throws KronikaError `other-cluster`, and as `openDatabase` does
 */
export async function clusterUp({ database, shared }: Place): Promise<string> {
  const boss = await openDatabase(database, { name: 'kronika cluster up', creates: true });
  try {
    await makeQueues(boss);
    return await joinCluster(boss, new SharedFolder(shared));
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * Builds with the workers of a cluster.
 * @throws KronikaError as `build` and `openDatabase` do
 */
export async function clusterBuild(
  options: BuildOptions,
  { database, ...shards }: ShardOptions & Place,
  say: (line: string) => void,
): Promise<BuildSummary> {
  const boss = await openDatabase(database, {
    name: `kronika build ${hostname()} ${process.pid}`,
    supervises: true,
  });
  const shared = new SharedFolder(shards.shared);
  try {
    await assertCluster(boss, shared);
    await forgetBefore(boss);
    const giving = { boss, shared, say };
    return await buildWith(options, shards, {
      doJobs: giveJobs(giving),
      tellFailed: tellFailed(giving),
    });
  } finally {
    await boss.stop({ graceful: false }).catch(() => {});
  }
}

/** @throws KronikaError as `openDatabase` does */
export async function readStatus({ database, shared }: Place): Promise<ClusterStatus> {
  const boss = await openDatabase(database, { name: 'kronika cluster status' });
  const folder = new SharedFolder(shared);
  try {
    await assertCluster(boss, folder);
    return await clusterStatus(boss, folder);
  } finally {
    await boss.stop({ graceful: false });
  }
}
