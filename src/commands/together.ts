import { resolve } from 'node:path';
import type { HostName } from '../engine/hosts/hosts.ts';
import type { BuildOptions } from '../engine/run/options.ts';
import type { Reporter } from '../engine/run/reporter.ts';
import { countOf, usageError, type Values } from './arguments.ts';
import { tellBuild } from './tell-build.ts';

/* The commands by which many machines make one site. */

interface Together {
  readonly verb: 'shard' | 'cluster' | 'worker';
  /** The word behind the command. */
  readonly step: string;
  /** The word behind that. */
  readonly name: string;
  readonly request: Omit<BuildOptions, 'reporter'>;
  readonly values: Values;
  /** The host that is to take the site. */
  readonly host: HostName | null;
  readonly reporter: Reporter;
}

const say = (line: string): void => console.log(line);

/** @returns the exit code */
export async function runTogether(together: Together): Promise<number> {
  const { verb, request, values } = together;
  if (values.shared === undefined)
    throw usageError(`“kronika ${verb}” needs the folder that all machines see.`, 'Name it with --shared.');
  const place = {
    shared: resolve(String(values.shared)),
    most: countOf('most', String(values.most ?? 1000)),
  };
  const options: BuildOptions = { ...request, reporter: together.reporter };
  if (verb === 'shard') return runShard(together, options, place);
  const database = String(values.database ?? process.env.KRONIKA_DATABASE ?? '');
  if (database === '')
    throw usageError(`“kronika ${verb}” needs a database.`, 'Name one with --database or KRONIKA_DATABASE.');
  return verb === 'worker'
    ? runWorker(options, values, { ...place, database })
    : runCluster(together, options, { ...place, database });
}

interface Place {
  readonly shared: string;
  readonly most: number;
}

/** “plan” prints a job a line, as another run of this command takes it. */
async function runShard(
  { step, name, values, host }: Together,
  options: BuildOptions,
  place: Place,
): Promise<number> {
  const { shardStep } = await import('../engine/shards/command.ts');
  const { lines, summary } = await shardStep(step, name, options, place);
  if (lines.length > 0) say(lines.join('\n'));
  return summary ? tellBuild(summary, { ...options, values, host }) : 0;
}

const clusterSteps = ['up', 'build', 'status'];

async function runCluster(
  { step, values, host }: Together,
  options: BuildOptions,
  place: Place & { readonly database: string },
): Promise<number> {
  if (!clusterSteps.includes(step))
    throw usageError(`There is no step “${step}” of a cluster.`, `Name one of ${clusterSteps.join(', ')}.`);
  const { clusterBuild, clusterUp, readStatus } = await import('../cluster/cluster.ts');
  if (step === 'up') {
    say(`${place.shared} and the database are the cluster ${await clusterUp(place)}.`);
    return 0;
  }
  if (step === 'build') {
    const summary = await clusterBuild(options, place, values.quiet === true ? () => {} : say);
    return tellBuild(summary, { ...options, values, host });
  }
  const status = await readStatus(place);
  const { describeStatus } = await import('../cluster/status.ts');
  say(values.json === true ? JSON.stringify(status, null, 2) : describeStatus(status));
  return 0;
}

async function runWorker(
  { seeds, cache }: BuildOptions,
  values: Values,
  { shared, database }: Place & { readonly database: string },
): Promise<number> {
  const [{ work }, { SharedFolder }] = await Promise.all([
    import('../cluster/worker.ts'),
    import('../engine/shards/shared-folder.ts'),
  ]);
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort());
  await work({
    database,
    seedsDir: resolve(seeds),
    cacheDir: resolve(cache),
    shared: new SharedFolder(shared),
    concurrency: countOf('concurrency', String(values.concurrency ?? 1)),
    say: values.quiet === true ? () => {} : say,
    ending: ending.signal,
  });
  return 0;
}
