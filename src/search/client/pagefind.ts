/** What this archive uses of Pagefind's own script (`pagefind.js`, 1.6). */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Where the words stand, counted in words; for a phrase of several, the first place only. */
  readonly words: readonly number[];
}

export interface PagefindInstance {
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  /** Loads the chunks that hold the words of `term`. */
  preload(term: string): Promise<void>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

/**
 * Starts Pagefind with the empty bundle in `folder`; the segments are merged beside it. The empty one takes the
 * page's language, by which Pagefind would cut Chinese queries into words; the merged ones are given theirs. It runs
 * in the page itself: a search takes a few milliseconds, and its worker would have to be fetched as well.
 */
export async function startPagefind(folder: URL): Promise<PagefindInstance> {
  const module: PagefindModule = await import(new URL('pagefind.js', folder).href);
  return module.createInstance({ basePath: folder.href, noWorker: true, metaCacheTag: 'engine' });
}
