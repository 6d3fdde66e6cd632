import { existsSync, mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own way to do so (`recursive`) tries for ever where the
 * system says that a folder which exists has no room for another, as /proc does.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  for (const path of missing.reverse()) mkdirSync(path);
  if (missing.length === 0) mkdirSync(folder, { recursive: true });
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
