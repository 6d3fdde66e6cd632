import { setTimeout as wait } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { DoJobs, TellFailed } from '../engine/shards/ahead.ts';
import { answerPath, type Job } from '../engine/shards/job.ts';
import type { SharedFolder } from '../engine/shards/shared-folder.ts';
import { describeError, KronikaError } from '../errors.ts';
import { countLeft, isAway, jobsQueue, workerName } from './database.ts';
import { deadJobs, tellSeeds } from './dead.ts';

/** Milliseconds between looks for answers. */
const every = 300;
/** Looks between questions to the database. */
const looksAQuestion = 10;
/** Answers that are missed in a row before the rest is left to the next look: jobs are done about in their order. */
const mostMissed = 1000;
/** Dead jobs that are asked for at once. */
const mostDead = 10_000;
/** Jobs that are sent together: pg-boss's maker advises batches. */
const sentTogether = 500;
/** Milliseconds that a database may be away. */
const mostAway = 10 * 60_000;

/** Kinds that others wait for go first. */
const priorities = { ingest: 30, settle: 20, search: 10, render: 0 } as const;

export interface Giving {
  readonly boss: PgBoss;
  readonly shared: SharedFolder;
  /** Tells a person what goes on. */
  readonly say: (line: string) => void;
}

/** Gives jobs to the workers of the cluster, and waits until each is done or dead; a dead one is left to the build. */
export const giveJobs =
  (giving: Giving): DoJobs =>
  async (jobs) => {
    const given = new GivenJobs(giving, jobs);
    const ask = patient(giving.say);
    await given.send(ask);
    const lookForWorkers = workersOf(giving);
    for (let looks = 1; ; looks += 1) {
      given.takeAnswered(mostMissed);
      if (given.areDone) return;
      if (looks % looksAQuestion === 0) {
        await ask(lookForWorkers);
        await given.ask(ask);
      }
      await wait(every);
    }
  };

/** Asks the database, and again where it is away. */
type Ask = <Result>(ask: () => Promise<Result>) => Promise<Result>;

/** Jobs of which some wait for their answers. */
class GivenJobs {
  readonly #giving: Giving;
  readonly #waiting: Map<string, Job>;

  constructor(giving: Giving, jobs: readonly Job[]) {
    this.#giving = giving;
    this.#waiting = new Map(jobs.map((job) => [lineOf(job), job]));
  }

  get areDone(): boolean {
    return this.#waiting.size === 0;
  }

  /** Gives those that wait. */
  async send(ask: Ask): Promise<void> {
    const jobs = [...this.#waiting.values()];
    for (let at = 0; at < jobs.length; at += sentTogether) {
      const some = jobs.slice(at, at + sentTogether);
      const inserts = some.map((job) => ({ data: job, priority: priorities[job.kind] }));
      await ask(() => this.#giving.boss.insert(jobsQueue, inserts));
    }
  }

  /** Takes those out that have an answer. A shared folder is not asked for all of many at every look. */
  takeAnswered(most: number): void {
    let missed = 0;
    for (const [line, job] of this.#waiting) {
      if (this.#giving.shared.has(answerPath(job))) this.#waiting.delete(line);
      else missed += 1;
      if (missed >= most) return;
    }
  }

  /** Takes those out that are dead. Where the database knows of no more, and some still wait, they were lost there: they are given again. */
  async ask(ask: Ask): Promise<void> {
    const { boss, say } = this.#giving;
    const left = await ask(() => countLeft(boss));
    for (const { message, ...job } of await ask(() => deadJobs(boss, mostDead)))
      if (this.#waiting.delete(lineOf(job)))
        say(`No worker could do ${lineOf(job)}, it is done here: ${message}`);
    if (left > 0) return;
    this.takeAnswered(Number.POSITIVE_INFINITY);
    await this.send(ask);
  }
}

const lineOf = ({ kind, name }: Job): string => `${kind} ${name}`;

/** Tells whoever asks for the state of the cluster of seeds that nobody could read. */
export const tellFailed =
  ({ boss, say }: Giving): TellFailed =>
  (job: Job, seeds) =>
    patient(say)(() => tellSeeds(boss, job, seeds));

/** Says when jobs wait for workers of which there are none. */
function workersOf({ boss, say }: Giving): () => Promise<void> {
  let wereThere = true;
  return async () => {
    const instances = await boss.getInstances();
    const areThere = instances.some(({ name, live }) => live && name?.startsWith(workerName));
    if (wereThere && !areThere) say('No worker is there: start one with “kronika worker”.');
    wereThere = areThere;
  };
}

/**
 * Asks again where the database is away for a while.
 * @throws KronikaError `no-database` where it stays away, and at once where it refuses what it is asked
 */
function patient(say: (line: string) => void): Ask {
  return async (ask) => {
    let begun: number | null = null;
    for (;;) {
      try {
        const result = await ask();
        if (begun !== null) say('The database is back.');
        return result;
      } catch (error) {
        if (!isAway(error))
          throw new KronikaError(
            'no-database',
            `The database refuses what it is asked: ${describeError(error)}`,
            {
              advice: 'Run “kronika cluster up”, then build again: all that was done stays.',
              cause: error,
            },
          );
        if (begun === null) say(`The database is away (${describeError(error)}): waiting for it.`);
        begun ??= performance.now();
        if (performance.now() - begun > mostAway)
          throw new KronikaError('no-database', 'The database has been away for ten minutes', {
            advice: 'Start PostgreSQL and build again: all that was done stays.',
            cause: error,
          });
        await wait(every);
      }
    }
  };
}
