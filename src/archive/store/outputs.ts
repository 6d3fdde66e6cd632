import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { rowByRow, rows, type Sql } from '../database.ts';

/** A file of the site, what the file system said of it when it was written, and what was written. */
export type StampedFile = readonly [path: string, stamp: string, sha256: string];

/** An output: a page and the files beside it, which are written together, a file, or a part of the search. */
interface StoredOutput {
  /** Of the page, or of the only file. */
  readonly path: string;
  readonly fingerprint: string;
  readonly files: readonly StampedFile[];
}

/** The folders that were written in, with what the file system said of each afterwards. */
export function writtenFolders(database: DatabaseSync): Map<string, string> {
  const all = rows<{ path: string; stamp: string }>(
    database.prepare('SELECT path, stamp FROM output_folders'),
  );
  return new Map(all.map(({ path, stamp }) => [path, stamp]));
}

/** Everything that was written, with its files, one after the other. */
export function* writtenFiles(database: DatabaseSync): Generator<Pick<StoredOutput, 'path' | 'files'>> {
  const all = database.prepare('SELECT path, files FROM outputs');
  for (const { path, files } of rowByRow<{ path: string; files: string }>(all))
    yield { path, files: JSON.parse(files) };
}

const oneOutput = 'SELECT path, fingerprint, files FROM outputs WHERE path = ?';

function outputOf(statement: StatementSync, path: string): StoredOutput | null {
  const [row] = rows<{ path: string; fingerprint: string; files: string }>(statement, path);
  return row ? { ...row, files: JSON.parse(row.files) } : null;
}

/** The output that was written for a path; null where nothing was. */
export const storedOutput = (database: DatabaseSync, path: string): StoredOutput | null =>
  outputOf(database.prepare(oneOutput), path);

/** All that the last builds wrote into the output folder, and the folders that they wrote in. */
export class Outputs {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** The output that was written for a path; null where nothing was. */
  get(path: string): StoredOutput | null {
    return outputOf(this.#sql(oneOutput), path);
  }

  /** @param depends They are stored so that a later build can say what changed. */
  put({ path, fingerprint, files }: StoredOutput, depends: readonly string[]): void {
    this.#sql('INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)').run(
      path,
      fingerprint,
      JSON.stringify(files),
    );
    this.#sql('INSERT OR REPLACE INTO output_depends VALUES (?, ?)').run(path, JSON.stringify(depends));
  }

  /** Lets no fingerprint vouch for an output: it will be made again. */
  distrust(path: string): void {
    this.#sql("UPDATE outputs SET fingerprint = '' WHERE path = ?").run(path);
  }

  forget(path: string): void {
    this.#sql('DELETE FROM outputs WHERE path = ?').run(path);
    this.#sql('DELETE FROM output_depends WHERE path = ?').run(path);
  }

  /** The fingerprints of what was written, by path. */
  fingerprints(): Map<string, string> {
    const all = this.#sql('SELECT path, fingerprint FROM outputs');
    return new Map(rows<StoredOutput>(all).map(({ path, fingerprint }) => [path, fingerprint]));
  }

  /** The number of pages, files and parts of the search that the last build left, without looking. */
  count(): number {
    const [row] = rows<{ count: number }>(this.#sql('SELECT count(*) AS count FROM outputs'));
    return row?.count ?? 0;
  }

  /** The things that a page or file depended on when it was written last; none where it never was. */
  dependsOf = (path: string): string[] =>
    this.#list('SELECT depends AS list FROM output_depends WHERE path = ?', path);

  /** The files that were written with a page, itself among them; none where it never was. */
  filesOf = (path: string): string[] =>
    this.#list<StampedFile>('SELECT files AS list FROM outputs WHERE path = ?', path).map(([file]) => file);

  #list<Item = string>(one: string, path: string): Item[] {
    const [row] = rows<{ list: string }>(this.#sql(one), path);
    return row ? JSON.parse(row.list) : [];
  }

  putFolder(path: string, stamp: string): void {
    this.#sql('INSERT OR REPLACE INTO output_folders VALUES (?, ?)').run(path, stamp);
  }

  forgetFolder(path: string): void {
    this.#sql('DELETE FROM output_folders WHERE path = ?').run(path);
  }
}
