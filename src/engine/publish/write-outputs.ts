import type { OwnModule } from '../../own/modules.ts';
import type { Problem } from '../../record.ts';
import { mostFaults, takeFaults, tellFault } from '../../site/faults.ts';
import type { Page, PlannedFile, SiteFile } from '../../site/page.ts';
import type { OwnTemplates } from '../../site/render/own-template.ts';
import type { RenderedPage } from '../../site/render/render.ts';
import { outputFile } from '../../urls.ts';
import { removeOutput, writeOutput } from '../output/output.ts';
import { isPage } from './changes.ts';

/** A file that was written, below the output folder, and the SHA-256 of what was. */
type HashedFile = readonly [path: string, sha256: string];

/** A page with the files beside it, or a file, that lies whole in the output folder. */
export interface WrittenOutput {
  /** Below the output folder. */
  readonly path: string;
  readonly files: readonly HashedFile[];
  /** It is a file in which something of one record is missing: the next build makes it again. */
  readonly lacks: boolean;
}

/** The outcome of writing in one go. */
export interface WrittenRun {
  readonly outputs: readonly WrittenOutput[];
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

/** The folder that is written to, and the archive's own templates. */
interface Target {
  readonly outDir: string;
  readonly templates?: readonly OwnModule[];
}

/**
 * Writes files of the plan, and pages with the files beside them.
 * @param turns Shared by threads that write the same outputs, in the same order: each run is written by one of them.
 */
export async function writeOutputs(
  outputs: readonly (Page | PlannedFile)[],
  target: Target,
  onWritten: OnWritten,
  turns: Turns,
): Promise<void> {
  const runs = runsOf(outputs);
  for (let run = runs[Atomics.add(turns, 0, 1)]; run; run = runs[Atomics.add(turns, 0, 1)]) {
    const made = await writeRun(run, target);
    const faults = takeFaults();
    const isFile = !run.some(isPage);
    onWritten({ outputs: made.map((one) => ({ ...one, lacks: isFile && faults.length > 0 })), faults });
  }
}

/** One run for each file, then the pages together. */
function runsOf(outputs: readonly (Page | PlannedFile)[]): (readonly (Page | PlannedFile)[])[] {
  const pages = outputs.filter(isPage);
  const starts = Array.from({ length: Math.ceil(pages.length / pagesARun) }, (_, run) => run * pagesARun);
  return [
    ...outputs.filter((output) => !isPage(output)).map((file) => [file]),
    ...starts.map((start) => pages.slice(start, start + pagesARun)),
  ];
}

/**
 * Writes each page soon after the files beside it, which are made of the same record.
 * @returns those that could be made whole
 */
async function writeRun(
  run: readonly (Page | PlannedFile)[],
  { outDir, templates = [] }: Target,
): Promise<Omit<WrittenOutput, 'lacks'>[]> {
  const written = new Map<string, HashedFile[]>(run.map(({ path }) => [path, []]));
  const write = async (source: Page | PlannedFile, { path, content }: SiteFile): Promise<void> => {
    const file = outputFile(path);
    written.get(source.path)?.push([file, writeOutput(outDir, file, await content())]);
  };
  const failed = new Set<Page>();
  const fail = (page: Page, thing: string, error: unknown): void => {
    if (page.seed === undefined || failed.size >= mostFaults) throw error;
    failed.add(page);
    tellFault(page.seed, thing, error);
  };
  for (const source of run) {
    if (!isPage(source)) await write(source, source);
    else
      for (const file of source.files?.() ?? [])
        await write(source, file).catch((e) => fail(source, file.path, e));
  }
  const pages = run.filter((source) => isPage(source)).filter((page) => !failed.has(page));
  await renderSome(pages, templates, {
    take: ({ path, content }) => {
      const file = outputFile(path);
      written.get(path)?.unshift([file, writeOutput(outDir, file, content)]);
    },
    fail: (page, error) => fail(page, 'The page', error),
  });
  // The files beside such a page go, too: of what is not stored nobody would know when to remove it.
  for (const page of failed) removeOutput(outDir, filesOfPage(page));
  return run
    .filter((source) => !isPage(source) || !failed.has(source))
    .map(({ path }) => ({ path: outputFile(path), files: written.get(path) ?? [] }));
}

const filesOfPage = (page: Page): string[] =>
  [page, ...(page.files?.() ?? [])].map(({ path }) => outputFile(path));

/** Makes pages in one go; where that fails, in halves, until the page that fails is alone. */
async function renderSome(
  pages: readonly Page[],
  templates: readonly OwnModule[],
  on: {
    readonly take: (page: RenderedPage) => void;
    readonly fail: (page: Page, error: unknown) => void;
  },
): Promise<void> {
  const [only] = pages;
  if (!only) return;
  const { renderPages } = await import('../../site/render/render.ts');
  let rendered: readonly RenderedPage[];
  try {
    rendered = await renderPages(pages, await templatesOf(templates));
  } catch (error) {
    if (pages.length === 1) return on.fail(only, error);
    const half = Math.ceil(pages.length / 2);
    await renderSome(pages.slice(0, half), templates, on);
    return renderSome(pages.slice(half), templates, on);
  }
  for (const page of rendered) on.take(page);
}

/** Few archives have such; each thread loads them once, as modules are. */
async function templatesOf(modules: readonly OwnModule[]): Promise<OwnTemplates> {
  if (modules.length === 0) return new Map();
  const { loadTemplates } = await import('../../site/render/load-templates.ts');
  return loadTemplates(modules);
}
