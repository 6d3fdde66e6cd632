import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../disk/folders.ts';
import { sha256 } from '../../disk/hash.ts';
import { lockFile } from '../../disk/lock.ts';
import { refusedError } from '../../disk/refused.ts';
import { type FileContent, writeWhole } from '../../disk/whole.ts';
import { codeOf, KronikaError } from '../../errors.ts';
import { searchFolder } from '../../search/format.ts';

/* The folder that the site is written to: every file whole or not at all, and nothing that the site does not have. */

/** Says that a folder is a site of ours, whose unknown files may be removed; its lock keeps two builds apart. */
const markerName = '.kronika-site';

/** Below its folder the search writes and removes its files itself. */
export const ownedBySearch = (path: string): boolean => path.startsWith(searchFolder);

/**
 * Makes the folder where there is none, and takes hold of it.
 * @returns a function that lets go of it
 * @throws KronikaError `output-not-writable`, `foreign-output`, `build-running`, `disk-full`
 */
export function openOutput(outDir: string): () => void {
  try {
    makeFolder(outDir);
    const names = readdirSync(outDir);
    if (names.length > 0 && !names.includes(markerName)) {
      throw new KronikaError('foreign-output', `The output folder ${outDir} holds files of others`, {
        advice: 'Name an empty folder with --out: what is not of the site is removed from it.',
      });
    }
    const marker = join(outDir, markerName);
    writeFileSync(marker, '', { flag: 'a' });
    return lockFile(marker, outDir);
  } catch (error) {
    throw refusedError('output', outDir, error);
  }
}

const stampOf = (stats: BigIntStats): string => `${stats.size}:${stats.mtimeNs}`;

/** The bytes of a file, by its stamp. */
export const sizeIn = (stamp: string): number => Number.parseInt(stamp, 10);

const statsOf = (outDir: string, path: string): BigIntStats | undefined =>
  lstatSync(`${outDir}/${path}`, { bigint: true, throwIfNoEntry: false });

/** Size and time of a file below the folder; empty where there is none. */
export function outputStamp(outDir: string, path: string): string {
  const stats = statsOf(outDir, path);
  return stats?.isFile() ? stampOf(stats) : '';
}

/** The time of a folder below the folder, another whenever a file in it comes or goes; empty where there is none. */
export function folderStamp(outDir: string, folder: string): string {
  // With a slash at its end a link would be followed.
  const stats = statsOf(outDir, folder.replace(/\/$/u, ''));
  return stats?.isDirectory() ? String(stats.mtimeNs) : '';
}

/** The folders in which a file lies, from the top down, without the output folder itself. */
export function foldersAbove(file: string): string[] {
  const names = file.split('/').slice(0, -1);
  return names.map((_, at) => `${names.slice(0, at + 1).join('/')}/`);
}

/**
 * The files of a folder (`''` for all) and of those folders in it that are not known, without those of the search.
 * A name that begins with a dot at the top is not ours to judge: `.git`, `.nojekyll`.
 */
export function listPages(outDir: string, folder: string, isKnown: (folder: string) => boolean): string[] {
  if (!existsSync(join(outDir, folder))) return [];
  return readdirSync(join(outDir, folder), { withFileTypes: true }).flatMap((entry) => {
    if (folder === '' && entry.name.startsWith('.')) return [];
    const path = folder + entry.name;
    if (!entry.isDirectory()) return [path];
    const within = `${path}/`;
    return within === searchFolder || isKnown(within) ? [] : listPages(outDir, within, isKnown);
  });
}

/** The parts of the search with their stamps: `search/manifest.json`, and its folders, each made and removed as a whole. */
export const listSearch = (outDir: string): Map<string, string> =>
  new Map(searchParts(outDir).map((part) => [part, partStamp(outDir, part)]));

/** The parts of the search; folders have a `/` at the end. */
export function searchParts(outDir: string): string[] {
  const folder = join(outDir, searchFolder);
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.map((entry) => `${searchFolder}${entry.name}${entry.isDirectory() ? '/' : ''}`);
}

/** The stamp of a part of the search. */
export const partStamp = (outDir: string, part: string): string =>
  part.endsWith('/') ? wholeStamp(outDir, part) : outputStamp(outDir, part);

/** One stamp for all files below a folder. */
const wholeStamp = (outDir: string, folder: string): string =>
  sha256(
    [...stampsBelow(outDir, folder)]
      .map(([path, stamp]) => `${path} ${stamp}`)
      .sort()
      .join('\n'),
  );

/** All files below a folder, with their stamps. */
function* stampsBelow(outDir: string, folder: string): Generator<readonly [path: string, stamp: string]> {
  const folders = [folder];
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    for (const entry of readdirSync(join(outDir, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else yield [path, outputStamp(outDir, path)];
    }
  }
}

/** The files of the search, with their stamps. */
export const searchFiles = (outDir: string): Iterable<readonly [path: string, stamp: string]> =>
  existsSync(join(outDir, searchFolder)) ? stampsBelow(outDir, searchFolder) : [];

/**
 * Writes a file of the site whole or not at all.
 * @param path below the output folder
 * @returns SHA-256 of what was written
 */
export function writeOutput(outDir: string, path: string, content: FileContent): string {
  const hash = createHash('sha256');
  writeWhole(join(outDir, path), content, hash);
  return hash.digest('hex');
}

/** Removes files that left the site, and the folders that are empty without them. */
export function removeOutput(outDir: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(join(outDir, path), { force: true });
    removeEmptyFolders(outDir, dirname(path));
  }
}

function removeEmptyFolders(outDir: string, folder: string): void {
  for (let at = folder; at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(outDir, at));
    } catch (error) {
      // Not empty (or already gone with another file of it): the folder is still wanted, and so are those above.
      if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return;
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
}
