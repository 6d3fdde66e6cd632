import { readArchive } from '../archive/read.ts';
import { codeKeys } from './code.ts';
import { defaultWorkers, type IngestCounts, ingestAll } from './ingest.ts';
import type { StageFigures } from './meter.ts';
import { measure } from './meter.ts';
import { publish } from './publish.ts';
import type { Run } from './run.ts';
import { scanSeeds } from './scan.ts';
import type { BuildSummary } from './summary.ts';

/** The stages of a build, in order; each works on what the one before it left behind. */
export async function runStages(setting: Omit<Run, 'stage' | 'code'>): Promise<BuildSummary> {
  const { store, seedsDir, options } = setting;
  const stages: StageFigures[] = [];
  const stage: Run['stage'] = (name, work) => measure(name, stages, () => options.reporter.stage(name, work));
  const run = { ...setting, stage, code: codeKeys() };
  const counts = await ingest(run);
  const archive = readArchive(store.database, seedsDir);
  const published = await publish(run, archive);
  const problems = archive.problems();
  return { ...counts, ...published, articles: store.articleCount(), problems, stages };
}

const number = new Intl.NumberFormat('en');

function ingest({ seedsDir, store, config, code, options, stage }: Run): Promise<IngestCounts> {
  const { publishers, timeZone } = config;
  return stage('ingest', ({ update }) =>
    ingestAll(store, scanSeeds(seedsDir), {
      seedsDir,
      config: { publishers, timeZone },
      code: code.ingest,
      workers: options.workers ?? defaultWorkers(),
      onProgress: (done, total) => update(`${number.format(done)} of ${number.format(total)} files`),
    }),
  );
}
