import type { Page, PlannedFile, SiteFile } from '../../site/page.ts';
import { outputFile } from '../../urls.ts';
import { writeOutput } from '../output/output.ts';
import { isPage } from './changes.ts';

/** Is told of what is written, soon after: the paths below the output folder. */
export type OnWritten = (paths: readonly string[]) => void;

/** Pages of one run of Eleventy, which keeps a whole run in memory: that must not grow with the archive. */
const pagesARun = 200;

/** Counts the runs that are taken; threads that share one take turns, whoever is free. */
export type Turns = Int32Array<SharedArrayBuffer>;

export const newTurns = (): Turns => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * Writes files of the plan, and pages with the files beside them.
 * @param turns Shared by threads that write the same sources, in the same order: each run is written by one of them.
 */
export async function writeSources(
  sources: readonly (Page | PlannedFile)[],
  outDir: string,
  onWritten: OnWritten,
  turns: Turns,
): Promise<void> {
  const runs = runsOf(sources);
  for (let run = runs[Atomics.add(turns, 0, 1)]; run; run = runs[Atomics.add(turns, 0, 1)]) {
    await writeRun(run, outDir);
    onWritten(run.map(({ path }) => outputFile(path)));
  }
}

/** One run for each file, then the pages together. */
function runsOf(sources: readonly (Page | PlannedFile)[]): (readonly (Page | PlannedFile)[])[] {
  const pages = sources.filter(isPage);
  const starts = Array.from({ length: Math.ceil(pages.length / pagesARun) }, (_, run) => run * pagesARun);
  return [
    ...sources.filter((source) => !isPage(source)).map((file) => [file]),
    ...starts.map((start) => pages.slice(start, start + pagesARun)),
  ];
}

/** Writes each page soon after the files beside it, which are made of the same record. */
async function writeRun(run: readonly (Page | PlannedFile)[], outDir: string): Promise<void> {
  const write = async ({ path, content }: SiteFile): Promise<void> =>
    writeOutput(outDir, outputFile(path), await content());
  for (const source of run) {
    if (!isPage(source)) await write(source);
    else for (const file of source.files?.() ?? []) await write(file);
  }
  const pages = run.filter(isPage);
  if (pages.length === 0) return;
  const { renderPages } = await import('../../site/render/render.ts');
  for (const { path, content } of await renderPages(pages)) writeOutput(outDir, outputFile(path), content);
}
