import type { PgBoss } from 'pg-boss';
import { codeOf, describeError, KronikaError } from '../errors.ts';
import { withOptional } from '../optional-packages.ts';

/* The PostgreSQL database that has the jobs of a cluster, by way of pg-boss, in a schema of its own. */

export const schema = 'kronika';

/** Jobs that wait, are done, or were. */
export const jobsQueue = 'kronika-jobs';
/** Jobs that failed each time. */
export const deadQueue = 'kronika-dead';
/** Seeds that could not be read, while the job of their range was done. */
export const seedsQueue = 'kronika-seeds';

/** The names of workers begin so: pg-boss tells which queues they look at only after their next sign. */
export const workerName = 'kronika worker ';

/** Seconds without a sign after which a worker's job is given to another: the least that pg-boss takes. */
const heartbeatSeconds = 10;
/** Seconds between looks for workers that are lost. */
const superviseSeconds = 5;

/** A job is tried so often again, ever later, before it is dead: those of workers that were killed count among these. */
const retries = { retryLimit: 6, retryDelay: 1, retryBackoff: true, retryDelayMax: 20 } as const;

/** Seconds that a job may take at the most. */
const expireInSeconds = 6 * 3600;

/** The first version of PostgreSQL's that pg-boss runs on, as the server tells it. */
const oldestServer = 130_000;

interface OpenOptions {
  /** Told to whoever looks which machines there are. */
  readonly name: string;
  /** Makes the schema where there is none, or brings an older one to this version. */
  readonly creates?: boolean;
  /** Looks for workers that are lost: one does so for all of them, who would ask the database for the same. */
  readonly supervises?: boolean;
}

/**
 * @throws KronikaError `no-database`, `no-cluster`, `other-database-version`, `needs-package`
 */
export async function openDatabase(
  url: string,
  { name, creates = false, supervises = false }: OpenOptions,
): Promise<PgBoss> {
  const { PgBoss: Boss } = await withOptional('cluster', () => import('pg-boss'));
  const boss = new Boss({
    connectionString: url,
    schema,
    application_name: name,
    instanceName: name,
    instanceHeartbeatSeconds: heartbeatSeconds,
    connectionTimeoutMillis: 10_000,
    max: 4,
    migrate: creates,
    createSchema: creates,
    supervise: supervises,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    schedule: false,
    openTelemetry: { enabled: false },
  });
  // A database that goes away for a while is told of where it is missed; unheard, the event would end the process.
  boss.on('error', () => {});
  try {
    await boss.start();
    await assertVersion(boss);
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw explained(error, url);
  }
  return boss;
}

/** @throws KronikaError `other-database-version` */
async function assertVersion(boss: PgBoss): Promise<void> {
  const { rows } = await boss.getDb().executeSql('SHOW server_version_num');
  const version = Number(rows[0]?.server_version_num);
  if (version >= oldestServer) return;
  throw new KronikaError(
    'other-database-version',
    `The database is PostgreSQL ${Math.floor(version / 10_000)}`,
    { advice: 'Use PostgreSQL 13 or newer.' },
  );
}

/** The database without the password that its address may have. */
function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return url;
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}

/** The system says so of a server that is not there. */
const absent = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
  'EAI_AGAIN',
  'EPIPE',
];
/** PostgreSQL says so of itself where it ends, begins, has no room for more, or where two met (appendix A of its manual). */
const busy = ['57P01', '57P02', '57P03', '53300', '40001', '40P01'];
const away = new Set<unknown>([...absent, ...busy]);

/** The library for connections says in words alone that one was lost, or was waited for in vain. */
const isLost = /^connection terminated|^timeout exceeded when trying to connect|not queryable/iu;

/** Whether it may be otherwise in a while; what else a database refuses it refuses again. */
export const isAway = (error: unknown): boolean =>
  away.has(codeOf(error)) || error instanceof AggregateError || isLost.test(describeError(error));

function explained(error: unknown, url: string): unknown {
  if (error instanceof KronikaError) return error;
  const message = describeError(error);
  const database = withoutPassword(url);
  if (/pg-boss is not installed/u.test(message))
    return new KronikaError('no-cluster', `The database ${database} has no cluster yet`, {
      advice: 'Make one with “kronika cluster up”.',
      cause: error,
    });
  if (/requires migrations|schema version/iu.test(message))
    return new KronikaError(
      'other-cluster-version',
      `The cluster in ${database} is of another version of pg-boss`,
      {
        advice: 'Install the same Kronika on all machines, then run “kronika cluster up” once.',
        cause: error,
      },
    );
  return new KronikaError(
    'no-database',
    `The database ${database} cannot be used: ${message || String(codeOf(error))}`,
    {
      advice: isAway(error)
        ? 'Start PostgreSQL, or name another database with --database or KRONIKA_DATABASE.'
        : 'Name a database that you may use with --database or KRONIKA_DATABASE.',
      cause: error,
    },
  );
}

/** Makes the queues where they are missing. */
export async function makeQueues(boss: PgBoss): Promise<void> {
  for (const queue of [deadQueue, seedsQueue]) await boss.createQueue(queue, { retryLimit: 0 });
  const options = { ...retries, expireInSeconds, heartbeatSeconds, deadLetter: deadQueue };
  await boss.createQueue(jobsQueue, options);
  await boss.updateQueue(jobsQueue, options);
}

/** Jobs that are not done, and not dead. */
export async function countLeft(boss: PgBoss): Promise<number> {
  const { rows } = await boss
    .getDb()
    .executeSql(`SELECT count(*)::int AS left FROM ${schema}.job WHERE name = $1 AND state < 'completed'`, [
      jobsQueue,
    ]);
  return Number(rows[0]?.left);
}

/** Forgets the build before: its failures, as this one tries again, the jobs that were done, and those that nobody wants now. */
export async function forgetBefore(boss: PgBoss): Promise<void> {
  for (const queue of [deadQueue, seedsQueue, jobsQueue]) await boss.deleteQueuedJobs(queue);
  await boss.deleteStoredJobs(jobsQueue);
}
