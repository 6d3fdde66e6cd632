import type { BigIntStats } from 'node:fs';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeError, KronikaError } from '../../errors.ts';
import type { Problem } from '../../record.ts';
import { settingsNames } from '../../settings/settings-file.ts';

/** Looks what lies in the seeds folder, without reading any file. */

/** A file that ingest will read. */
interface FoundSeed {
  /** Path inside the seeds folder, with / between its parts. */
  readonly path: string;
  readonly stamp: string;
  /** The file beside it that corrects it has the seed's name and `.yml`. */
  readonly hasSidecar: boolean;
}

export interface Scan {
  /** By path. */
  readonly seeds: readonly FoundSeed[];
  /** What lies there and cannot be read as a seed. */
  readonly problems: readonly Problem[];
}

export const sidecarSuffix = '.yml';

/** What the file system says of a file: differs where the file may differ. */
export const stampOf = (stats: BigIntStats): string =>
  `${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}:${stats.ino}`;

export const sidecarStamp = (seed: string, sidecar: string | null): string =>
  sidecar === null ? seed : `${seed} ${sidecar}`;

/** Files that systems and programs leave lying about; nobody means them as news. */
const isIgnored = (name: string): boolean => name.startsWith('.');

/** Code units, not a locale: the same order on every machine. */
const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);

/** @throws KronikaError `no-seeds-folder` */
export function scanSeeds(seedsDir: string): Scan {
  const seeds: FoundSeed[] = [];
  const problems: Problem[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      scanFolder(seedsDir, folder, { seeds, problems, folders });
    } catch (error) {
      if (folder === '') throw noSeedsFolder(seedsDir, error);
      problems.push({
        path: folder.slice(0, -1),
        code: 'unreadable',
        message: `The folder cannot be read: ${describeError(error)}`,
        advice: 'Allow reading it, or take it out of the seeds folder.',
      });
    }
  }
  return { seeds: seeds.sort(byPath), problems: problems.sort(byPath) };
}

interface Found {
  readonly seeds: FoundSeed[];
  readonly problems: Problem[];
  readonly folders: string[];
}

function scanFolder(seedsDir: string, folder: string, found: Found): void {
  const stamps = new Map<string, string>();
  for (const entry of readdirSync(join(seedsDir, folder), { withFileTypes: true })) {
    const path = folder + entry.name;
    if (isIgnored(entry.name) || settingsNames.includes(path)) continue;
    if (entry.isDirectory()) found.folders.push(`${path}/`);
    else if (entry.isFile()) stamps.set(entry.name, stampFile(`${seedsDir}/${path}`));
    else found.problems.push(notAFile(path));
  }
  for (const [name, stamp] of stamps) {
    const path = folder + name;
    if (name.endsWith(sidecarSuffix)) {
      if (!stamps.has(name.slice(0, -sidecarSuffix.length))) found.problems.push(orphanSidecar(path));
      continue;
    }
    const sidecar = stamps.get(name + sidecarSuffix) ?? null;
    found.seeds.push({ path, stamp: sidecarStamp(stamp, sidecar), hasSidecar: sidecar !== null });
  }
}

/** A file that goes away between listing and looking has an empty stamp: reading it will tell. */
function stampFile(file: string): string {
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? stampOf(stats) : '';
}

const notAFile = (path: string): Problem => ({
  path,
  code: 'not-a-file',
  message: 'This is a link or a device, and links out of the seeds folder are not followed.',
  advice: 'Put the file itself into the seeds folder.',
});

const orphanSidecar = (path: string): Problem => ({
  path,
  code: 'orphan-sidecar',
  message: `This corrects ${path.slice(0, -sidecarSuffix.length)}, which is not there.`,
  advice: 'Name it after the seed it belongs to, with .yml at the end, or remove it.',
});

const noSeedsFolder = (folder: string, cause: unknown): KronikaError =>
  new KronikaError('no-seeds-folder', `The seeds folder ${folder} cannot be read`, {
    advice: 'Make it and put news files into it, or name another folder with --seeds.',
    cause,
  });
