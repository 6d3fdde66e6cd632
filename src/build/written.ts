import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StampedFile, Store } from '../archive/store.ts';
import { changingParts } from '../search/format.ts';
import { type Changes, filesOf } from './changes.ts';
import type { Differences } from './differences.ts';
import { folderStamp, foldersAbove, outputStamp, partStamp, searchFolder, searchParts } from './output.ts';

/** Parts of the search that are not named by what they hold. */
const changing = new Set(changingParts.map((part) => searchFolder + part));

/**
 * Takes away each part of the search index in which a file is not as it was written, or was never finished: the
 * search makes whole parts, and makes those that are not there.
 */
export function removeDamagedSearch(outDir: string, { damaged, unknown }: Differences): void {
  for (const part of [...damaged, ...unknown]) {
    rmSync(join(outDir, part), { recursive: true, force: true });
  }
}

/** What a build did to the output folder. */
export interface Written {
  readonly outDir: string;
  /** What the store remembers so far, by path. */
  readonly known: ReadonlyMap<string, unknown>;
  readonly changes: Changes;
  /** Files that were removed. */
  readonly removed: readonly string[];
  /** In what the search was not as the build before had left it. */
  readonly searchBefore: Differences;
}

/** Remembers what was written, so that the next build can tell what changed. */
export function rememberOutput(
  store: Store,
  { outDir, known, changes, removed, searchBefore }: Written,
): void {
  const search = new Set(searchParts(outDir));
  const isAsBefore = (part: string): boolean =>
    known.has(part) && !searchBefore.damaged.has(part) && !changing.has(part);
  store.transaction(() => {
    for (const path of known.keys()) {
      if (!changes.planned.has(path) && !search.has(path)) store.forgetOutput(path);
    }
    const touched = new Set(removed.flatMap(foldersAbove));
    for (const output of [...changes.pages, ...changes.files]) {
      const { path, fingerprint, depends } = output;
      const files = filesOf(output);
      store.putOutput({ path, fingerprint, files: stamped(outDir, files) }, depends);
      for (const folder of files.flatMap(foldersAbove)) touched.add(folder);
    }
    for (const folder of touched) {
      const stamp = folderStamp(outDir, folder);
      if (stamp === '') store.forgetFolder(folder);
      else store.putFolder(folder, stamp);
    }
    for (const part of search) {
      if (isAsBefore(part)) continue;
      store.putOutput({ path: part, fingerprint: '', files: [[part, partStamp(outDir, part)]] }, []);
    }
  });
}

const stamped = (outDir: string, files: readonly string[]): StampedFile[] =>
  files.map((file) => [file, outputStamp(outDir, file)]);
