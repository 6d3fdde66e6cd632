import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../disk/folders.ts';
import { codeOf, describeError, KronikaError } from '../errors.ts';

/** A file that a command sets up. */
export interface NewFile {
  /** Below the folder that it is for. */
  readonly path: string;
  readonly content: string;
  /** Whether it is a program to be called. */
  readonly runs?: boolean;
}

/**
 * Writes a file where there is none.
 * @throws KronikaError `occupied`, `not-writable`
 */
export function writeNew(folder: string, { path, content, runs = false }: NewFile): void {
  const file = join(folder, path);
  try {
    makeFolder(dirname(file));
    writeFileSync(file, content, { flag: 'wx' });
    if (runs) chmodSync(file, 0o755);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw notWritable(file, error);
    throw new KronikaError('occupied', `${path} is there already, and is left as it is`, {
      advice: 'Take it away or give it another name, then call this again.',
    });
  }
}

export const notWritable = (path: string, error: unknown): KronikaError =>
  new KronikaError('not-writable', `${path} cannot be written: ${describeError(error)}`, {
    advice: 'Name a folder in which you may write, or have its owner allow it.',
  });
