import { isAbsolute, relative, resolve } from 'node:path';
import { dayOf } from '../../edtf.ts';
import { KronikaError } from '../../errors.ts';
import type { Basis, Elsewhere } from './elsewhere.ts';
import type { Reporter } from './reporter.ts';

/** The wishes of whoever asks for a build. */
export interface BuildOptions {
  readonly seeds: string;
  readonly out: string;
  readonly cache: string;
  /** The folder of time stamps; none are published without one. */
  readonly stamps?: string;
  /** Goes before what `archive.yml` says. */
  readonly baseUrl: string | null;
  /** Makes the search index anew in its most compact form. */
  readonly compact: boolean;
  /** Worker threads; as many as the machine has cores unless told. */
  readonly workers?: number;
  readonly reporter: Reporter;
  /** The day of the build, as `2021-01-12`: no article is of a later one. Today in UTC unless told. */
  readonly today?: string;
  /** Whether what is new of the seeds is appended to the log of accessions; it is unless told. */
  readonly appendsLog?: boolean;
  /** An address or file of the site: the summary says why it was written or not. */
  readonly explain?: string;
  /** Others that do a share of the build. */
  readonly elsewhere?: (basis: Basis) => Elsewhere;
}

/** The last day that an article can be of: where the build runs it may still be the day before. */
export function lastDayOf({ today = dayOf(new Date().toISOString()) }: BuildOptions): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return dayOf(day.toISOString());
}

/** The day of the build in a time zone, as `2021-01-12`. Swedish dates have that form. */
export const dayOfBuild = ({ today }: BuildOptions, timeZone: string): string =>
  today ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());

/** The folders of a build, absolute. */
export interface BuildFolders {
  readonly seedsDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
}

export interface AllFolders extends BuildFolders {
  /** The archivist's folder of time stamps; null where none are published. */
  readonly stampsDir: string | null;
}

/** Whether a path is a folder, or lies in it. */
export function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith('..') && !isAbsolute(path));
}

/** @throws KronikaError `nested-folders` where a folder would be read or cleared as part of another */
export function foldersOf({
  seeds,
  out,
  cache,
  stamps,
}: Pick<BuildOptions, 'seeds' | 'out' | 'cache' | 'stamps'>): AllFolders {
  const folders = {
    seedsDir: resolve(seeds),
    outDir: resolve(out),
    cacheDir: resolve(cache),
    stampsDir: stamps === undefined ? null : resolve(stamps),
  };
  const { seedsDir, outDir, cacheDir, stampsDir } = folders;
  const wrong: readonly (readonly [string, string, string])[] = [
    [outDir, seedsDir, 'The output folder lies in the seeds folder'],
    [seedsDir, outDir, 'The seeds folder lies in the output folder'],
    [cacheDir, seedsDir, 'The cache folder lies in the seeds folder'],
    [cacheDir, outDir, 'The cache folder lies in the output folder'],
    [stampsDir ?? seedsDir, outDir, 'The folder of time stamps lies in the output folder'],
    [process.cwd(), outDir, 'The output folder holds the folder that the command runs in'],
  ];
  for (const [inner, outer, message] of wrong) {
    if (!isWithin(inner, outer)) continue;
    throw new KronikaError('nested-folders', `${message} (${outer})`, {
      advice: 'Name folders that do not hold each other with --seeds, --out and --cache.',
    });
  }
  return folders;
}
