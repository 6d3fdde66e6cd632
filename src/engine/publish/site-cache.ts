import type { CitationShapes, Measure, SiteCache } from '../../site/page.ts';
import { readCached, writeCached } from '../cache/values.ts';

/*
 * The cache of the site's making. It holds the sizes and hashes of large files as they were written last, for the page
 * that names them all: one more article must not have all of them read. It also holds the shapes of citations, so that
 * the library that makes them is seldom loaded.
 */

const fileName = 'site.json';

/** The cache as data. */
export interface SiteCacheData {
  readonly measures: Readonly<Record<string, { readonly key: string; readonly measure: Measure }>>;
  readonly shapes: Readonly<Record<string, readonly string[]>>;
}

const empty: SiteCacheData = { measures: {}, shapes: {} };

export class StoredSiteCache implements SiteCache {
  readonly #cacheDir: string;
  readonly #code: string;
  readonly #before: SiteCacheData;
  #measures: SiteCacheData['measures'] = {};
  readonly shapes: CitationShapes;

  /** @param code Hash of the code that makes the site: what other code put into the cache is not read. */
  constructor(cacheDir: string, code: string) {
    this.#cacheDir = cacheDir;
    this.#code = code;
    this.#before = readCached<SiteCacheData>(cacheDir, fileName, code) ?? empty;
    this.shapes = new Map(Object.entries(this.#before.shapes));
  }

  get(path: string, key: string): Measure | null {
    const file = this.#measures[path] ?? this.#before.measures[path];
    return file?.key === key ? file.measure : null;
  }

  put(path: string, key: string, measure: Measure): void {
    this.#measures = { ...this.#measures, [path]: { key, measure } };
  }

  /** Gives all that was put into it since it was read: a thread hands that to the one that saves. */
  added(): SiteCacheData {
    const shapes = [...this.shapes].filter(([key]) => !(key in this.#before.shapes));
    return { measures: this.#measures, shapes: Object.fromEntries(shapes) };
  }

  /** Forgets what was put into it since it was read. */
  forgetAdded(): void {
    this.#measures = {};
    for (const key of this.shapes.keys()) if (!(key in this.#before.shapes)) this.shapes.delete(key);
  }

  /** Takes over the additions of a thread. */
  take({ measures, shapes }: SiteCacheData): void {
    this.#measures = { ...this.#measures, ...measures };
    for (const [key, shape] of Object.entries(shapes)) this.shapes.set(key, shape);
  }

  /** @throws KronikaError `disk-full`, `cache-not-writable` */
  save(): void {
    const { measures, shapes } = this.added();
    if (Object.keys({ ...measures, ...shapes }).length === 0) return;
    writeCached(this.#cacheDir, fileName, this.#code, {
      measures: { ...this.#before.measures, ...measures },
      shapes: { ...this.#before.shapes, ...shapes },
    } satisfies SiteCacheData);
  }
}
