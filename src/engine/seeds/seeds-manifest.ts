import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { rows } from '../../archive/database.ts';
import { seedsManifestFact } from '../../archive/store/facts.ts';
import type { Store } from '../../archive/store/store.ts';
import { fileSha256, sha256 } from '../../disk/hash.ts';
import { type Listed, manifestOf } from '../../disk/manifest.ts';
import { refusedError } from '../../disk/refused.ts';
import { writeWhole } from '../../disk/whole.ts';
import { settingsNames } from '../../settings/settings-file.ts';
import { folderDigest, listFolder } from './folder.ts';
import { sidecarSuffix } from './strays.ts';

/** In the cache folder, as it names what is kept out of the site: nobody but the archivist sees it. */
export const seedsManifestName = 'seeds-manifest-sha256.txt';

/**
 * Writes the manifest of the seeds, the sidecars and the settings as they were read, where any of them is another than
 * when it was written last.
 * @throws KronikaError `disk-full`, `cache-not-writable`
 */
export function writeSeedsManifest(store: Store, seedsDir: string, cacheDir: string): void {
  const file = join(cacheDir, seedsManifestName);
  const settings = settingsNames.flatMap((path): Listed[] => {
    const hash = fileSha256(join(seedsDir, path));
    return hash === null ? [] : [{ path, sha256: hash }];
  });
  const state = sha256(JSON.stringify(settings));
  if (store.facts.get(seedsManifestFact) === state && existsSync(file)) return;
  try {
    writeWhole(file, manifestOf([...settings, ...readSeeds(store), ...filesOfFolders(store, seedsDir)]));
  } catch (error) {
    throw refusedError('cache', cacheDir, error);
  }
  store.facts.set(seedsManifestFact, state);
}

/** The seeds and sidecars that were read, of those that the store has. */
function readSeeds(store: Store): Listed[] {
  return rows<{ path: string; digest: string }>(store.sql('SELECT path, digest FROM seeds')).flatMap(
    ({ path, digest }) => {
      const { seed, sidecar } = hashesIn(digest);
      if (seed === null) return [];
      const own = { path, sha256: seed };
      return sidecar === null ? [own] : [own, { path: path + sidecarSuffix, sha256: sidecar }];
    },
  );
}

/** The hashes of a seed and of its sidecar in the digest that the store has of both. */
function hashesIn(digest: string): { readonly seed: string | null; readonly sidecar: string | null } {
  const [, seed = null, sidecar = null] =
    /^(?:old |again )*([0-9a-f]{64})([0-9a-f]{64})?/u.exec(digest) ?? [];
  return { seed, sidecar };
}

/** The hash of the sidecar that a seed was read with; null where it had none. */
export function sidecarHash(store: Store, path: string): string | null {
  const [row] = rows<{ digest: string }>(store.sql('SELECT digest FROM seeds WHERE path = ?'), path);
  return hashesIn(row?.digest ?? '').sidecar;
}

const ofFolder = new RegExp(`^(?:old |again )*${folderDigest}`, 'u');

/** The files of seeds that are folders, as they are now. */
function filesOfFolders(store: Store, seedsDir: string): Listed[] {
  const all = rows<{ path: string; digest: string }>(store.sql('SELECT path, digest FROM seeds'));
  // A problem may speak of a folder in its words.
  const isFolder = ({ digest }: { digest: string }): boolean => ofFolder.test(digest);
  return all.filter(isFolder).flatMap(({ path }) =>
    listFolder(join(seedsDir, path)).files.flatMap((file): Listed[] => {
      const hash = fileSha256(join(seedsDir, path, file));
      return hash === null ? [] : [{ path: `${path}/${file}`, sha256: hash }];
    }),
  );
}

/** The seeds that the last build saw and could not read, which no manifest lists. */
export function unreadSeeds(database: DatabaseSync): string[] {
  const unread = database.prepare("SELECT path FROM seeds WHERE digest = '' OR digest LIKE '{%'");
  return rows<{ path: string }>(unread).map(({ path }) => path);
}
