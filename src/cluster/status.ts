import type { PgBoss } from 'pg-boss';
import { type Job, type JobKind, jobPath } from '../engine/shards/job.ts';
import type { Range } from '../engine/shards/ranges.ts';
import type { SharedFolder } from '../engine/shards/shared-folder.ts';
import { jobsQueue, schema, workerName } from './database.ts';
import { deadJobs, deadSeeds } from './dead.ts';

/* The state of a cluster, for people and for programs. */

export interface ClusterStatus {
  readonly jobs: readonly { readonly kind: JobKind; readonly state: string; readonly count: number }[];
  readonly waiting: number;
  readonly active: number;
  readonly done: number;
  /** Jobs a minute of the last five, or since the first one where that is less. */
  readonly jobsAMinute: number;
  /** Null where nothing is done, or nothing left. */
  readonly secondsLeft: number | null;
  readonly workers: readonly { readonly name: string; readonly active: number; readonly isLive: boolean }[];
  readonly failures: readonly {
    readonly job: string;
    /** The seeds of the job, or the one that could not be read. */
    readonly seeds: readonly string[];
    readonly message: string;
  }[];
}

const minutes = 5;

/** Jobs, and seeds, whose failure is told. */
const mostFailures = 1000;
/** Seeds that are told of a job that failed. */
const mostSeeds = 20;

export async function clusterStatus(boss: PgBoss, shared: SharedFolder): Promise<ClusterStatus> {
  const database = boss.getDb();
  const counted = await database.executeSql(
    `SELECT data->>'kind' AS kind, state::text AS state, count(*)::int AS count FROM ${schema}.job
     WHERE name = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
    [jobsQueue],
  );
  const jobs: ClusterStatus['jobs'] = counted.rows;
  const recent = await database.executeSql(
    `SELECT count(*)::int AS count, coalesce(extract(epoch FROM now() - min(started_on)), 0)::float AS seconds FROM ${schema}.job
     WHERE name = $1 AND state = 'completed' AND completed_on > now() - interval '${minutes} minutes'`,
    [jobsQueue],
  );
  const { count = 0, seconds = 0 } = recent.rows[0] ?? {};
  const jobsAMinute = seconds > 0 ? (count * 60) / seconds : 0;
  const inStates = (...states: readonly string[]): number =>
    jobs.filter(({ state }) => states.includes(state)).reduce((sum, { count: some }) => sum + some, 0);
  const left = inStates('created', 'retry', 'active');
  const instances = await boss.getInstances();
  return {
    jobs,
    waiting: inStates('created', 'retry'),
    active: inStates('active'),
    done: inStates('completed'),
    jobsAMinute,
    secondsLeft: left > 0 && jobsAMinute > 0 ? (left * 60) / jobsAMinute : null,
    workers: instances
      .filter(({ name }) => name?.startsWith(workerName))
      .map(({ name, workers, live }) => ({
        name: name ?? '',
        active: workers.reduce((sum, { active }) => sum + active, 0),
        isLive: live,
      })),
    failures: await failuresOf(boss, shared),
  };
}

async function failuresOf(boss: PgBoss, shared: SharedFolder): Promise<ClusterStatus['failures']> {
  const jobs = await deadJobs(boss, mostFailures);
  const seeds = await deadSeeds(boss, mostFailures);
  return [
    ...jobs.map((job) => ({ job: lineOf(job), seeds: seedsOf(job, shared), message: job.message })),
    ...seeds.map((dead) => ({ job: lineOf(dead), seeds: [dead.seed], message: 'It could not be read.' })),
  ];
}

const lineOf = ({ kind, name }: Job): string => `${kind} ${name}`;

function seedsOf(job: Job, shared: SharedFolder): string[] {
  const text = shared.text(jobPath(job));
  if (text === null || job.kind !== 'ingest') return [];
  const { seeds }: Range = JSON.parse(text).input;
  return seeds.slice(0, mostSeeds).map(({ path }) => path);
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** The state as lines for a person. */
export function describeStatus(status: ClusterStatus): string {
  const { waiting, active, done, jobsAMinute, secondsLeft, workers, failures } = status;
  const live = workers.filter(({ isLive }) => isLive).length;
  const time = secondsLeft === null ? '' : `, about ${number.format(secondsLeft / 60)} minutes left`;
  return [
    `${number.format(done)} jobs done, ${number.format(active)} being done, ${number.format(waiting)} waiting; ${number.format(jobsAMinute)} a minute${time}`,
    `${live} workers${workers.length > live ? `, ${workers.length - live} lost or ended` : ''}`,
    ...failures.map(({ job, seeds, message }) => `failed: ${job}: ${message} ${seeds.join(', ')}`.trimEnd()),
  ].join('\n');
}
