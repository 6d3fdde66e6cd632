import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryName } from '../../disk/whole.ts';
import { describeError, KronikaError } from '../../errors.ts';
import { containerOfFolder } from '../../ingest/containers/index.ts';
import {
  foldersOfFile,
  isMedia,
  isOfFile,
  mediaOfFile,
  pagesOfFolder,
} from '../../ingest/containers/shared/companions.ts';
import type { Problem } from '../../record.ts';
import { accessionsName, settingsNames } from '../../settings/settings-file.ts';
import { type ListedStamps, listFolder, stampOwnFolders } from './folder.ts';
import { Listings } from './listings.ts';
import { sidecarStamp, stampOf } from './stamp.ts';
import { isNamedAsSidecar, Strays, sidecarSuffix } from './strays.ts';

/* Looks what lies in the seeds folder, without reading any file. */

/** A file that ingest will read. */
interface FoundSeed {
  /** Path inside the seeds folder, with / between its parts. */
  readonly path: string;
  readonly stamp: string;
  /** The file beside it that corrects it has the seed's name and `.yml`. */
  readonly hasSidecar: boolean;
  /** It is a folder that is a container as a whole. */
  readonly isFolder: boolean;
  /** Files beside it that may be meant as its sidecar, but are none: the seed is held back. */
  readonly doubts: readonly Problem[];
}

export interface Scan {
  /** By path. */
  readonly seeds: readonly FoundSeed[];
  /** Things that lie there and cannot be read as seeds. */
  readonly problems: readonly Problem[];
}

/** Settings, and what a build leaves that was killed while it wrote the log of accessions. */
const notSeeds: ReadonlySet<string> = new Set([...settingsNames, temporaryName(accessionsName)]);

/** Files that systems and programs leave lying about; nobody means them as news. */
const isIgnored = (name: string): boolean => name.startsWith('.');

/** The folder in which git keeps the history of a checkout. */
const historyName = '.git';

/** A folder as the scan has it, with its `/`; the seeds folder itself is empty. */
const folderOf = (path: string): string => path.replace(/^(?:\.\/)*\.?\/?|\/+$/gu, '').replace(/.$/su, '$&/');

const unreadHistory = (path: string, folder: string): Problem => ({
  path,
  code: 'unread-history',
  message: 'The folder is a checkout of git, and only the files that lie in it are read, not its history.',
  advice: `To read deleted articles and earlier versions too, write “git: ${folder.replace(/\/$/u, '') || '.'}” into archive.yml; else take the folder .git out.`,
});

/** Code units, not a locale: the same order on every machine. */
const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);

interface ScanOptions {
  /** Folders whose history is read as well, `.` for the seeds folder itself. */
  readonly checkouts?: readonly string[];
  /** The folders of saved pages belong to what is read of these. */
  readonly keepsPictures?: boolean;
}

/** @throws KronikaError `no-seeds-folder` */
export function scanSeeds(
  seedsDir: string,
  { checkouts = [], keepsPictures = false }: ScanOptions = {},
): Scan {
  const seeds: FoundSeed[] = [];
  const problems: Problem[] = [];
  const folders = [''];
  const listings = new Listings(seedsDir);
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      scanFolder(seedsDir, folder, { seeds, problems, folders, checkouts, keepsPictures, listings });
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
  readonly checkouts: readonly string[];
  readonly keepsPictures: boolean;
  readonly listings: Listings;
}

function scanFolder(seedsDir: string, folder: string, found: Found): void {
  const stamps = new Map<string, string>();
  const [folders, others]: [string[], string[]] = [[], []];
  const strays = new Strays(join(seedsDir, folder), folder);
  const { listings } = found;
  for (const entry of listings.take(folder)) {
    const path = folder + entry.name;
    if (entry.name === historyName && entry.isDirectory()) {
      if (found.checkouts.some((checkout) => folderOf(checkout) === folder)) folders.push(entry.name);
      else found.problems.push(unreadHistory(path, folder));
      continue;
    }
    if (isIgnored(entry.name) || notSeeds.has(path)) continue;
    if (entry.isFile()) stamps.set(entry.name, stampFile(`${seedsDir}/${path}`));
    else (entry.isDirectory() ? folders : others).push(entry.name);
    if (isNamedAsSidecar(entry.name)) strays.add(entry.name, entry.isFile());
  }
  const containers = new Set(
    folders.filter((name) => containerOfFolder(name, listings.namesIn(folder + name))),
  );
  for (const name of containers) stamps.set(name, stampFolder(`${seedsDir}/${folder}${name}`));
  const own = new Set([...stamps.keys()].flatMap(foldersOfFile));
  const { keepsPictures } = found;
  const savedWith = new Set(keepsPictures ? folders.flatMap(pagesOfFolder) : []);
  const hasFolders = (name: string): boolean =>
    foldersOfFile(name).length > 0 || savedWith.has(name) || (keepsPictures && mediaOfFile(name).length > 0);
  const listed: ListedStamps = new Map();
  for (const [name, stamp] of stamps)
    if (hasFolders(name))
      stamps.set(name, stamp && stamp + stampOwn(`${seedsDir}/${folder}${name}`, keepsPictures, listed));
  const seeds = [...stamps].filter(([name]) => !isNamedAsSidecar(name));
  strays.belongTo(seeds.map(([name]) => name));
  for (const name of folders) {
    // The folder that a browser saved beside a page belongs to that page, and so do others to files.
    const isOwn =
      (own.has(name) && isOfFile(name, [...listings.namesIn(folder + name)])) ||
      pagesOfFolder(name).some((page) => stamps.has(page)) ||
      isMedia(name, [...listings.namesIn(folder + name)], (file) => stamps.has(file));
    if (!strays.claims(name) && !containers.has(name) && !isOwn) found.folders.push(`${folder}${name}/`);
  }
  for (const name of others) if (!strays.claims(name)) found.problems.push(notAFile(folder + name));
  for (const name of stamps.keys()) {
    const isSidecar = stamps.has(name.slice(0, -sidecarSuffix.length)) && name.endsWith(sidecarSuffix);
    if (isNamedAsSidecar(name) && !isSidecar && !strays.claims(name))
      found.problems.push(orphanSidecar(folder + name));
  }
  for (const [name, stamp] of seeds) {
    const doubts = strays.of(name);
    const sidecar = stamps.get(name + sidecarSuffix) ?? null;
    found.seeds.push({
      path: folder + name,
      stamp: stamp && sidecarStamp(stamp, sidecar) + (doubts.length > 0 ? JSON.stringify(doubts) : ''),
      hasSidecar: sidecar !== null,
      isFolder: containers.has(name),
      doubts,
    });
  }
}

function stampOwn(file: string, keepsPictures: boolean, listed: ListedStamps): string {
  try {
    return stampOwnFolders(file, keepsPictures, listed);
  } catch {
    // Whoever reads it is told.
    return '';
  }
}

function stampFolder(folder: string): string {
  try {
    return listFolder(folder).stamp;
  } catch {
    // Whoever reads it is told.
    return '';
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
  message: `This corrects ${path.replace(/\.[^.]*$/u, '')}, which is not there.`,
  advice: 'Name it after the seed it belongs to, with .yml at the end, or remove it.',
  // It may be meant to keep a seed out of the site that has another name, or had.
  withheld: true,
});

const noSeedsFolder = (folder: string, cause: unknown): KronikaError =>
  new KronikaError('no-seeds-folder', `The seeds folder ${folder} cannot be read`, {
    advice:
      'Make it and put news files into it, name another folder with --seeds, or make an archive with “kronika init”.',
    cause,
  });
