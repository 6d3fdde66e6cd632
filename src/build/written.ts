import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownOutput, Store } from '../archive/store.ts';
import type { Changes } from './changes.ts';
import { ownedBySearch, searchFolder } from './changes.ts';
import { listOutput, outputStamp } from './output.ts';

/**
 * Takes away each part of the search index in which a file is not as it was written, or was never finished: the
 * search makes whole parts, and makes those that are not there.
 */
export function removeDamagedSearch(
  outDir: string,
  known: ReadonlyMap<string, KnownOutput>,
  present: ReadonlyMap<string, string>,
): void {
  const damaged = new Set<string>();
  for (const paths of [known.keys(), present.keys()]) {
    for (const path of paths) {
      if (!ownedBySearch(path) || known.get(path)?.stamp === present.get(path)) continue;
      damaged.add(path.split('/').slice(0, 2).join('/'));
    }
  }
  for (const path of damaged) rmSync(join(outDir, path), { recursive: true, force: true });
}

/**
 * Remembers what was written, so that the next build can tell what changed.
 * @param known What the store remembers so far.
 */
export function rememberOutput(
  store: Store,
  all: readonly Changes[],
  outDir: string,
  known: ReadonlyMap<string, KnownOutput>,
): void {
  const search = listOutput(outDir, searchFolder);
  const isPlanned = (path: string): boolean => all.some(({ planned }) => planned.has(path));
  store.transaction(() => {
    for (const path of known.keys()) {
      if (!isPlanned(path) && !search.has(path)) store.forgetOutput(path);
    }
    for (const { path, fingerprint, depends } of all.flatMap(({ pages, files }) => [...pages, ...files])) {
      store.putOutput({ path, fingerprint, stamp: outputStamp(outDir, path) }, depends);
    }
    for (const [path, stamp] of search) {
      if (known.get(path)?.stamp !== stamp) store.putOutput({ path, fingerprint: '', stamp }, []);
    }
  });
}
