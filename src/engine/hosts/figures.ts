import type { DatabaseSync } from 'node:sqlite';
import { writtenFiles } from '../../archive/store/outputs.ts';
import { foldersAbove, ownedBySearch, searchFiles, sizeIn } from '../output/output.ts';

/** The site as hosts measure it. */
export interface SiteFigures {
  readonly files: number;
  readonly bytes: number;
  readonly largest: Measured;
  readonly widest: Measured;
}

/** A file with its bytes, or a folder with its entries. */
interface Measured {
  readonly path: string;
  readonly size: number;
}

const nothing: Measured = { path: '', size: 0 };

/**
 * Measures the site by what the store knows of its files: asking the file system for each of them again takes longer than
 * everything else that one more seed asks for. The search alone, whose parts are stored as wholes, is looked at.
 * @param database of the store, where the outputs stand as they lie in the folder.
 */
export function figuresOf(database: DatabaseSync, outDir: string): SiteFigures {
  const entries = new Map<string, number>([['/', 0]]);
  const count = (folder: string): void => void entries.set(folder, (entries.get(folder) ?? 0) + 1);
  let [files, bytes, largest] = [0, 0, nothing];
  for (const { path, size } of measured(database, outDir)) {
    files += 1;
    bytes += size;
    largest = larger(largest, { path, size });
    const folders = ['/', ...foldersAbove(path)];
    count(folders.at(-1) ?? '/');
    // A folder is an entry of the one above it, and counts once.
    for (let at = folders.length - 1; at > 0 && entries.get(folders[at] ?? '') === 1; at -= 1)
      count(folders[at - 1] ?? '/');
  }
  const widest = [...entries].reduce((most, [path, size]) => larger(most, { path, size }), nothing);
  return { files, bytes, largest, widest };
}

/** All files of the site with their sizes, but for what hosts are told at its top (`.nojekyll`). */
function* measured(database: DatabaseSync, outDir: string): Generator<Measured> {
  for (const { path, files } of writtenFiles(database)) {
    if (ownedBySearch(path)) continue;
    for (const [file, stamp] of files)
      if (stamp !== '' && !file.startsWith('.')) yield { path: file, size: sizeIn(stamp) };
  }
  for (const [path, stamp] of searchFiles(outDir)) yield { path, size: sizeIn(stamp) };
}

/** Of two alike the one whose path comes first, whatever the order in which they are asked for. */
function larger(one: Measured, other: Measured): Measured {
  if (one.size !== other.size) return one.size > other.size ? one : other;
  return one.path === '' || other.path < one.path ? other : one;
}
