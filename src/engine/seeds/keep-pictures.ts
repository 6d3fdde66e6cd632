import { openReader } from '../../archive/database.ts';
import { findPicture, type StoredPicture } from '../../archive/store/pictures.ts';
import { cached } from '../../cached.ts';
import type { KeepPicture, Kept } from '../../ingest/pictures/keep.ts';

const stored = cached((cacheDir: string) => openReader(cacheDir));

/**
 * Keeps pictures for the store: one that is there already is not made again.
 * @param cacheDir Holds those that were made before; null where there are none.
 * @param begin Is told when each of them begins and ends: no article pays for the time of its pictures.
 */
export class PictureKeeper {
  readonly #cacheDir: string | null;
  readonly #begin: () => void;
  #made = new Map<string, StoredPicture>();
  /** Those that it made before, which another article may show as well; null where nothing could be made of one. */
  readonly #known = new Map<string, Kept | null>();

  constructor(cacheDir: string | null, begin: () => void) {
    this.#cacheDir = cacheDir;
    this.#begin = begin;
  }

  readonly keep: KeepPicture = async (source) => {
    const { pictureName } = await import('../../ingest/pictures/webp.ts');
    const file = pictureName(source);
    const known = this.#known.get(file);
    if (known !== undefined) return known;
    const kept = await this.#keep(file, source);
    this.#known.set(file, kept);
    return kept;
  };

  async #keep(file: string, source: Uint8Array): Promise<Kept | null> {
    const found = this.#cacheDir === null ? null : findPicture(stored(this.#cacheDir), file);
    if (found) return { file, width: found.width, height: found.height };
    const { toWebp } = await import('../../ingest/pictures/webp.ts');
    this.#begin();
    const made = await toWebp(source);
    this.#begin();
    if (!made) return null;
    this.#made.set(file, { file, ...made });
    return { file, width: made.width, height: made.height };
  }

  /** The pictures that were made since this was last asked. */
  take(): StoredPicture[] {
    const made = [...this.#made.values()];
    this.#made = new Map();
    return made;
  }
}
