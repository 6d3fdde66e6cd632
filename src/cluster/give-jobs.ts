import { setTimeout as wait } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { DoJobs } from '../engine/shards/ahead.ts';
import { answerPath } from '../engine/shards/job.ts';
import type { SharedFolder } from '../engine/shards/shared-folder.ts';
import { describeError, KronikaError } from '../errors.ts';
import { deadQueue, jobsQueue } from './database.ts';
import type { DeadJob } from './dead.ts';

/** Milliseconds between looks for answers. */
const every = 300;
/** Looks between questions about jobs that are dead. */
const looksADeadOne = 5;
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
    for (let look = 1; waiting.size > 0; look += 1) {
      for (const [line, job] of waiting) if (shared.has(answerPath(job))) waiting.delete(line);
      if (look % looksADeadOne === 0) {
        const dead = await send(() => boss.findJobs<DeadJob>(deadQueue, { queued: true, limit: 10_000 }));
        for (const { data } of dead) {
          const line = `${data.kind} ${data.name}`;
          if (data.seed === undefined && waiting.delete(line))
            say(`No worker could do ${line}: it is done here.`);
        }
      }
      if (waiting.size > 0) await wait(every);
    }
  };

/** Asks again where the database is away for a while. @throws KronikaError `no-database` where it stays away */
function patient(say: (line: string) => void): <Result>(ask: () => Promise<Result>) => Promise<Result> {
  return async (ask) => {
    let begun: number | null = null;
    for (;;) {
      try {
        const result = await ask();
        if (begun !== null) say('The database is back.');
        return result;
      } catch (error) {
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
