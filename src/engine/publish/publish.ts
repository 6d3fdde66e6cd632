import type { Archive } from '../../archive/archive.ts';
import type { Store } from '../../archive/store/store.ts';
import { sha256 } from '../../disk/hash.ts';
import type { Problem } from '../../record.ts';
import type { SearchSummary } from '../../search/index/build.ts';
import type { NameGroup } from '../../search/index/names/groups.ts';
import { layouts, type SearchLayout } from '../../settings/layouts.ts';
import type { NameCorrections } from '../../settings/name-corrections.ts';
import { notMade, takeFaults } from '../../site/faults.ts';
import type { SitePlan } from '../../site/page.ts';
import type { PlanOptions } from '../../site/plan.ts';
import { outputFile } from '../../urls.ts';
import { logContent } from '../accessions/accessions.ts';
import { figuresOf } from '../hosts/figures.ts';
import type { CompareOutput } from '../output/compare.ts';
import { isIntact } from '../output/differences.ts';
import { removeOutput } from '../output/output.ts';
import type { BuildFolders } from '../run/options.ts';
import type { Run } from '../run/run.ts';
import type { BuildSummary } from '../summary.ts';
import { bundledSite, withStyles } from './assets.ts';
import type { Changes, LastBuild } from './changes.ts';
import { filesOf, findChanges, joinChanges, staleFiles } from './changes.ts';
import { StoredSiteCache } from './site-cache.ts';
import { stampKey, writeManifests } from './write-manifests.ts';
import { type WriteTasks, writeSite } from './write-site.ts';
import { removeDamagedSearch, storeOutput } from './written.ts';

/** The part of the summary that publishing tells. */
type Published = Pick<
  BuildSummary,
  'pagesWritten' | 'filesWritten' | 'filesRemoved' | 'searchBytes' | 'searchWarnings' | 'explanation' | 'site'
> & {
  /** Faults in making something of one seed, which was left out. */
  readonly faults: readonly Problem[];
};

/** The task of making the search. */
export interface SearchTask extends BuildFolders {
  readonly corrections: NameCorrections;
  readonly layout: SearchLayout;
  readonly compact: boolean;
}

/** The tasks of publishing that are done beside this thread. */
export interface PublishTasks extends WriteTasks {
  readonly search: (task: SearchTask) => Promise<SearchSummary>;
}

/** Brings the output folder to what the archive holds: search, files and pages. */
export async function publish(
  run: Run,
  archive: Archive,
  compareOutput: CompareOutput,
  tasks: PublishTasks,
): Promise<Published> {
  const { store, outDir, corrections, subjects, config, own, options, stages } = run;
  // No page shows the limits of reading, and those that show the archivist's texts depend on them by themselves.
  const shown = { ...config, limits: null, texts: null };
  const code = sha256(`${run.code.site}${own.keys.pages} ${JSON.stringify(shown)}`);
  const stated = JSON.stringify([config.texts, corrections, subjects, own.styles]);
  const content = `${code} ${run.code.search} ${stated} ${store.contentKey()}`;
  const keyNow = (): string => sha256(`${content} ${logContent(store)} ${stampKey(run)}`);
  const asked = options.explain !== undefined || options.compact;
  if (!asked && store.facts.get('published') === keyNow() && (await isWholeIntact(compareOutput)))
    return nothingPublished(run);
  store.facts.set('published', '');
  const searchBefore = await compareOutput('search');
  removeDamagedSearch(outDir, searchBefore);
  const [search, made] = await stages.both(
    ['search', () => writeSearch(run, archive, tasks)],
    ['pages', () => writePages(run, archive, { compareOutput, tasks, code })],
  );
  const later = await made.writeLater(search.names);
  const pages = joinChanges(made.changes, later.changes);
  storeOutput(store, {
    outDir,
    before: made.before,
    changes: pages,
    removed: made.stale,
    searchBefore,
  });
  const manifests = await writeManifests({
    run,
    archive,
    code,
    planned: pages.planned,
    differences: await compareOutput('pages'),
  });
  const changes = joinChanges(pages, manifests);
  const explanation = made.explanation ?? later.explanation ?? (await absenceOf(run, changes, made.stale));
  store.facts.set('search-bytes', String(search.bytes));
  const site = figuresOf(store.database, outDir);
  store.facts.set('site-figures', JSON.stringify(site));
  const faults = eachOnce([...made.faults, ...later.faults, ...search.faults.map(searchProblem)]);
  // The next build tries again to make whatever was left out.
  store.facts.set('published', faults.length > 0 ? '' : keyNow());
  const beside = changes.pages.reduce((sum, page) => sum + filesOf(page).length - 1, 0);
  return {
    pagesWritten: changes.pages.length,
    filesWritten: changes.files.length + beside,
    filesRemoved: made.stale.length,
    searchBytes: search.bytes,
    searchWarnings: search.warnings,
    explanation,
    faults,
    site,
  };
}

const searchProblem = ({ seedPath, message }: SearchSummary['faults'][number]): Problem =>
  notMade(seedPath, 'What the search knows of it', message);

/** An article that is left out of several files is told of once for each kind of them. */
const eachOnce = (faults: readonly Problem[]): Problem[] =>
  [...new Map(faults.map((fault) => [`${fault.path}\0${fault.message}`, fault])).values()].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );

/** Writes what does not wait for the search, and gives what is to be done when that is there. */
async function writePages(
  run: Run,
  archive: Archive,
  { compareOutput, tasks, code }: { compareOutput: CompareOutput; tasks: WriteTasks; code: string },
) {
  const { store, outDir, cacheDir } = run;
  const cache = new StoredSiteCache(cacheDir, run.code.site);
  let names: readonly NameGroup[] | null = null;
  const { now, later } = byTime(await planOf(run, archive, { cache, names: () => names }));
  const last = await lastBuild(store, compareOutput);
  const changes = findChanges(now, code, last);
  const toCome = [...later.pages, ...later.files].map(({ path }) => outputFile(path));
  const stale = staleFiles(changes, last, toCome);
  const ofPlan = takeFaults();
  const explanation = await explanationOf(run, archive, changes);
  removeOutput(outDir, stale);
  const faults = [...ofPlan, ...(await writeSite({ run, cache, tasks, names }, changes))];
  const writeLater = async (found: readonly NameGroup[]) => {
    names = found;
    const laterChanges = findChanges(later, code, last);
    const laterExplanation = await explanationOf(run, archive, laterChanges);
    const laterFaults = await writeSite({ run, cache, tasks, names }, laterChanges);
    cache.save();
    return { changes: laterChanges, explanation: laterExplanation, faults: laterFaults };
  };
  return { changes, explanation, faults, stale, before: last.fingerprints, writeLater };
}

const isWholeIntact = async (compareOutput: CompareOutput): Promise<boolean> =>
  isIntact(await compareOutput('search')) && isIntact(await compareOutput('pages'));

const lastBuild = async (store: Store, compareOutput: CompareOutput): Promise<LastBuild> => ({
  fingerprints: store.outputs.fingerprints(),
  filesOf: store.outputs.filesOf,
  differences: await compareOutput('pages'),
});

async function planOf(
  { config, own, cacheDir, code, corrections: names, subjects }: Run,
  archive: Archive,
  options: Pick<PlanOptions, 'cache' | 'names'>,
): Promise<SitePlan> {
  const { planSite } = await import('../../site/plan.ts');
  const assets = withStyles(await bundledSite(cacheDir, code.site), own);
  return planSite(archive, config, { ...options, assets, corrections: { names, subjects } });
}

/** The plan divided into what can be written at once and what waits for the search. */
function byTime({ pages, files }: SitePlan): Record<'now' | 'later', SitePlan> {
  const part = (isLater: boolean): SitePlan => ({
    pages: pages.filter(({ mark }) => (mark === 'later') === isLater),
    files: files.filter(({ mark }) => (mark === 'later') === isLater),
  });
  return { now: part(false), later: part(true) };
}

async function writeSearch(run: Run, archive: Archive, tasks: PublishTasks): Promise<SearchSummary> {
  const { seedsDir, outDir, cacheDir, corrections, config, options } = run;
  const compact = options.compact === true;
  await run.elsewhere?.search(archive, compact);
  const layout = layouts[config.publish].search;
  return tasks.search({ seedsDir, outDir, cacheDir, corrections, layout, compact });
}

const nothingPublished = ({ store }: Run): Published => ({
  pagesWritten: 0,
  filesWritten: 0,
  filesRemoved: 0,
  searchBytes: Number(store.facts.get('search-bytes')),
  searchWarnings: [],
  explanation: null,
  faults: [],
  // A site that is as the last build left it measures what it did.
  site: JSON.parse(store.facts.get('site-figures')),
});

/** Says why what is asked for is about to be written or not; null where nothing is asked or these changes do not tell. */
async function explanationOf(
  { options, outDir, store }: Run,
  archive: Archive,
  changes: Changes,
): Promise<string | null> {
  if (options.explain === undefined) return null;
  const { explain, fileFor } = await import('./explain.ts');
  return explain({ path: fileFor(options.explain, outDir), changes, archive, store });
}

async function absenceOf(
  { options, outDir }: Run,
  changes: Changes,
  stale: readonly string[],
): Promise<string | null> {
  if (options.explain === undefined) return null;
  const { explainAbsence, fileFor } = await import('./explain.ts');
  return explainAbsence(fileFor(options.explain, outDir), changes, stale);
}
