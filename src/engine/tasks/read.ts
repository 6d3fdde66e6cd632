import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { SeedOutcome } from '../../archive/candidate.ts';
import { candidateOf } from '../../archive/candidate.ts';
import { once } from '../../cached.ts';
import { describeError } from '../../errors.ts';
import type { IngestConfig } from '../../ingest/ingest.ts';
import type { Problem } from '../../record.ts';
import { problemOutcome, readerFailed } from '../seeds/outcome.ts';
import type { ReadFile } from '../seeds/read-seed.ts';
import { OversizeError, readSeedFile } from '../seeds/read-seed.ts';
import { sidecarSuffix } from '../seeds/scan.ts';

/** What a worker thread does: reads seeds and turns them into what the store keeps. */

export interface IngestJob {
  readonly path: string;
  readonly hasSidecar: boolean;
  /** The hash of what was ingested last time; empty where there was nothing or it no longer counts. */
  readonly knownDigest: string;
}

export interface IngestTask {
  readonly seedsDir: string;
  readonly config: IngestConfig;
  readonly jobs: readonly IngestJob[];
}

/** A seed that is what it was, with what the file system now says of it. */
export interface Unchanged {
  readonly path: string;
  readonly unchangedStamp: string;
}

export type IngestReply = SeedOutcome | Unchanged;

const unreadable = (path: string, error: unknown): Problem => ({
  path,
  code: 'unreadable',
  message: `The file cannot be read: ${describeError(error)}.`,
  advice: 'Allow reading it and let nothing write to it, then build again.',
});

async function problemOfReading(path: string, error: unknown): Promise<Problem> {
  if (!(error instanceof OversizeError)) return unreadable(path, error);
  const { tooLarge } = await import('../../ingest/read/seed.ts');
  return tooLarge(path, error.bytes);
}

async function ingestOne(job: IngestJob, { seedsDir, config }: IngestTask): Promise<IngestReply> {
  const { path } = job;
  const file = join(seedsDir, path);
  let read: ReadFile;
  try {
    read = readSeedFile(file, job.hasSidecar ? file + sidecarSuffix : null);
  } catch (error) {
    return problemOutcome(await problemOfReading(path, error));
  }
  if (read.digest === job.knownDigest) return { path, unchangedStamp: read.stamp };
  try {
    // Loaded when first needed: the libraries that read HTML cost more than telling that nothing changed.
    const { ingestSeed } = await import('../../ingest/ingest.ts');
    const result = await ingestSeed({ path, bytes: read.bytes, sidecar: read.sidecar }, config);
    return {
      path,
      stamp: read.stamp,
      digest: read.digest,
      againOn: result.againOn,
      candidates: result.records.map(candidateOf),
      tombstones: result.tombstones,
      problems: result.problems,
    };
  } catch (error) {
    return readerFailed(path, error);
  }
}

export default async function ingestTask(task: IngestTask): Promise<IngestReply[]> {
  const replies: IngestReply[] = [];
  for (const job of task.jobs) replies.push(await ingestOne(job, task));
  keepCompiled();
  return replies;
}

/** A process of the pool is ended before it would keep by itself what it has compiled, which the next build loads. */
const keepCompiled = once(flushCompileCache);
