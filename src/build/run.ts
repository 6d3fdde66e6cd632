import { readArchive } from '../archive/read.ts';
import type { Store } from '../archive/store.ts';
import type { ArchiveConfig } from '../config.ts';
import { buildSearch } from '../search/build.ts';
import { planSite } from '../site/plan.ts';
import { renderPages } from '../site/render.ts';
import { findChanges } from './changes.ts';
import { codeKey } from './code.ts';
import { defaultWorkers, ingestAll } from './ingest.ts';
import type { StageFigures } from './meter.ts';
import { measure } from './meter.ts';
import type { BuildFolders, BuildOptions } from './options.ts';
import { listOutput, removeOutput } from './output.ts';
import { rememberOutput, writeFiles } from './publish.ts';
import type { Stage } from './reporter.ts';
import { scanSeeds } from './scan.ts';
import type { BuildSummary } from './summary.ts';

const number = new Intl.NumberFormat('en');

/** The stages of a build, in order; each works on what the one before it left behind. */
export async function runStages(
  store: Store,
  { seedsDir, outDir, cacheDir }: BuildFolders,
  config: ArchiveConfig,
  { reporter, workers = defaultWorkers() }: BuildOptions,
): Promise<BuildSummary> {
  const stages: StageFigures[] = [];
  const stage = <Result>(name: string, work: (stage: Stage) => Promise<Result>): Promise<Result> =>
    measure(name, stages, () => reporter.stage(name, work));

  const counts = await stage('ingest', async ({ update }) => {
    const onProgress = (done: number, total: number): void =>
      update(`${number.format(done)} of ${number.format(total)} files`);
    const { publishers, timeZone } = config;
    const ingestConfig = { publishers, timeZone };
    const scan = scanSeeds(seedsDir);
    return ingestAll(store, scan, {
      seedsDir,
      config: ingestConfig,
      code: codeKey('ingest'),
      workers,
      onProgress,
    });
  });
  const archive = readArchive(store.database, seedsDir);
  const changes = await stage('plan', async () => {
    const code = `${codeKey('site')} ${JSON.stringify(config)}`;
    return findChanges(planSite(archive, config), code, store.outputs(), listOutput(outDir));
  });
  await stage('files', async () => {
    removeOutput(outDir, changes.stale);
    await writeFiles(changes.files, outDir);
  });
  await stage('render', async () =>
    renderPages(
      changes.pages.map(({ source }) => source),
      outDir,
    ),
  );
  const search = await stage('search', () => buildSearch({ archive, outDir, cacheDir }));
  rememberOutput(store, changes, outDir);
  return {
    ...counts,
    articles: archive.summaries().length,
    problems: archive.problems(),
    pagesWritten: changes.pages.length,
    filesWritten: changes.files.length,
    filesRemoved: changes.stale.length,
    searchBytes: search.bytes,
    stages,
    explanation: null,
  };
}
