import type { DatabaseSync } from 'node:sqlite';
import { writtenFiles } from '../archive/store.ts';
import { listPages, listSearch, ownedBySearch } from './output.ts';

/** What of the output folder is looked at on its own, in this order. */
export const outputParts = ['search', 'pages'] as const;
export type OutputPart = (typeof outputParts)[number];

/** In what a part of the output folder is not as the last build left it. */
export interface Differences {
  /** What has a file that is not there or not as it was written; each by its path in the store. */
  readonly damaged: ReadonlySet<string>;
  /** Files and parts of the search that no build has written. */
  readonly unknown: readonly string[];
}

/** @param database of the store, where the outputs stand as the last build left them. */
export function findDifferences(database: DatabaseSync, outDir: string, part: OutputPart): Differences {
  const present = part === 'search' ? listSearch(outDir) : listPages(outDir);
  const damaged = new Set<string>();
  for (const { path, files } of writtenFiles(database)) {
    if (ownedBySearch(path) !== (part === 'search')) continue;
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
