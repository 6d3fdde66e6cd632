import { setTimeout as wait } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { DoJobs, TellFailed } from '../engine/shards/ahead.ts';
import { answerPath, type Job } from '../engine/shards/job.ts';
import type { SharedFolder } from '../engine/shards/shared-folder.ts';
import { describeError, KronikaError } from '../errors.ts';
import { isAway, jobsQueue, workerName } from './database.ts';
import { deadJobs, tellSeeds } from './dead.ts';

/** Milliseconds between looks for answers. */
const every = 300;
/** Looks between questions to the database. */
const looksAQuestion = 5;
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
  ({ boss, shared, say }: Giving): DoJobs =>
  async (jobs) => {
    const send = patient(say);
    for (let at = 0; at < jobs.length; at += sentTogether) {
      const some = jobs.slice(at, at + sentTogether);
      await send(() =>
        boss.insert(
          jobsQueue,
          some.map((job) => ({ data: job, priority: priorities[job.kind] })),
        ),
      );
    }
    const waiting = new Map(jobs.map((job) => [`${job.kind} ${job.name}`, job]));
    const look = lookForWorkers(boss, say);
    for (let looks = 1; waiting.size > 0; looks += 1) {
      takeAnswered(waiting, shared);
      if (looks % looksAQuestion === 0) {
        await send(look);
        for (const { kind, name, message } of await send(() => deadJobs(boss, mostDead)))
          if (waiting.delete(`${kind} ${name}`))
            say(`No worker could do ${kind} ${name}, it is done here: ${message}`);
      }
      if (waiting.size > 0) await wait(every);
    }
  };

/** Takes those out that have an answer. A shared folder is not asked for all of many at every look. */
function takeAnswered(waiting: Map<string, Job>, shared: SharedFolder): void {
  let missed = 0;
  for (const [line, job] of waiting) {
    if (shared.has(answerPath(job))) waiting.delete(line);
    else missed += 1;
    if (missed >= mostMissed) return;
  }
}

/** Tells whoever asks for the state of the cluster of seeds that nobody could read. */
export const tellFailed =
  ({ boss, say }: Giving): TellFailed =>
  (job: Job, seeds) =>
    patient(say)(() => tellSeeds(boss, job, seeds));

/** Says when jobs wait for workers of which there are none. */
function lookForWorkers(boss: PgBoss, say: (line: string) => void): () => Promise<void> {
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
function patient(say: (line: string) => void): <Result>(ask: () => Promise<Result>) => Promise<Result> {
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
