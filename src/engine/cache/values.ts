import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusedError } from '../../disk/refused.ts';
import { writeWhole } from '../../disk/whole.ts';

/* Small values that the cache folder holds as JSON, for the code that made them: other code makes them again. */

/**
 * @returns null where there is none, or only what other code made, or a damaged file
 * @throws KronikaError `cache-not-writable`
 */
export function readCached<Value>(cacheDir: string, name: string, code: string): Value | null {
  try {
    const cached = JSON.parse(readFileSync(join(cacheDir, name), 'utf8'));
    return cached.code === code ? cached.value : null;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing || error instanceof SyntaxError) return null;
    throw refusedError('cache', cacheDir, error);
  }
}

/** @throws KronikaError `disk-full`, `cache-not-writable` */
export function writeCached(cacheDir: string, name: string, code: string, value: unknown): void {
  try {
    writeWhole(join(cacheDir, name), JSON.stringify({ code, value }));
  } catch (error) {
    // Processes that do jobs beside each other begin with the same: one of them takes away what another was about to rename.
    if (JSON.stringify(readCached(cacheDir, name, code)) === JSON.stringify(value)) return;
    throw refusedError('cache', cacheDir, error);
  }
}
