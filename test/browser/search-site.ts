import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import type { ArticleRecord } from '../../src/record.ts';
import type { SearchOptions, SearchResponse } from '../../src/search/client/result.ts';
import { buildSearch } from '../../src/search/index/build.ts';
import { layouts } from '../../src/settings/layouts.ts';
import { noNameCorrections } from '../../src/settings/name-corrections.ts';
import { buildSite } from '../site/fixture-site.ts';
import { type MemoryLog, memoryArchive } from '../site/memory-archive.ts';
import { serveFolder } from './serve-folder.ts';

/** Runs something on a page of its own. */
export type OnPage = (
  path: string,
  act: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** A built site with its search, served, and a browser. */
export interface SearchSite {
  readonly browser: Browser;
  readonly origin: string;
  readonly on: OnPage;
  close(): Promise<void>;
}

/** Opens pages of a server, each in a context of its own, which ends with what is done there. */
export const pagesOf =
  (browser: Browser, origin: string): OnPage =>
  async (path, act, options = {}) => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      await act(page);
    } finally {
      await context.close();
    }
  };

/** @param additions records by the build that adds them: a hundred and more make a segment that stays as it is. */
export const searchSite = (...additions: readonly (readonly ArticleRecord[])[]): Promise<SearchSite> =>
  searchSiteWith({}, ...additions);

/** @param log what else is known of the archive. */
export const searchSiteWith = (
  log: MemoryLog,
  ...additions: readonly (readonly ArticleRecord[])[]
): Promise<SearchSite> => searchSiteIn({}, log, ...additions);

/** @param settings those of the archive. */
export async function searchSiteIn(
  settings: Record<string, unknown>,
  log: MemoryLog,
  ...additions: readonly (readonly ArticleRecord[])[]
): Promise<SearchSite> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'kronika-search-'));
  const site = await buildSite(memoryArchive(additions.flat(), [], [], log), settings);
  for (let built = 1; built <= additions.length; built += 1) {
    const archive = memoryArchive(additions.slice(0, built).flat(), [], [], log);
    await buildSearch({
      archive,
      outDir: site.folder,
      cacheDir,
      corrections: noNameCorrections,
      layout: layouts.lean.search,
    });
  }
  const server = await serveFolder(site.folder);
  const browser = await launchBrowser();
  const on = pagesOf(browser, server.origin);
  const close = async () => {
    await browser.close();
    server.close();
    site.remove();
    rmSync(cacheDir, { recursive: true, force: true });
  };
  return { browser, origin: server.origin, on, close };
}

/** The answers of the site's search module to each query; all results unless a limit is given. */
export const askAll = (
  page: Page,
  queries: readonly string[],
  options: SearchOptions = {},
): Promise<SearchResponse[]> =>
  page.evaluate(
    async ([queries, options]) => {
      const { search } = await import(new URL('/assets/search.js', location.href).href);
      const limit = Number.POSITIVE_INFINITY;
      const answers: SearchResponse[] = [];
      for (const query of queries) answers.push(await search(query, { limit, ...options }));
      return answers;
    },
    [queries, options] as const,
  );

export const ask = async (page: Page, query: string, options?: SearchOptions): Promise<SearchResponse> => {
  const [answer] = await askAll(page, [query], options);
  if (!answer) throw new TypeError('no answer');
  return answer;
};

/** The titles of results that match so, sorted. */
export const titlesOf = ({ results }: SearchResponse, match: 'exact' | 'near'): string[] =>
  results
    .filter((result) => result.match === match)
    .map(({ title }) => title)
    .sort();

/** Waits until the search page says so, and is not busy. */
export const settled = (page: Page, status: RegExp) =>
  page.waitForFunction(
    (source) =>
      new RegExp(source, 'u').test(document.querySelector('#search-status')?.textContent ?? '') &&
      !document.querySelector('[aria-busy]'),
    status.source,
  );
