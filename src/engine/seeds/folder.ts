import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../../disk/hash.ts';
import { foldersOfFile, foldersOfPage, mediaOfFile } from '../../ingest/containers/shared/companions.ts';
import { stampOf } from './stamp.ts';

/** Stands before the digest of a folder, which is no hash of its bytes: its files may be too many to be read each time. */
export const folderDigest = 'folder ';

/** All that lies in a folder which is a container as a whole. */
export interface ListedFolder {
  /** The paths of its files, in the order of their code units; links and devices are none. */
  readonly files: readonly string[];
  /** Differs where a file in it may differ. */
  readonly stamp: string;
}

/** @throws Error where a folder in it cannot be read */
export function listFolder(folder: string): ListedFolder {
  const found: { readonly path: string; readonly stamp: string }[] = [];
  const waiting = [''];
  for (let under = waiting.pop(); under !== undefined; under = waiting.pop())
    for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
      const path = under + entry.name;
      if (entry.isDirectory()) waiting.push(`${path}/`);
      else if (entry.isFile()) found.push({ path, stamp: stampFile(join(folder, path)) });
    }
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: found.map(({ path }) => path),
    stamp: sha256(found.map(({ path, stamp }) => `${path} ${stamp}`).join('\n')),
  };
}

/** The stamps of folders that were listed: the pages of one export may be hundreds, and all have the same folders. */
export type ListedStamps = Map<string, string>;

/**
 * The stamps of the folders that belong to a file; empty where it has none.
 * @param keepsPictures Whether those count that browsers save beside pages: else nothing of them is read.
 */
export function stampOwnFolders(
  file: string,
  keepsPictures: boolean,
  listed: ListedStamps = new Map(),
): string {
  const name = basename(file);
  const names = [
    ...foldersOfFile(name),
    ...(keepsPictures ? [...foldersOfPage(name), ...mediaOfFile(name)] : []),
  ];
  const folders = names.map((folder) => join(dirname(file), folder));
  return folders
    .filter((folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory())
    .map((folder) => ` ${stampOnce(folder, listed)}`)
    .join('');
}

function stampOnce(folder: string, listed: ListedStamps): string {
  const stamp = listed.get(folder) ?? listFolder(folder).stamp;
  listed.set(folder, stamp);
  return stamp;
}

/** A file that goes away between listing and looking has an empty stamp: reading it will tell. */
function stampFile(file: string): string {
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? stampOf(stats) : '';
}
