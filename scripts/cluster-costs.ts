import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildOptions } from '../src/engine/run/options.ts';
import { silentReporter } from '../src/engine/run/reporter.ts';
import { doJob } from '../src/engine/shards/do-job.ts';
import { answerPath, jobKinds } from '../src/engine/shards/job.ts';
import { mergeShards, planShards } from '../src/engine/shards/shards.ts';
import { SharedFolder } from '../src/engine/shards/shared-folder.ts';

/*
 * Measures a build in shards: processor time and bytes of each kind of job, and of what stays on one machine. Processor
 * time, as a machine with much else to do takes longer and works no more.
 *
 *     node scripts/cluster-costs.ts --seeds DIR [--most 1000]
 */

const { values } = parseArgs({
  options: { seeds: { type: 'string' }, most: { type: 'string', default: '1000' } },
});
if (values.seeds === undefined) throw new Error('Name a folder of seeds with --seeds: it is not written to.');

/** Hundredths of a second of processor time of this process and of those children that have ended, as Linux counts. */
function processorSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
  // From the third field on: utime, stime, cutime and cstime are the 14th to the 17th.
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

const root = mkdtempSync(join(tmpdir(), 'kronika-costs-'));
const shared = new SharedFolder(join(root, 'shared'));
const seedsDir = resolve(values.seeds);
const options: BuildOptions = {
  ...{ seeds: seedsDir, out: join(root, 'site'), cache: join(root, 'cache'), baseUrl: null, compact: false },
  appendsLog: false,
  reporter: silentReporter,
};
const shards = { shared: shared.dir, most: Number(values.most) };
const spent = new Map<string, { jobs: number; seconds: number; bytes: number }>();

async function measured<Result>(
  name: string,
  task: () => Promise<Result>,
  bytesOf: () => number = () => 0,
): Promise<Result> {
  const before = processorSeconds();
  const result = await task();
  const { jobs, seconds, bytes } = spent.get(name) ?? { jobs: 0, seconds: 0, bytes: 0 };
  spent.set(name, {
    jobs: jobs + 1,
    seconds: seconds + processorSeconds() - before,
    bytes: bytes + bytesOf(),
  });
  return result;
}

try {
  const machine = { seedsDir, cacheDir: join(root, 'worker'), shared };
  const plan = () => measured('one machine', () => planShards(options, shards));
  for (let jobs = await plan(); jobs.length > 0; jobs = await plan())
    for (const job of jobs)
      await measured(
        job.kind,
        () => doJob(job, machine),
        () => statSync(shared.path(answerPath(job))).size,
      );
  const { articles, site } = await mergeShards(options, shards);
  console.log(`${articles} articles, ${site.files} files and ${site.bytes} bytes, ${cpus()[0]?.model}`);
  for (const name of [...Object.keys(jobKinds), 'one machine']) {
    const { jobs = 0, seconds = 0, bytes = 0 } = spent.get(name) ?? {};
    const each = ((seconds * 1000) / articles).toFixed(2);
    const kilobytes = (bytes / 1000 / articles).toFixed(2);
    console.log(
      `${name.padEnd(12)} ${String(jobs).padStart(4)} jobs ${seconds.toFixed(1).padStart(7)} s, ${each} ms and ${kilobytes} kB an article`,
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
