import { rmSync } from 'node:fs';
import { CachedPromises } from '../../cached.ts';
import { refusedError } from '../../disk/refused.ts';
import { codeOf, KronikaError } from '../../errors.ts';
import { type CodeKeys, codeKeys } from '../cache/code.ts';
import { readSettings } from '../run/settings.ts';
import { assertSame, conditionsOf } from './conditions.ts';
import { answerPath, type Job, type JobFile, jobPath } from './job.ts';
import { jobModules } from './jobs/index.ts';
import { makeScratch } from './scratch.ts';
import type { SharedFolder } from './shared-folder.ts';

/** A machine that does jobs. */
export interface Machine {
  readonly seedsDir: string;
  /** Of this machine alone. */
  readonly cacheDir: string;
  readonly shared: SharedFolder;
}

/** The outcome of a job. */
export type Done = 'done' | 'was-done';

/**
 * Does a job, unless its answer is there.
 * @throws KronikaError `no-such-job`, `other-code`, `other-runtime`, `other-settings`, `disk-full`, and whatever keeps it from being done
 */
export async function doJob(job: Job, { seedsDir, cacheDir, shared }: Machine): Promise<Done> {
  if (shared.has(answerPath(job))) return 'was-done';
  const text = shared.text(jobPath(job));
  if (text === null)
    throw new KronikaError('no-such-job', `${jobPath(job)} is not in the shared folder ${shared.dir}`, {
      advice: 'Name a job that “kronika shard plan” has printed, and the same folder with --shared.',
    });
  const file: JobFile = JSON.parse(text);
  const settings = await readSettings(seedsDir, file.baseUrl);
  const standing = { ...settings, seedsDir, code: await codeHere(cacheDir) };
  assertSame(file, conditionsOf(job.kind, standing));
  const scratchDir = makeScratch(cacheDir);
  try {
    const { default: run } = await jobModules[job.kind]();
    // The file says for whom its input is: the kind names the module that made it so.
    const answer = await run(file.input as never, { ...standing, shared, scratchDir, day: dayIn(job) });
    shared.put(answerPath(job), answer);
    return 'done';
  } catch (error) {
    throw codeOf(error) === 'ENOSPC' ? refusedError('cache', cacheDir, error) : error;
  } finally {
    rmSync(scratchDir, { recursive: true, force: true });
  }
}

const codes = new CachedPromises<string, CodeKeys>();

/** The code of this process, which has loaded it: what lies on the disk may be another by the next job. */
const codeHere = (cacheDir: string): Promise<CodeKeys> => codes.get(cacheDir, () => codeKeys(cacheDir));

/** The day stands behind the hash in the name of a range. */
const dayIn = ({ name }: Job): string => name.slice(name.indexOf('-') + 1);
