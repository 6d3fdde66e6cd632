import type { Problem } from '../../record.ts';
import { takeFaults, tellFault } from '../../site/faults.ts';
import type { Page, PlannedFile, SiteFile } from '../../site/page.ts';
import { outputFile } from '../../urls.ts';
import { removeOutput, writeOutput } from '../output/output.ts';
import { isPage } from './changes.ts';

/** The outcome of writing in one go. */
export interface WrittenRun {
  /** Below the output folder. */
  readonly paths: readonly string[];
  /** Faults in making something of one seed, which was left out. */
  readonly faults: readonly Problem[];
}

/** Is told of what is written, soon after. */
export type OnWritten = (run: WrittenRun) => void;

/** Pages of one run of Eleventy, which keeps a whole run in memory: that must not grow with the archive. */
const pagesARun = 200;

/** Counts the runs that are taken; threads that share one take turns, whoever is free. */
export type Turns = Int32Array<SharedArrayBuffer>;

export const newTurns = (): Turns => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * Writes files of the plan, and pages with the files beside them.
 * A file that lacks something of one record is not told as written: the next build makes it again.
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
    const made = await writeRun(run, outDir);
    const faults = takeFaults();
    onWritten({ paths: faults.length > 0 ? made.filter(isPage).map(fileOf) : made.map(fileOf), faults });
  }
}

const fileOf = ({ path }: Page | PlannedFile): string => outputFile(path);

/** One run for each file, then the pages together. */
function runsOf(sources: readonly (Page | PlannedFile)[]): (readonly (Page | PlannedFile)[])[] {
  const pages = sources.filter(isPage);
  const starts = Array.from({ length: Math.ceil(pages.length / pagesARun) }, (_, run) => run * pagesARun);
  return [
    ...sources.filter((source) => !isPage(source)).map((file) => [file]),
    ...starts.map((start) => pages.slice(start, start + pagesARun)),
  ];
}

/**
 * Writes each page soon after the files beside it, which are made of the same record.
 * @returns those that could be made whole
 */
async function writeRun(
  run: readonly (Page | PlannedFile)[],
  outDir: string,
): Promise<(Page | PlannedFile)[]> {
  const write = async ({ path, content }: SiteFile): Promise<void> =>
    writeOutput(outDir, outputFile(path), await content());
  const failed = new Set<Page>();
  const fail = (page: Page, thing: string, error: unknown): void => {
    if (page.seed === undefined || failed.size >= mostFaults) throw error;
    failed.add(page);
    tellFault(page.seed, thing, error);
  };
  for (const source of run) {
    if (!isPage(source)) await write(source);
    else
      for (const file of source.files?.() ?? []) await write(file).catch((e) => fail(source, file.path, e));
  }
  const pages = run.filter((source) => isPage(source)).filter((page) => !failed.has(page));
  await renderSome(pages, outDir, (page, error) => fail(page, 'The page', error));
  // The files beside such a page go, too: of what is not stored nobody would know when to remove it.
  for (const page of failed) removeOutput(outDir, filesOfPage(page));
  return run.filter((source) => !isPage(source) || !failed.has(source));
}

const filesOfPage = (page: Page): string[] =>
  [page, ...(page.files?.() ?? [])].map(({ path }) => outputFile(path));

/** Pages of one run that may fail: where more do, the fault is not one record's. */
const mostFaults = 20;

/** Makes pages in one go; where that fails, in halves, until the page that fails is alone. */
async function renderSome(
  pages: readonly Page[],
  outDir: string,
  onFault: (page: Page, error: unknown) => void,
): Promise<void> {
  const [only] = pages;
  if (!only) return;
  const { renderPages } = await import('../../site/render/render.ts');
  let rendered: Awaited<ReturnType<typeof renderPages>>;
  try {
    rendered = await renderPages(pages);
  } catch (error) {
    if (pages.length === 1) return onFault(only, error);
    const half = Math.ceil(pages.length / 2);
    await renderSome(pages.slice(0, half), outDir, onFault);
    return renderSome(pages.slice(half), outDir, onFault);
  }
  for (const { path, content } of rendered) writeOutput(outDir, outputFile(path), content);
}
