import type { DatabaseSync } from 'node:sqlite';
import { rows, type Sql } from '../database.ts';

/** A picture that came with an article, as the site shows it. */
export interface StoredPicture {
  /** Its name beside the pages of the articles that show it. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** The pictures that are kept: each once, however many articles show it. */
export class Pictures {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  put({ file, width, height, bytes }: StoredPicture): void {
    this.#sql('INSERT OR IGNORE INTO pictures VALUES (?, ?, ?, ?)').run(file, width, height, bytes);
  }

  /** Removes those that no article shows any more. */
  removeUnused(): void {
    if (rows(this.#sql('SELECT 1 FROM pictures LIMIT 1')).length === 0) return;
    this.#sql(
      `DELETE FROM pictures WHERE file NOT IN (SELECT value FROM candidates, json_each(candidates.summary, '$.pictures'))`,
    ).run();
  }
}

/** A picture without its bytes; null where none of the name is kept. */
export function findPicture(database: DatabaseSync, file: string): Omit<StoredPicture, 'bytes'> | null {
  const found = database.prepare('SELECT file, width, height FROM pictures WHERE file = ?');
  return rows<Omit<StoredPicture, 'bytes'>>(found, file)[0] ?? null;
}
