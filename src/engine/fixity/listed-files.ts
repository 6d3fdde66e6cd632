import { opendirSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { rowByRow } from '../../archive/database.ts';
import { fileSha256, sha256 } from '../../disk/hash.ts';
import { listedIn } from '../../disk/manifest.ts';
import { fileOrNull } from '../../disk/whole.ts';

/** How a file is not as it was written. */
type Fault =
  | 'differs'
  | 'is missing'
  | 'is new'
  | 'cannot be read'
  | 'has a line that cannot be read'
  | 'is no time stamp of its manifest'
  | 'is damaged'
  | 'is of another version';

/** Is told of each file that is not as it was written, by its path in the folder. */
export type Tell = (path: string, fault: Fault) => void;

/**
 * The files that manifests list of one folder. They stand in a table that SQLite holds on the disk where they are many,
 * so that a large archive needs no more memory than a small one.
 */
export class ListedFiles {
  readonly #folder: string;
  readonly #tell: Tell;
  // A database without a name is a file of its own that goes away with it.
  readonly #database = new DatabaseSync('');

  constructor(folder: string, tell: Tell) {
    this.#folder = folder;
    this.#tell = tell;
    this.#database.exec(
      'PRAGMA journal_mode = OFF; CREATE TABLE listed (path TEXT PRIMARY KEY, sha256 TEXT) WITHOUT ROWID',
    );
  }

  close(): void {
    this.#database.close();
  }

  /**
   * Takes in what a manifest of the folder lists, and what the manifests list that stand in it.
   * @param path Of the manifest, in the folder.
   * @param isManifest Tells them apart by their paths.
   * @returns the hash of the manifest; null where it is not there
   */
  read(path: string, isManifest: (path: string) => boolean): string | null {
    const open = [path];
    const hashes = new Map<string, string | null>();
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      hashes.set(
        name,
        this.readFrom(join(this.#folder, name), (found) => {
          if (isManifest(found) && !hashes.has(found)) open.push(found);
        }),
      );
    }
    return hashes.get(path) ?? null;
  }

  /** The same of one manifest, wherever it lies. @param onListed Is told of each path in it. */
  readFrom(file: string, onListed: (path: string) => void = () => {}): string | null {
    const content = fileOrNull(file);
    if (content === null) return null;
    const insert = this.#database.prepare('INSERT OR REPLACE INTO listed VALUES (?, ?)');
    this.#database.exec('BEGIN');
    for (const one of listedIn(content.toString())) {
      if (!one || leadsOut(one.path)) {
        this.#tell(basename(file), 'has a line that cannot be read');
        continue;
      }
      insert.run(one.path, one.sha256);
      onListed(one.path);
    }
    this.#database.exec('COMMIT');
    return sha256(content);
  }

  /** Tells of the listed files that are missing or differ. @returns how many are listed */
  check(): number {
    let count = 0;
    const all = this.#database.prepare('SELECT path, sha256 FROM listed ORDER BY path');
    for (const row of rowByRow<{ path: string; sha256: string }>(all)) {
      count += 1;
      const fault = faultOf(join(this.#folder, row.path), row.sha256);
      if (fault) this.#tell(row.path, fault);
    }
    return count;
  }

  /** Tells of the files in the folder that are not listed. @param isIgnored Of a path in the folder, `/` at the end of a folder's. */
  tellNew(isIgnored: (path: string) => boolean): void {
    const find = this.#database.prepare('SELECT 1 FROM listed WHERE path = ?');
    const folders = [''];
    for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
      const entries = opendirSync(join(this.#folder, at));
      try {
        for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
          const path = at + entry.name + (entry.isDirectory() ? '/' : '');
          if (isIgnored(path)) continue;
          if (entry.isDirectory()) folders.push(path);
          else if (!find.get(path)) this.#tell(path, 'is new');
        }
      } finally {
        entries.closeSync();
      }
    }
  }
}

/** A manifest that somebody else wrote may name any file of the machine. */
const leadsOut = (path: string): boolean => isAbsolute(path) || path.split(/[\\/]/u).includes('..');

function faultOf(file: string, expected: string): Fault | null {
  try {
    const found = fileSha256(file);
    if (found === null) return 'is missing';
    return found === expected ? null : 'differs';
  } catch {
    return 'cannot be read';
  }
}
