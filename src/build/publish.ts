import type { Archive } from '../archive/archive.ts';
import { sha256 } from '../archive/candidate.ts';
import type { Changes } from './changes.ts';
import { findChanges, isIntact } from './changes.ts';
import { codeKey } from './code.ts';
import { listOutput, removeOutput } from './output.ts';
import type { Run } from './run.ts';
import type { BuildSummary } from './summary.ts';
import { rememberOutput, removeDamagedSearch, writeFiles } from './written.ts';

/** What publishing has to tell. */
type Published = Pick<
  BuildSummary,
  'pagesWritten' | 'filesWritten' | 'filesRemoved' | 'searchBytes' | 'explanation'
>;

/** Brings the output folder to what the archive holds: search, files and pages. */
export async function publish(run: Run, archive: Archive): Promise<Published> {
  const { store, outDir, cacheDir, config, corrections, options, stage } = run;
  const code = `${codeKey('site')} ${JSON.stringify(config)}`;
  const key = sha256(`${code} ${codeKey('search')} ${JSON.stringify(corrections)} ${store.contentKey()}`);
  const known = store.outputs();
  const present = listOutput(outDir);
  const asked = options.explain !== undefined || options.compact;
  if (!asked && store.fact('published') === key && isIntact(known, present)) return nothingPublished(run);
  store.setFact('published', '');
  removeDamagedSearch(outDir, known, present);
  const search = await stage('search', async () => {
    const { buildSearch } = await import('../search/build.ts');
    return buildSearch({ archive, outDir, cacheDir, corrections, compact: options.compact });
  });
  const changes = await stage('plan', async () => {
    const { planSite } = await import('../site/plan.ts');
    const { namesFile } = await import('../search/names/file.ts');
    const { pages, files } = planSite(archive, config);
    return findChanges({ pages, files: [...files, namesFile(search.names)] }, code, known, present);
  });
  const explanation = await explanationOf(run, archive, changes);
  await stage('files', async () => {
    removeOutput(outDir, changes.stale);
    await writeFiles(changes.files, outDir);
  });
  await stage('render', () => renderChanged(changes, outDir));
  rememberOutput(store, changes, outDir);
  store.setFact('search-bytes', String(search.bytes));
  store.setFact('published', key);
  return {
    pagesWritten: changes.pages.length,
    filesWritten: changes.files.length,
    filesRemoved: changes.stale.length,
    searchBytes: search.bytes,
    explanation,
  };
}

const nothingPublished = ({ store }: Run): Published => ({
  pagesWritten: 0,
  filesWritten: 0,
  filesRemoved: 0,
  searchBytes: Number(store.fact('search-bytes')),
  explanation: null,
});

async function renderChanged({ pages }: Changes, outDir: string): Promise<void> {
  if (pages.length === 0) return;
  const { renderPages } = await import('../site/render.ts');
  const sources = pages.map(({ source }) => source);
  await renderPages(sources, outDir);
}

async function explanationOf({ options, outDir, store }: Run, archive: Archive, changes: Changes) {
  if (options.explain === undefined) return null;
  const { explain } = await import('./explain.ts');
  return explain({ asked: options.explain, outDir, changes, archive, store });
}
