import { resolve } from 'node:path';
import { KronikaError } from '../../errors.ts';
import type { BuildOptions } from '../run/options.ts';
import type { BuildSummary } from '../summary.ts';
import { doJob } from './do-job.ts';
import { isJobKind, jobKinds } from './job.ts';
import { mergeShards, planShards, type ShardOptions } from './shards.ts';
import { SharedFolder } from './shared-folder.ts';

/* The steps of “kronika shard”: the contract of many machines, without anything that hands out jobs. */

interface StepOutcome {
  /** For a person or a program, each on a line. */
  readonly lines: readonly string[];
  /** Of the build that the step has ended; null where it ended none. */
  readonly summary: BuildSummary | null;
}

const usage = (message: string, advice: string): KronikaError =>
  new KronikaError('usage', message, { advice });

const steps = ['plan', ...Object.keys(jobKinds), 'merge'];

/** @throws KronikaError `usage`, and as `build` and `doJob` do */
export async function shardStep(
  step: string,
  name: string,
  options: BuildOptions,
  { shared, most }: ShardOptions,
): Promise<StepOutcome> {
  const shards = { shared: resolve(shared), most };
  if (step === 'plan') return { lines: (await planShards(options, shards)).map(lineOf), summary: null };
  if (step === 'merge') return { lines: [], summary: await mergeShards(options, shards) };
  if (!isJobKind(step)) throw usage(`There is no step “${step}”.`, `Name one of ${steps.join(', ')}.`);
  if (!/^[\w-]+$/u.test(name))
    throw usage(
      `“kronika shard ${step}” needs the name of a job.`,
      'Name one that “kronika shard plan” printed.',
    );
  const machine = {
    seedsDir: resolve(options.seeds),
    cacheDir: resolve(options.cache),
    shared: new SharedFolder(shards.shared),
  };
  await doJob({ kind: step, name }, machine);
  return { lines: [], summary: null };
}

const lineOf = ({ kind, name }: { readonly kind: string; readonly name: string }): string =>
  `${kind} ${name}`;
