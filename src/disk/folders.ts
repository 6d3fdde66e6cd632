import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file under a temporary name and gives it its own when it is whole. */
export async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

/** Removes the files or the folders of a folder that are not kept. */
export async function removeOthers(
  folder: string,
  kind: 'file' | 'folder',
  kept: ReadonlySet<string>,
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const meant = kind === 'file' ? entry.isFile() : entry.isDirectory();
    if (meant && !kept.has(entry.name)) await rm(join(folder, entry.name), { recursive: true, force: true });
  }
}

/** Bytes of all files below a folder. */
export async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
