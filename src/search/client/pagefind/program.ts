import { fetchFile } from '../fetch.ts';

/** This archive uses so much of Pagefind's own script (`pagefind.js`, 1.6). */
export interface PagefindInstance {
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  /** Where the word stands, counted in words. */
  readonly words: readonly number[];
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

/** The smallest module there is: its signature and version. */
const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** @throws where the browser has no WebAssembly or does not let it run. */
function tryWebAssembly(): void {
  new WebAssembly.Module(emptyModule);
}

/** Pagefind adds this to the address of the file that it begins with; always the same, so that the browser's cache has it. */
const engineTag = 'engine';

const entryFile = (bundle: URL, tag: string): URL => new URL(`pagefind-entry.json?ts=${tag}`, bundle);

const fetchWhole = async (url: URL): Promise<void> => {
  await (await fetchFile(url)).arrayBuffer();
};

let first: Promise<PagefindInstance> | undefined;

/**
 * Starts Pagefind for one segment, in the page itself: a search takes milliseconds, and its worker would have to be
 * fetched as well. Each instance has the empty bundle in `engine` as its primary index, for two reasons: all share
 * the WebAssembly that lies there; and the primary index takes the page's language, by which Pagefind would cut
 * Chinese queries into words, while a merged one is given its own.
 */
export async function startPagefind(engine: URL, segment: URL, key: string): Promise<PagefindInstance> {
  const start = async () => {
    // Where one of these fails, Pagefind waits for ever.
    tryWebAssembly();
    const [module] = await Promise.all([
      import(new URL('pagefind.js', engine).href) as Promise<PagefindModule>,
      fetchWhole(new URL('wasm.unknown.pagefind', engine)),
      // Pagefind fetches these one after the other, and then has them from the browser's cache.
      fetchWhole(entryFile(engine, engineTag)),
      fetchWhole(entryFile(segment, key)),
    ]);
    const instance = module.createInstance({
      basePath: engine.href,
      noWorker: true,
      metaCacheTag: engineTag,
    });
    await instance.mergeIndex(segment.href, { language: 'und', metaCacheTag: key });
    return instance;
  };
  // In Pagefind 1.6 two that start at once each load the WebAssembly, and break each other's memory.
  if (first === undefined) {
    first = start();
    first.catch(() => {
      first = undefined;
    });
    return first;
  }
  await first;
  return start();
}
