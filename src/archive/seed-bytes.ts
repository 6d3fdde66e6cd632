import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../disk/hash.ts';
import { KronikaError } from '../errors.ts';

/** Where the bytes of an article's seed stand, and what they were when they were read. */
export interface SeedRow {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Null where the seed is the whole file. */
  readonly offset: number | null;
  /** The text that stands for bytes which have no place of their own. */
  readonly raw: string | Uint8Array | null;
}

/**
 * The store has no copy of the seeds: what is published must be what was read, and of a file that holds several
 * articles no more than the one.
 */
export function readSeed(
  seedsDir: string,
  { path, sha256: hash, bytes: length, offset, raw }: SeedRow,
): Uint8Array {
  const changed = (cause?: unknown) =>
    new KronikaError('seed-changed', `${path} changed while the archive was being built`, {
      advice: 'Run the build again when nothing is writing to the seeds folder.',
      cause,
    });
  if (raw !== null) return typeof raw === 'string' ? Buffer.from(raw) : raw;
  let bytes: Uint8Array;
  try {
    const file = join(seedsDir, path);
    bytes = offset === null ? readFileSync(file) : readRange(file, offset, length);
  } catch (error) {
    throw changed(error);
  }
  if (sha256(bytes) !== hash) throw changed();
  return bytes;
}

/** Bytes of a file; fewer than asked for where it ends before. */
function readRange(file: string, offset: number, length: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, offset));
  } finally {
    closeSync(handle);
  }
}
