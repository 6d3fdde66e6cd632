import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentReporter } from '../../src/engine/run/reporter.ts';
import { doJob } from '../../src/engine/shards/do-job.ts';
import { answerPath, type Job } from '../../src/engine/shards/job.ts';
import { mergeShards, planShards } from '../../src/engine/shards/shards.ts';
import { SharedFolder } from '../../src/engine/shards/shared-folder.ts';
import type { Workspace } from '../engine/workspace.ts';

/** A workspace that is built in shards. */
export class Shards {
  readonly workspace: Workspace;
  readonly shared: SharedFolder;
  bytesAStripe = 0;
  readonly #options;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.shared = new SharedFolder(join(workspace.root, 'shared'));
    const { seeds, out, cache } = workspace;
    this.#options = {
      seeds,
      out,
      cache,
      baseUrl: null,
      compact: false,
      workers: 1,
      reporter: silentReporter,
    };
  }

  get #shards() {
    return {
      shared: this.shared.dir,
      most: 30,
      ...(this.bytesAStripe > 0 && { bytesAStripe: this.bytesAStripe }),
    };
  }

  plan = (): Promise<readonly Job[]> => planShards(this.#options, this.#shards);
  merge = () => mergeShards(this.#options, this.#shards);

  do = (job: Job) =>
    doJob(job, {
      seedsDir: this.workspace.seeds,
      cacheDir: join(this.workspace.root, 'worker'),
      shared: this.shared,
    });

  answer = (job: Job): Buffer => readFileSync(this.shared.path(answerPath(job)));

  /** Does all jobs, and again whatever the plan then says, to the end. @returns how many of each kind */
  async doAll(each: (job: Job) => Promise<unknown> = this.do): Promise<Record<string, number>> {
    const done: Record<string, number> = {};
    for (let jobs = await this.plan(); jobs.length > 0; jobs = await this.plan())
      for (const job of jobs) {
        await each(job);
        done[job.kind] = (done[job.kind] ?? 0) + 1;
      }
    return done;
  }
}
