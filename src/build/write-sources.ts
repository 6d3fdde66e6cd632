import type { Page, PlannedFile, SiteFile } from '../site/page.ts';
import { outputFile } from '../urls.ts';
import { isPage } from './changes.ts';
import { writeOutput } from './output.ts';

/** Pages of one run of Eleventy, which keeps a whole run in memory: that must not grow with the archive. */
const pagesARun = 200;

/** Writes these pages, with the files beside them, and files of the plan. */
export async function writeSources(sources: readonly (Page | PlannedFile)[], outDir: string): Promise<void> {
  const write = async ({ path, content }: SiteFile): Promise<void> =>
    writeOutput(outDir, outputFile(path), await content());
  const pages: Page[] = [];
  for (const source of sources) {
    if (!isPage(source)) await write(source);
    else {
      pages.push(source);
      for (const file of source.files?.() ?? []) await write(file);
    }
  }
  if (pages.length === 0) return;
  const { renderPages } = await import('../site/render.ts');
  for (let at = 0; at < pages.length; at += pagesARun) {
    const rendered = await renderPages(pages.slice(at, at + pagesARun));
    for (const { path, content } of rendered) writeOutput(outDir, outputFile(path), content);
  }
}
