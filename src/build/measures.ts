import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure, MeasureMemory } from '../site/files/measured.ts';
import { cacheError } from './cache-error.ts';
import { writeOutput } from './output.ts';

/**
 * Sizes and hashes of the large files as they were written last, for the page that names them all: past 20,000 articles
 * there is a file for each year, and one more article must not have all of them read.
 */

const keptName = 'measures.json';

interface Kept {
  readonly code: string;
  readonly files: Record<string, { readonly key: string; readonly measure: Measure }>;
}

function readKept(cacheDir: string, code: string): Kept {
  try {
    const kept: Kept = JSON.parse(readFileSync(join(cacheDir, keptName), 'utf8'));
    if (kept.code === code) return kept;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing && !(error instanceof SyntaxError)) throw cacheError(cacheDir, error);
  }
  return { code, files: {} };
}

export class Measures implements MeasureMemory {
  readonly #cacheDir: string;
  readonly #kept: Kept;
  #learned = false;

  /** @param code What the files are made by: those of other code are forgotten. */
  constructor(cacheDir: string, code: string) {
    this.#cacheDir = cacheDir;
    this.#kept = readKept(cacheDir, code);
  }

  known(path: string, key: string): Measure | null {
    const file = this.#kept.files[path];
    if (file?.key === key) return file.measure;
    // A thread that has written the file has kept it since.
    const since = readKept(this.#cacheDir, this.#kept.code).files[path];
    return since?.key === key ? since.measure : null;
  }

  learn(path: string, key: string, measure: Measure): void {
    this.#kept.files[path] = { key, measure };
    this.#learned = true;
  }

  /** @throws KronikaError `disk-full`, `cache-not-writable` */
  save(): void {
    if (!this.#learned) return;
    try {
      writeOutput(this.#cacheDir, keptName, JSON.stringify(this.#kept));
    } catch (error) {
      throw cacheError(this.#cacheDir, error);
    }
  }
}
