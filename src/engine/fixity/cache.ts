import type { DatabaseSync } from 'node:sqlite';
import { changedRecords, isOfThisVersion, isSound, openStored } from '../../archive/check.ts';
import { storedOutput } from '../../archive/store/outputs.ts';
import { manifestName } from '../../disk/manifest.ts';
import { unreadSeeds } from '../seeds/seeds-manifest.ts';
import type { Tell } from './listed-files.ts';

/** The cache of the last build, as it lies there: nothing of it is mended. */
export class Cache {
  readonly #database: DatabaseSync;
  readonly #tell: Tell;

  private constructor(database: DatabaseSync, tell: Tell) {
    this.#database = database;
    this.#tell = tell;
  }

  /** @returns null where there is none that can be read, of which is told where it should be one. */
  static open(cacheDir: string, tell: Tell): Cache | null {
    const database = openStored(cacheDir);
    if (!database) return null;
    const sound = isSound(database);
    if (sound && isOfThisVersion(database)) return new Cache(database, tell);
    tell('archive.sqlite', sound ? 'is of another version' : 'is damaged');
    database.close();
    return null;
  }

  close(): void {
    this.#database.close();
  }

  /** SHA-256 of the manifest at the top of the site; null where the last build did not end. */
  topManifest(): string | null {
    return storedOutput(this.#database, manifestName)?.files[0]?.[2] ?? null;
  }

  /** Paths of seeds that no manifest lists, as they could not be read. */
  unreadSeeds(): ReadonlySet<string> {
    return new Set(unreadSeeds(this.#database));
  }

  /** Tells of the records that are not as they were stored. @returns how many there are */
  checkRecords(): number {
    const found = changedRecords(this.#database);
    for (const path of found.changed) this.#tell(`the record of ${path}`, 'differs');
    return found.count;
  }
}
