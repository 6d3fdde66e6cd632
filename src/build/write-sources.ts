import type { Page, PlannedFile } from '../site/page.ts';
import { outputFile } from '../urls.ts';
import { isPage } from './changes.ts';
import { writeOutput } from './output.ts';

/** Writes these pages and files of the plan. */
export async function writeSources(sources: readonly (Page | PlannedFile)[], outDir: string): Promise<void> {
  const pages: Page[] = [];
  for (const source of sources) {
    if (isPage(source)) pages.push(source);
    else writeOutput(outDir, outputFile(source.path), await source.content());
  }
  if (pages.length === 0) return;
  const { renderPages } = await import('../site/render.ts');
  for (const { path, content } of await renderPages(pages)) writeOutput(outDir, outputFile(path), content);
}
