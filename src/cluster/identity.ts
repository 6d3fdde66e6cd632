import { randomUUID } from 'node:crypto';
import type { PgBoss } from 'pg-boss';
import type { SharedFolder } from '../engine/shards/shared-folder.ts';
import { KronikaError } from '../errors.ts';
import { schema } from './database.ts';

/* A cluster is one database and one shared folder: both have its id. */

const file = 'cluster.json';

const table = `${schema}.kronika_cluster`;

/**
 * Joins a database and a shared folder that belong to no cluster.
 * @throws KronikaError `other-cluster` where one of them belongs to another
 */
export async function joinCluster(boss: PgBoss, shared: SharedFolder): Promise<string> {
  const database = boss.getDb();
  await database.executeSql(
    `CREATE TABLE IF NOT EXISTS ${table} (one boolean PRIMARY KEY CHECK (one), id text NOT NULL)`,
  );
  const id = idIn(shared) ?? randomUUID();
  await database.executeSql(`INSERT INTO ${table} VALUES (true, $1) ON CONFLICT DO NOTHING`, [id]);
  shared.put(file, JSON.stringify({ id: await idOf(boss) }));
  return assertCluster(boss, shared);
}

/** @throws KronikaError `other-cluster`, `no-cluster` */
export async function assertCluster(boss: PgBoss, shared: SharedFolder): Promise<string> {
  const [ofFolder, ofDatabase] = [idIn(shared), await idOf(boss)];
  if (ofFolder === null || ofDatabase === null)
    throw new KronikaError(
      'no-cluster',
      `The shared folder ${shared.dir} and the database are no cluster yet`,
      {
        advice: 'Make them one with “kronika cluster up”, or name another folder with --shared.',
      },
    );
  if (ofFolder !== ofDatabase)
    throw new KronikaError(
      'other-cluster',
      `The shared folder ${shared.dir} belongs to the cluster of another database`,
      {
        advice:
          'Name another folder with --shared, or another database with --database: each cluster has one of its own.',
      },
    );
  return ofDatabase;
}

function idIn(shared: SharedFolder): string | null {
  const text = shared.text(file);
  return text === null ? null : String(JSON.parse(text).id);
}

async function idOf(boss: PgBoss): Promise<string | null> {
  const database = boss.getDb();
  const there = await database.executeSql('SELECT to_regclass($1) AS name', [table]);
  if (there.rows[0]?.name === null) return null;
  const { rows } = await database.executeSql(`SELECT id FROM ${table}`);
  return rows[0]?.id ?? null;
}
