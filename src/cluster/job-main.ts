import { doJob } from '../engine/shards/do-job.ts';
import type { Job } from '../engine/shards/job.ts';
import { SharedFolder } from '../engine/shards/shared-folder.ts';
import { answerInProcess } from '../engine/threads/answer-process.ts';

/* The module that runs in a process that does the jobs of a worker. */

export interface JobTask {
  readonly job: Job;
  readonly seedsDir: string;
  readonly cacheDir: string;
  readonly sharedDir: string;
}

answerInProcess(({ job, seedsDir, cacheDir, sharedDir }: JobTask) =>
  doJob(job, { seedsDir, cacheDir, shared: new SharedFolder(sharedDir) }),
);
