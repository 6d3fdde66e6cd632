import { randomUUID } from 'node:crypto';
import type { PgBoss } from 'pg-boss';
import type { SharedFolder } from '../engine/shards/shared-folder.ts';
import { KronikaError } from '../errors.ts';
import { schema } from './database.ts';

/* A cluster is one database and one shared folder: both have its id. */

const file = 'cluster.json';

const table = `${schema}.kronika_cluster`;

/** The cluster of a database, as that has it. */
interface Joined {
  readonly id: string;
  /** The path of the shared folder where it was joined: one who died before the folder had the id begins again there. */
  readonly folder: string;
}

/**
 * Joins a database and a shared folder that belong to no cluster, or does nothing to those that belong together.
 * @throws KronikaError `other-cluster` where one of them belongs to another
 */
export async function joinCluster(boss: PgBoss, shared: SharedFolder): Promise<string> {
  const database = boss.getDb();
  await database.executeSql(
    `CREATE TABLE IF NOT EXISTS ${table} (one boolean PRIMARY KEY CHECK (one), id text NOT NULL, folder text NOT NULL)`,
  );
  const ofFolder = idIn(shared);
  if (ofFolder === null)
    await database.executeSql(`INSERT INTO ${table} VALUES (true, $1, $2) ON CONFLICT DO NOTHING`, [
      randomUUID(),
      shared.dir,
    ]);
  const joined = await joinedIn(boss);
  if (!joined) throw ofOtherDatabase(shared);
  if (ofFolder === null && joined.folder !== shared.dir)
    throw new KronikaError(
      'other-cluster',
      `The cluster of this database has another shared folder, ${joined.folder}`,
      {
        advice: `Name that with --shared, or another database with --database. To give it up, drop the schema ${schema} of the database, then run “kronika cluster up”.`,
      },
    );
  shared.put(file, JSON.stringify({ id: joined.id }));
  return assertCluster(boss, shared);
}

/** @throws KronikaError `other-cluster`, `no-cluster` */
export async function assertCluster(boss: PgBoss, shared: SharedFolder): Promise<string> {
  const [ofFolder, ofDatabase] = [idIn(shared), (await joinedIn(boss))?.id ?? null];
  if (ofFolder === null || ofDatabase === null)
    throw new KronikaError(
      'no-cluster',
      `The shared folder ${shared.dir} and the database are no cluster yet`,
      {
        advice: 'Make them one with “kronika cluster up”, or name another folder with --shared.',
      },
    );
  if (ofFolder !== ofDatabase) throw ofOtherDatabase(shared);
  return ofDatabase;
}

const ofOtherDatabase = ({ dir }: SharedFolder): KronikaError =>
  new KronikaError('other-cluster', `The shared folder ${dir} belongs to the cluster of another database`, {
    advice: `Name another folder with --shared, or another database with --database: each cluster has one of its own. Where that database is no more, delete ${file} in the folder, then run “kronika cluster up”.`,
  });

function idIn(shared: SharedFolder): string | null {
  const text = shared.text(file);
  return text === null ? null : String(JSON.parse(text).id);
}

async function joinedIn(boss: PgBoss): Promise<Joined | null> {
  const database = boss.getDb();
  const there = await database.executeSql('SELECT to_regclass($1) AS name', [table]);
  if (there.rows[0]?.name === null) return null;
  const { rows } = await database.executeSql(`SELECT id, folder FROM ${table}`);
  return rows[0] ?? null;
}
