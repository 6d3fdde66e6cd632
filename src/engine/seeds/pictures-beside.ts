import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mediaOfFile, pagesOfFolder } from '../../ingest/containers/shared/companions.ts';
import { isInside } from '../../ingest/containers/shared/unsafe-name.ts';
import { type HeldPicture, type HeldPictures, picturesAround } from '../../ingest/pictures/pictures.ts';
import { limits } from '../../ingest/read/limits.ts';
import { openSource } from '../../ingest/read/source.ts';

/** The pictures in the folders that belong to a file, and no others. */
export function picturesBeside(file: string): HeldPictures {
  const name = basename(file);
  const at = (path: string): HeldPicture | null => {
    const [folder = ''] = path.split('/');
    const isOwn = mediaOfFile(name).includes(folder) || pagesOfFolder(folder).includes(name);
    return isOwn && isInside(path) ? pictureAt(dirname(file), path) : null;
  };
  return picturesAround(name, at);
}

function pictureAt(folder: string, path: string): HeldPicture | null {
  const file = join(folder, path);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > limits.seedBytes) return null;
  // A folder on the way may be a link that leads out of the seeds.
  if (realpathSync(file) !== join(realpathSync(folder), path)) return null;
  return { state: `${stats.size}:${stats.mtimeMs}`, bytes: () => bytesOf(file) };
}

function bytesOf(file: string): Uint8Array | null {
  try {
    const source = openSource(file);
    try {
      return source.read(0, source.size);
    } finally {
      source.close();
    }
  } catch {
    // Then it is as if it had not come with the article.
    return null;
  }
}
