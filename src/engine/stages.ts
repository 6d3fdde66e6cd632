import { readArchive } from '../archive/read.ts';
import { codeKeys } from './cache/code.ts';
import { lastDayOf } from './options.ts';
import { lookAtOutput } from './output/compare.ts';
import { publish } from './publish/publish.ts';
import { type Run, StageRunner } from './run.ts';
import { defaultWorkers, type IngestCounts, ingestAll } from './seeds/ingest.ts';
import { scanSeeds } from './seeds/scan.ts';
import type { BuildSummary } from './summary.ts';
import type { Threads } from './tasks/threads.ts';

/** The stages of a build, in order; each works on what the one before it left behind. */
export async function runStages(setting: Omit<Run, 'stages' | 'code'>): Promise<BuildSummary> {
  const { store, seedsDir, options } = setting;
  const stages = new StageRunner(options.reporter);
  const run: Run = { ...setting, stages, code: codeKeys() };
  const look = lookAtOutput(store, setting, setting.threads.beside);
  const counts = await ingest(run);
  const archive = readArchive(store.database, seedsDir);
  const published = await publish(run, archive, look);
  return {
    ...counts,
    ...published,
    ...store.counts(),
    withheld: archive.tombstones().length,
    problems: archive.problems(),
    stages: stages.figures,
  };
}

const number = new Intl.NumberFormat('en');

function ingest({ seedsDir, store, config, code, options, stages, threads }: Run): Promise<IngestCounts> {
  const { publishers, timeZone } = config;
  return stages.run('ingest', ({ update }) =>
    ingestAll(store, scanSeeds(seedsDir), {
      seedsDir,
      settings: { publishers, timeZone },
      lastDay: lastDayOf(options),
      code: code.ingest,
      workers: options.workers ?? defaultWorkers(),
      reader: threads.reader,
      onReading: () => prepare(threads),
      onProgress: (done, total) => update(`${number.format(done)} of ${number.format(total)} files`),
    }),
  );
}

/** Something will be published: loads what makes it, while the seeds are read elsewhere. */
function prepare({ beside }: Threads): void {
  beside.load('search');
  // What cannot be loaded is told where it is used.
  for (const loading of [import('../site/plan.ts'), import('../site/render/render.ts')])
    loading.catch(() => {});
}
