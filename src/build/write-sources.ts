import type { Page, PlannedFile, SiteFile } from '../site/page.ts';
import { outputFile } from '../urls.ts';
import { isPage } from './changes.ts';
import { writeOutput } from './output.ts';

/** Pages of one run of Eleventy, which keeps a whole run in memory: that must not grow with the archive. */
const pagesARun = 200;

/** Writes files of the plan, then these pages with the files beside them. */
export async function writeSources(sources: readonly (Page | PlannedFile)[], outDir: string): Promise<void> {
  const pages: Page[] = [];
  for (const source of sources) {
    if (isPage(source)) pages.push(source);
    else await writeFile(source, outDir);
  }
  for (let at = 0; at < pages.length; at += pagesARun)
    await writeRun(pages.slice(at, at + pagesARun), outDir);
}

/** Writes pages of one run, each soon after the files beside it, which are made of the same record. */
async function writeRun(pages: readonly Page[], outDir: string): Promise<void> {
  for (const file of pages.flatMap(({ files }) => files?.() ?? [])) await writeFile(file, outDir);
  const { renderPages } = await import('../site/render.ts');
  const rendered = await renderPages(pages);
  for (const { path, content } of rendered) writeOutput(outDir, outputFile(path), content);
}

const writeFile = async ({ path, content }: SiteFile, outDir: string): Promise<void> =>
  writeOutput(outDir, outputFile(path), await content());
