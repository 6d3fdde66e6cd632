import { DatabaseSync } from 'node:sqlite';
import { KronikaError } from '../errors.ts';

/**
 * Holds a folder for one build. The lock is SQLite's lock on an empty file: the system drops it with the process,
 * so that a killed build leaves nothing that anyone has to clear away.
 * @returns a function that releases it
 * @throws KronikaError `build-running`, and what the system says of the file
 */
export function lockFile(file: string, folder: string): () => void {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isHeld(error)) throw error;
    throw new KronikaError('build-running', `Another build is writing ${folder}`, {
      advice: 'Wait until it has ended, or build with another --out and --cache.',
      cause: error,
    });
  }
  return () => database.close();
}

/** SQLITE_BUSY: another process has the lock. */
const busyCode = 5;
const isHeld = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === busyCode;
