import { hash as digest } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { fileName, isDamage, layout, openReader, rowByRow } from './database.ts';

/* Looks whether the store is as it was written, and changes nothing in it. */

/** The store of a cache folder; null where there is none. */
export const openStored = (folder: string): DatabaseSync | null =>
  existsSync(join(folder, fileName)) ? openReader(folder) : null;

/** Whether SQLite finds the file in order. */
export function isSound(database: DatabaseSync): boolean {
  try {
    return database.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

export const isOfThisVersion = (database: DatabaseSync): boolean =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version) === layout;

/** Compares every record with the hash that was stored with it. @returns the paths of the seeds of those that differ */
export function changedRecords(database: DatabaseSync): {
  readonly count: number;
  readonly changed: string[];
} {
  const all = database.prepare(
    'SELECT path, hash, CAST(record AS BLOB) AS record FROM candidates ORDER BY path, member, n',
  );
  let count = 0;
  const changed: string[] = [];
  for (const row of rowByRow<{ path: string; hash: string; record: Uint8Array }>(all)) {
    count += 1;
    if (digest('sha256', row.record, 'base64url') !== row.hash) changed.push(row.path);
  }
  return { count, changed };
}
