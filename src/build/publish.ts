import type { Archive } from '../archive/archive.ts';
import { sha256 } from '../archive/candidate.ts';
import type { Store } from '../archive/store.ts';
import type { SearchSummary } from '../search/build.ts';
import { namesFile } from '../search/names/file.ts';
import type { SitePlan } from '../site/page.ts';
import { bundledSite } from './assets.ts';
import type { Changes, LastBuild } from './changes.ts';
import { filesOf, findChanges, staleFiles } from './changes.ts';
import { isIntact } from './differences.ts';
import type { Look } from './look.ts';
import { Measures } from './measures.ts';
import { removeOutput } from './output.ts';
import type { Run } from './run.ts';
import type { SearchTask } from './search-task.ts';
import type { BuildSummary } from './summary.ts';
import { inThread } from './thread.ts';
import { writeSite } from './write-site.ts';
import { rememberOutput, removeDamagedSearch } from './written.ts';

/** What publishing has to tell. */
type Published = Pick<
  BuildSummary,
  'pagesWritten' | 'filesWritten' | 'filesRemoved' | 'searchBytes' | 'explanation'
>;

/**
 * Brings the output folder to what the archive holds: search, files and pages.
 */
export async function publish(run: Run, archive: Archive, look: Look): Promise<Published> {
  const { store, outDir, cacheDir, config, corrections, options, stages } = run;
  const code = sha256(`${run.code.site} ${JSON.stringify(config)}`);
  const key = sha256(`${code} ${run.code.search} ${JSON.stringify(corrections)} ${store.contentKey()}`);
  const asked = options.explain !== undefined || options.compact;
  if (!asked && store.fact('published') === key && (await isWholeIntact(look))) return nothingPublished(run);
  store.setFact('published', '');
  const searchBefore = await look('search');
  removeDamagedSearch(outDir, searchBefore);
  const measures = new Measures(cacheDir, run.code.site);
  const [search, { changes, stale, last, explanation }] = await stages.both(
    ['search', () => writeSearch(run)],
    [
      'pages',
      async () => {
        const plan = await planOf(run, archive, measures);
        const last = await lastBuild(store, look);
        const changes = findChanges(plan, code, last);
        const stale = staleFiles(changes, last);
        const explanation = await explanationOf(run, archive, changes, stale);
        removeOutput(outDir, stale);
        await writeSite(run, changes);
        return { changes, stale, last, explanation };
      },
    ],
  );
  const names = findChanges({ pages: [], files: [namesFile(search.names)] }, code, last);
  await writeSite(run, names);
  measures.save();
  rememberOutput(store, { outDir, known: last.fingerprints, changes: [changes, names], searchBefore });
  const besidePages = changes.pages.reduce((sum, page) => sum + filesOf(page).length - 1, 0);
  store.setFact('search-bytes', String(search.bytes));
  store.setFact('published', key);
  return {
    pagesWritten: changes.pages.length,
    filesWritten: changes.files.length + besidePages + names.files.length,
    filesRemoved: stale.length,
    searchBytes: search.bytes,
    explanation,
  };
}

const isWholeIntact = async (look: Look): Promise<boolean> =>
  isIntact(await look('search')) && isIntact(await look('pages'));

const lastBuild = async (store: Store, look: Look): Promise<LastBuild> => ({
  fingerprints: store.fingerprints(),
  filesOf: store.outputFiles,
  differences: await look('pages'),
});

async function planOf(
  { config, cacheDir, code }: Run,
  archive: Archive,
  measures: Measures,
): Promise<SitePlan> {
  const { planSite } = await import('../site/plan.ts');
  const { assetFiles } = await import('../site/assets.ts');
  const { pages, files } = planSite(archive, config, measures);
  return { pages, files: [...files, ...assetFiles(await bundledSite(cacheDir, code.site))] };
}

function writeSearch({ seedsDir, outDir, cacheDir, corrections, options }: Run): Promise<SearchSummary> {
  const task: SearchTask = { seedsDir, outDir, cacheDir, corrections, compact: options.compact === true };
  return inThread(new URL('./search-task.ts', import.meta.url), task);
}

const nothingPublished = ({ store }: Run): Published => ({
  pagesWritten: 0,
  filesWritten: 0,
  filesRemoved: 0,
  searchBytes: Number(store.fact('search-bytes')),
  explanation: null,
});

async function explanationOf(
  { options, outDir, store }: Run,
  archive: Archive,
  changes: Changes,
  stale: readonly string[],
) {
  if (options.explain === undefined) return null;
  const { explain } = await import('./explain.ts');
  return explain({ asked: options.explain, outDir, changes, stale, archive, store });
}
