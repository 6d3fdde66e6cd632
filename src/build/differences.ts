import type { DatabaseSync } from 'node:sqlite';
import { writtenFiles } from '../archive/store.ts';
import { listOutput } from './output.ts';

/** In what the output folder is not as the last build left it. */
export interface Differences {
  /** What has a file that is not there or not as it was written; each by its path in the store. */
  readonly damaged: ReadonlySet<string>;
  /** Files and parts of the search that no build has written. */
  readonly unknown: readonly string[];
}

/** @param database of the store, where the outputs stand as the last build left them. */
export function findDifferences(database: DatabaseSync, outDir: string): Differences {
  const present = listOutput(outDir);
  const damaged = new Set<string>();
  for (const { path, files } of writtenFiles(database)) {
    for (const [file, stamp] of files) {
      if (present.get(file) !== stamp) damaged.add(path);
      present.delete(file);
    }
  }
  return { damaged, unknown: [...present.keys()] };
}

/** Whether the folder holds just what was written, file by file. */
export const isIntact = ({ damaged, unknown }: Differences): boolean =>
  damaged.size === 0 && unknown.length === 0;
