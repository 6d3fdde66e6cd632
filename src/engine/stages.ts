import { availableParallelism } from 'node:os';
import { readArchive } from '../archive/read.ts';
import { KronikaError } from '../errors.ts';
import { assertInstalled } from '../optional-packages.ts';
import type { Problem } from '../record.ts';
import { lackingLanguages } from '../settings/interface.ts';
import {
  assertSeedsThere,
  keepLog,
  keepStoryLog,
  type LogOptions,
  type LogOutcome,
} from './accessions/accessions.ts';
import { bundledReader } from './cache/bundled-reader.ts';
import { codeKeys } from './cache/code.ts';
import { keepCollections } from './collections/collections.ts';
import { beginComparing } from './output/compare.ts';
import { problemChanges } from './problem-changes.ts';
import { lastProblems, writePrivateReport } from './publish/private-report.ts';
import { type PublishTasks, publish } from './publish/publish.ts';
import { dayOfBuild, lastDayOf } from './run/options.ts';
import { type Run, StageRunner } from './run/run.ts';
import { type IngestCounts, ingestAll } from './seeds/ingest.ts';
import { readingSettings } from './seeds/reading-settings.ts';
import { redactionProblems } from './seeds/redactions.ts';
import { scanSeeds } from './seeds/scan.ts';
import { writeSeedsManifest } from './seeds/seeds-manifest.ts';
import { nameProblems, rulingsOf } from './stories/corrections.ts';
import { areStoriesDue, keepStories } from './stories/stories.ts';
import type { BuildSummary } from './summary.ts';
import { readerModule, readersFor, startReader } from './tasks/readers.ts';
import { startThread, type Threads } from './tasks/threads.ts';

/** The stages of a build, in order; each works on what the one before it left behind. */
export async function runStages(
  setting: Omit<Run, 'stages' | 'code' | 'elsewhere'>,
  threads: Threads,
): Promise<BuildSummary> {
  const { store, seedsDir, options } = setting;
  const stages = new StageRunner(options.reporter);
  const run = await runOf(setting, stages);
  const compareOutput = beginComparing(store, setting, (task) => threads.beside.run('compareOutput', task));
  const counts = await ingest(run, threads);
  const { problems: logProblems, ...log } = accessions(run);
  const rulings = rulingsOf(store, setting.stories);
  const finding = { code: run.code.stories, rulings, isWhole: setting.options.compact };
  if (areStoriesDue(store, finding))
    await stages.run('stories', async () =>
      keepStories(store, { ...finding, found: (await run.elsewhere?.settle()) ?? foundByNobody }),
    );
  const storyLogProblems = storyLog(run);
  const archive = readArchive(store.database, seedsDir);
  const collectionProblems = keepCollections(store, archive, {
    code: run.code.search,
    stated: setting.collections,
    headings: { names: setting.corrections, subjects: setting.subjects },
  });
  const { faults, ...published } = await publish(run, archive, compareOutput, publishTasks(threads));
  const problems = [
    ...archive.problems(),
    ...redactionProblems(store, setting.redactions),
    ...logProblems,
    ...storyLogProblems,
    ...rulings.problems,
    ...nameProblems(store, rulings),
    ...collectionProblems,
    ...faults,
  ];
  const [notes, withheld, personal] = [archive.notes(), archive.tombstones(), store.seeds.personal()];
  const changes = problemChanges(lastProblems(setting.cacheDir), problems);
  writePrivateReport({ withheld, problems, notes, personal }, setting.cacheDir);
  return {
    ...counts,
    ...log,
    ...published,
    ...store.counts(),
    withheld: withheld.length,
    personal: personal.length,
    problems,
    problemChanges: changes,
    notes,
    stages: stages.figures,
    lackingLanguages: lackingLanguages(setting.config),
    layout: setting.config.publish,
  };
}

/**
 * The first stage alone, and the log of accessions.
 * @throws KronikaError `no-log` where the archive wants none
 */
export async function runAccession(
  setting: Omit<Run, 'stages' | 'code' | 'elsewhere'>,
  threads: Threads,
): Promise<LogOutcome> {
  if (setting.config.accessions === 'none') {
    throw new KronikaError('no-log', 'archive.yml says “accessions: none”', {
      advice: 'Take that line out to have a log of accessions.',
    });
  }
  const run = await runOf(setting, new StageRunner(setting.options.reporter));
  await ingest(run, threads);
  const outcome = accessions(run);
  return { ...outcome, problems: [...outcome.problems, ...storyLog(run)] };
}

async function runOf(setting: Omit<Run, 'stages' | 'code' | 'elsewhere'>, stages: StageRunner): Promise<Run> {
  const code = await codeKeys(setting.cacheDir);
  const { elsewhere, baseUrl } = setting.options;
  return { ...setting, stages, code, elsewhere: elsewhere?.({ ...setting, code, baseUrl }) ?? null };
}

const foundByNobody = () => null;

/** Brings the log to what was read, and lists it with the seeds as it then is. */
function accessions(run: Run): LogOutcome {
  const outcome = keepLog(run.store, logOptions(run));
  writeSeedsManifest(run.store, run.seedsDir, run.cacheDir);
  return outcome;
}

/** The addresses of stories in that log. */
function storyLog(run: Run): readonly Problem[] {
  const problems = keepStoryLog(run.store, logOptions(run));
  writeSeedsManifest(run.store, run.seedsDir, run.cacheDir);
  return problems;
}

const logOptions = ({ seedsDir, config, redactions, options }: Run): LogOptions => ({
  seedsDir,
  wanted: config.accessions === 'log',
  appends: options.appendsLog ?? true,
  redactions: redactions.redactions,
  day: dayOfBuild(options, config.timeZone),
});

const number = new Intl.NumberFormat('en');

/** Readers of seeds: as many as there are cores, as the main thread mostly waits. */
const defaultWorkers = (): number => Math.min(availableParallelism(), 8);

async function ingest(run: Run, threads: Threads): Promise<IngestCounts> {
  const { seedsDir, cacheDir, store, config, own, code, options, stages, elsewhere } = run;
  const { pictures, limits } = config;
  if (pictures === 'keep') await assertInstalled('pictures');
  const module = await bundledReader(readerModule, code.ingest);
  const reader = await threads.readerWith(limits, module);
  return stages.run('ingest', async ({ update }) => {
    const scan = scanSeeds(seedsDir, { checkouts: config.git, keepsPictures: pictures === 'keep' });
    assertSeedsThere(store, seedsDir, scan);
    const lastDay = lastDayOf(options);
    const withOthers = (await elsewhere?.ingest(scan, lastDay)) ?? ((here) => here);
    return ingestAll(store, scan, {
      seedsDir,
      cacheDir,
      settings: readingSettings(seedsDir, run),
      lastDay,
      own: own.reading,
      code: code.ingest + own.keys.records,
      limits,
      startReaders: (articles) =>
        withOthers(
          readersFor(articles, options.workers ?? defaultWorkers(), reader, () =>
            startReader(limits, module),
          ),
        ),
      onReading: () => prepare(threads),
      onProgress: (done, total) => update(`${number.format(done)} of ${number.format(total)} files`),
    });
  });
}

/** Something will be published: loads what makes it, while the seeds are read elsewhere. */
function prepare({ beside }: Threads): void {
  beside.load('search');
  // A module that cannot be loaded is told of where it is used.
  for (const loading of [import('../site/plan.ts'), import('../site/render/render.ts')])
    loading.catch(() => {});
}

/** Megabytes for what is new in a thread that writes: without a bound such threads took 400 more for 50,000 articles. */
const youngHeap = 48;

/** The tasks of publishing, done in the threads of a build. */
export const publishTasks = ({ beside }: Threads): PublishTasks => ({
  search: (task) => beside.run('search', task),
  writePart: async (task, onWritten) => {
    // The thread ends with its task, as it holds the whole plan.
    const thread = startThread({ maxYoungGenerationSizeMb: youngHeap });
    try {
      return await thread.run('writePart', task, onWritten);
    } finally {
      await thread.end();
    }
  },
});
