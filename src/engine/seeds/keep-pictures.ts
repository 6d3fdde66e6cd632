import { openReader } from '../../archive/database.ts';
import { findPicture, type StoredPicture } from '../../archive/store/pictures.ts';
import { cached } from '../../cached.ts';
import type { KeepPicture } from '../../ingest/pictures/keep.ts';

const stored = cached((cacheDir: string) => openReader(cacheDir));

/**
 * Keeps pictures for the store: one that is there already is not made again.
 * @param begin Is told when each of them begins and ends: no article pays for the time of its pictures.
 */
export class PictureKeeper {
  readonly #cacheDir: string;
  readonly #begin: () => void;
  #made = new Map<string, StoredPicture>();

  constructor(cacheDir: string, begin: () => void) {
    this.#cacheDir = cacheDir;
    this.#begin = begin;
  }

  readonly keep: KeepPicture = async (source) => {
    const { pictureName, toWebp } = await import('../../ingest/pictures/webp.ts');
    const file = pictureName(source);
    const known = this.#made.get(file) ?? findPicture(stored(this.#cacheDir), file);
    if (known) return { file, width: known.width, height: known.height };
    this.#begin();
    const made = await toWebp(source);
    this.#begin();
    if (!made) return null;
    this.#made.set(file, { file, ...made });
    return { file, width: made.width, height: made.height };
  };

  /** The pictures that were made since this was last asked. */
  take(): StoredPicture[] {
    const made = [...this.#made.values()];
    this.#made = new Map();
    return made;
  }
}
