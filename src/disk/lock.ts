import { DatabaseSync } from 'node:sqlite';
import { KronikaError } from '../errors.ts';

/**
 * Holds a folder for one build. The lock is SQLite's lock on an empty file: the system drops it with the process,
 * so that a killed build leaves nothing that anyone has to clear away.
 * @returns a function that releases it
 * @throws KronikaError `build-running`
 */
export function lockFile(file: string, folder: string): () => void {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new KronikaError('build-running', `Another build is writing ${folder}`, {
      advice: 'Wait until it has ended, or build with another --out and --cache.',
      cause: error,
    });
  }
  return () => database.close();
}
