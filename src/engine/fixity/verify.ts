import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile } from '../../disk/lock.ts';
import { manifestName } from '../../disk/manifest.ts';
import { fileOrNull } from '../../disk/whole.ts';
import { KronikaError } from '../../errors.ts';
import { isCompanion } from '../../ingest/containers/shared/companions.ts';
import { settingsNames } from '../../settings/settings-file.ts';
import { ownedBySearch } from '../output/output.ts';
import { type AllFolders, type BuildFolders, type BuildOptions, foldersOf } from '../run/options.ts';
import { seedsManifestName } from '../seeds/seeds-manifest.ts';
import { Cache } from './cache.ts';
import { ListedFiles, type Tell } from './listed-files.ts';
import { manifestFolder, stampName } from './manifests.ts';
import { storedStamps } from './stamps.ts';
import type { TimeStamp } from './timestamp.ts';

/** Tells of a part by its name. */
type Telling = (part: string) => Tell;

/** The outcome of comparing seeds, cache and site with what the last build wrote of them. */
interface Verified {
  /** Files that were compared; null where there was nothing to compare with. */
  readonly site: number | null;
  readonly seeds: number | null;
  /** Records of the cache; null where there is none. */
  readonly records: number | null;
  /** The time stamps that are right, oldest first. */
  readonly stamps: readonly TimeStamp[];
  /** How many of them are not as they were. */
  readonly faults: number;
}

/**
 * Compares what lies in the folders with the manifests, and each record of the cache with its hash.
 * @param say Is told of each that differs, is missing or is new, a line each.
 * @throws KronikaError `nothing-to-verify`, `build-running`, `nested-folders`
 */
export async function verify(
  options: Pick<BuildOptions, 'seeds' | 'out' | 'cache' | 'stamps'>,
  say: (line: string) => void,
): Promise<Verified> {
  const folders = foldersOf(options);
  if (!existsSync(folders.outDir) && !existsSync(folders.cacheDir)) {
    throw new KronikaError('nothing-to-verify', `There is neither ${options.out} nor ${options.cache}`, {
      advice: 'Build first, or name other folders with --out, --seeds and --cache.',
    });
  }
  const release = existsSync(folders.cacheDir)
    ? lockFile(join(folders.cacheDir, 'lock'), folders.cacheDir)
    : () => {};
  let faults = 0;
  const telling: Telling = (part) => (path, fault) => {
    faults += 1;
    say(`${part}: ${path} ${fault}`);
  };
  try {
    const cache = Cache.open(folders.cacheDir, telling('cache'));
    try {
      const site = verifySite(folders, cache, telling('site'));
      const seeds = verifySeeds(folders, cache, telling('seeds'));
      const records = cache?.checkRecords() ?? null;
      const stamps = await verifyStamps(folders, telling);
      return { site, seeds, records, stamps, faults };
    } finally {
      cache?.close();
    }
  } finally {
    release();
  }
}

/** A manifest of the site is one of ours, or one of a folder of the search. */
const isSiteManifest = (path: string): boolean =>
  (path.startsWith(manifestFolder) && path.endsWith('.txt')) ||
  (ownedBySearch(path) && path.endsWith(`/${manifestName}`));

function verifySite({ outDir }: BuildFolders, cache: Cache | null, tell: Tell): number | null {
  if (!existsSync(outDir)) return null;
  const files = new ListedFiles(outDir, tell);
  try {
    const top = files.read(manifestName, isSiteManifest);
    if (top === null) tell(manifestName, 'is missing');
    else if (cache?.topManifest() && cache.topManifest() !== top) tell(manifestName, 'differs');
    const count = files.check();
    // A file at the top that begins with a dot is not of the site, unless it is listed; the manifest and its stamp
    // cannot be.
    files.tellNew((path) => /^\.[^/]*\/?$/u.test(path) || path.startsWith(manifestName));
    return count;
  } finally {
    files.close();
  }
}

function verifySeeds({ seedsDir, cacheDir }: BuildFolders, cache: Cache | null, tell: Tell): number | null {
  if (!existsSync(seedsDir) || !cache) return null;
  const files = new ListedFiles(seedsDir, tell);
  try {
    if (files.readFrom(join(cacheDir, seedsManifestName)) === null) {
      tell(seedsManifestName, 'is missing');
      return null;
    }
    const count = files.check();
    const unread = cache.unreadSeeds();
    const isThere = (page: string): boolean => existsSync(join(seedsDir, page));
    files.tellNew(
      (path) =>
        /(?:^|\/)\./u.test(path) ||
        unread.has(path) ||
        settingsNames.includes(path) ||
        isCompanion(path.endsWith('/') ? path : `${path}/`, isThere),
    );
    return count;
  } finally {
    files.close();
  }
}

/** Checks the time stamp of the site, and all in the folder of stamps, each with the manifest that it stamps. */
async function verifyStamps({ outDir, stampsDir }: AllFolders, telling: Telling): Promise<TimeStamp[]> {
  const stored = stampsDir === null ? [] : [...storedStamps(stampsDir)];
  const checks = stored.map(({ name, stamp, manifest }) => ({
    name,
    stamp,
    manifest,
    tell: telling('stamps'),
  }));
  const [stamp, manifest] = [stampName, manifestName].map((name) => fileOrNull(join(outDir, name)));
  if (stamp) checks.push({ name: stampName, stamp, manifest: manifest ?? null, tell: telling('site') });
  if (checks.length === 0) return [];
  const { checkAnswer } = await import('./timestamp.ts');
  const right = new Map<string, TimeStamp>();
  for (const { name, stamp, manifest, tell } of checks) {
    const checked = await checkAnswer(stamp, manifest ?? new Uint8Array());
    if (typeof checked === 'string') tell(name, 'is no time stamp of its manifest');
    else right.set(checked.time.toISOString(), checked);
  }
  return [...right.values()].sort((a, b) => a.time.getTime() - b.time.getTime());
}

const number = new Intl.NumberFormat('en');

/** The outcome in a line or two for a person. */
export function describeVerified({ site, seeds, records, stamps, faults }: Verified): string {
  const compared = [
    ...(site === null ? [] : [`${number.format(site)} files of the site`]),
    ...(seeds === null ? [] : [`${number.format(seeds)} of the seeds`]),
    ...(records === null ? [] : [`${number.format(records)} records of the cache`]),
  ];
  const without = [
    ...(site === null ? ['site'] : []),
    ...(seeds === null ? ['seeds'] : []),
    ...(records === null ? ['cache'] : []),
  ];
  return [
    `${compared.join(', ') || 'Nothing'} compared: ${faults === 0 ? 'all as they were.' : `${number.format(faults)} are not as they were.`}`,
    ...stamps.map(({ time, authority }) => `Stamped at ${time.toISOString()} by ${authority}.`),
    ...(without.length > 0 ? [`Nothing to compare with: ${without.join(', ')}.`] : []),
  ].join('\n');
}
