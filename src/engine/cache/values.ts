import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOutput } from '../output/output.ts';
import { cacheError } from './refused.ts';

/** Small things that the cache folder keeps as JSON, for the code that made them: other code makes them again. */

/**
 * @returns null where there is none, or only what other code made, or a damaged file
 * @throws KronikaError `cache-not-writable`
 */
export function readKept<Value>(cacheDir: string, name: string, code: string): Value | null {
  try {
    const kept = JSON.parse(readFileSync(join(cacheDir, name), 'utf8'));
    return kept.code === code ? kept.value : null;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing || error instanceof SyntaxError) return null;
    throw cacheError(cacheDir, error);
  }
}

/** @throws KronikaError `disk-full`, `cache-not-writable` */
export function writeKept(cacheDir: string, name: string, code: string, value: unknown): void {
  try {
    writeOutput(cacheDir, name, JSON.stringify({ code, value }));
  } catch (error) {
    throw cacheError(cacheDir, error);
  }
}
