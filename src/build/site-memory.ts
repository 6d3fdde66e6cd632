import type { Measure } from '../site/files/measured.ts';
import type { CitationShapes, SiteMemory } from '../site/memory.ts';
import { readKept, writeKept } from './kept.ts';

/**
 * The sizes and hashes of large files as they were written last, for the page that names them all: one more article must
 * not have all of them read. And the shapes of citations, so that the library that makes them is seldom loaded.
 */

const keptName = 'site.json';

interface Kept {
  readonly measures: Readonly<Record<string, { readonly key: string; readonly measure: Measure }>>;
  readonly shapes: Readonly<Record<string, readonly string[]>>;
}

export class KeptMemory implements SiteMemory {
  readonly #cacheDir: string;
  readonly #code: string;
  readonly #before: Kept;
  #learned: Kept['measures'] = {};
  readonly shapes: CitationShapes;

  /** @param code What the site is made by: what other code learned is forgotten. */
  constructor(cacheDir: string, code: string) {
    this.#cacheDir = cacheDir;
    this.#code = code;
    this.#before = this.#read();
    this.shapes = new Map(Object.entries(this.#before.shapes));
  }

  known(path: string, key: string): Measure | null {
    // A thread that has written the file may have kept it since.
    for (const { [path]: file } of [this.#learned, this.#before.measures, this.#read().measures]) {
      if (file?.key === key) return file.measure;
    }
    return null;
  }

  learn(path: string, key: string, measure: Measure): void {
    this.#learned = { ...this.#learned, [path]: { key, measure } };
  }

  /** @throws KronikaError `disk-full`, `cache-not-writable` */
  save(): void {
    const nothingLearned = Object.keys(this.#learned).length === 0;
    if (nothingLearned && this.shapes.size === Object.keys(this.#before.shapes).length) return;
    const { measures, shapes } = this.#read();
    writeKept(this.#cacheDir, keptName, this.#code, {
      measures: { ...measures, ...this.#learned },
      shapes: { ...shapes, ...Object.fromEntries(this.shapes) },
    } satisfies Kept);
  }

  #read(): Kept {
    return readKept<Kept>(this.#cacheDir, keptName, this.#code) ?? { measures: {}, shapes: {} };
  }
}
