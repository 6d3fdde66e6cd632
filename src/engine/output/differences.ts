import type { DatabaseSync } from 'node:sqlite';
import { writtenFiles, writtenFolders } from '../../archive/store/outputs.ts';
import { folderStamp, listPages, listSearch, outputStamp, ownedBySearch } from './output.ts';

/** The two sides of the output folder that are compared on their own, in this order. */
export const outputParts = ['search', 'pages'] as const;
export type OutputPart = (typeof outputParts)[number];

/** In what a part of the output folder is not as the last build left it. */
export interface Differences {
  /** Outputs of which a file is not there or not as it was written; each by its path in the store. */
  readonly damaged: ReadonlySet<string>;
  /** Files and parts of the search that no build has written. */
  readonly unknown: readonly string[];
}

/** @param database of the store, where the outputs stand as the last build left them. */
export const findDifferences = (database: DatabaseSync, outDir: string, part: OutputPart): Differences =>
  part === 'search' ? searchDifferences(database, outDir) : pageDifferences(database, outDir);

/** Whether the folder holds just what was written, file by file. */
export const isIntact = ({ damaged, unknown }: Differences): boolean =>
  damaged.size === 0 && unknown.length === 0;

function searchDifferences(database: DatabaseSync, outDir: string): Differences {
  const present = listSearch(outDir);
  const damaged = new Set<string>();
  for (const { path, files } of writtenFiles(database)) {
    if (!ownedBySearch(path)) continue;
    for (const [part, stamp] of files) {
      if (present.get(part) !== stamp) damaged.add(path);
      present.delete(part);
    }
  }
  return { damaged, unknown: [...present.keys()] };
}

function pageDifferences(database: DatabaseSync, outDir: string): Differences {
  const { suspects, lost } = lookAtFolders(database, outDir);
  const damaged = new Set<string>();
  for (const { path, files } of writtenFiles(database)) {
    if (ownedBySearch(path)) continue;
    for (const [file, stamp] of files) {
      const isLost = lost.some((folder) => file.startsWith(folder));
      if (isLost || outputStamp(outDir, file) !== stamp) damaged.add(path);
      suspects.delete(file);
    }
  }
  return { damaged, unknown: [...suspects] };
}

/**
 * Lists only the folders in which something came or went since they were written in: listing all of them takes five
 * times as long as asking for the time of each.
 */
function lookAtFolders(database: DatabaseSync, outDir: string) {
  const known = writtenFolders(database);
  const isKnown = (folder: string): boolean => known.has(folder);
  // The top is always listed: there the build's own marks come and go.
  const suspects = new Set(listPages(outDir, '', isKnown));
  /** These are no folders any more; a link in the place of one may lead to files that look like ours. */
  const lost: string[] = [];
  for (const [folder, stamp] of known) {
    const now = folderStamp(outDir, folder);
    if (now === '') lost.push(folder);
    else if (now !== stamp) for (const file of listPages(outDir, folder, isKnown)) suspects.add(file);
  }
  return { suspects, lost };
}
