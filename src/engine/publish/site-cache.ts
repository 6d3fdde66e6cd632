import type { Measure } from '../../site/files/measured.ts';
import type { CitationShapes, SiteMemory } from '../../site/memory.ts';
import { readKept, writeKept } from '../cache/values.ts';

/**
 * The sizes and hashes of large files as they were written last, for the page that names them all: one more article must
 * not have all of them read. And the shapes of citations, so that the library that makes them is seldom loaded.
 */

const keptName = 'site.json';

/** What is remembered, as data. */
export interface Kept {
  readonly measures: Readonly<Record<string, { readonly key: string; readonly measure: Measure }>>;
  readonly shapes: Readonly<Record<string, readonly string[]>>;
}

const nothing: Kept = { measures: {}, shapes: {} };

export class KeptMemory implements SiteMemory {
  readonly #cacheDir: string;
  readonly #code: string;
  readonly #before: Kept;
  #measures: Kept['measures'] = {};
  readonly shapes: CitationShapes;

  /** @param code What the site is made by: what other code learned is forgotten. */
  constructor(cacheDir: string, code: string) {
    this.#cacheDir = cacheDir;
    this.#code = code;
    this.#before = readKept<Kept>(cacheDir, keptName, code) ?? nothing;
    this.shapes = new Map(Object.entries(this.#before.shapes));
  }

  known(path: string, key: string): Measure | null {
    const file = this.#measures[path] ?? this.#before.measures[path];
    return file?.key === key ? file.measure : null;
  }

  learn(path: string, key: string, measure: Measure): void {
    this.#measures = { ...this.#measures, [path]: { key, measure } };
  }

  /** What was learned since the cache was read: a thread gives it to the one that saves. */
  learned(): Kept {
    const shapes = [...this.shapes].filter(([key]) => !(key in this.#before.shapes));
    return { measures: this.#measures, shapes: Object.fromEntries(shapes) };
  }

  /** Takes over what a thread has learned. */
  take({ measures, shapes }: Kept): void {
    this.#measures = { ...this.#measures, ...measures };
    for (const [key, shape] of Object.entries(shapes)) this.shapes.set(key, shape);
  }

  /** @throws KronikaError `disk-full`, `cache-not-writable` */
  save(): void {
    const { measures, shapes } = this.learned();
    if (Object.keys({ ...measures, ...shapes }).length === 0) return;
    writeKept(this.#cacheDir, keptName, this.#code, {
      measures: { ...this.#before.measures, ...measures },
      shapes: { ...this.#before.shapes, ...shapes },
    } satisfies Kept);
  }
}
