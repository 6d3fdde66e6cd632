import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../disk/folders.ts';
import { isOfEnded, ownName } from '../../disk/own-name.ts';
import { refusedError } from '../../disk/refused.ts';

/**
 * Makes a folder for one job of this process, and removes those of processes that were killed.
 * @throws KronikaError `cache-not-writable`, `disk-full`
 */
export function makeScratch(cacheDir: string): string {
  const all = join(cacheDir, 'scratch');
  const own = join(all, ownName());
  try {
    if (existsSync(all))
      for (const name of readdirSync(all).filter(isOfEnded))
        rmSync(join(all, name), { recursive: true, force: true });
    makeFolder(own);
  } catch (error) {
    throw refusedError('cache', cacheDir, error);
  }
  return own;
}
