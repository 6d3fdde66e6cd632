import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOrNull, writeWhole } from '../../disk/whole.ts';

/*
 * The archivist's folder of time stamps. Each is named by the SHA-256 of the manifest that it stamps and lies beside a copy
 * of that manifest: so both can be checked when the site has long changed. It is no cache, as nothing can make it again.
 */

/** Bytes of a time stamp: those of real authorities have 3 to 8 kB with their certificates. */
const largest = 64 * 1024;

const stampEnding = '.tsr';
const manifestEnding = '.txt';

/** Whether so many bytes can be a time stamp. */
export const isStampSize = (bytes: number): boolean => bytes > 0 && bytes <= largest;

/** The time stamp of the manifest with this hash; null where there is none. */
export function stampOf(stampsDir: string, hash: string): Uint8Array | null {
  const stamp = fileOrNull(join(stampsDir, hash + stampEnding));
  return stamp && isStampSize(stamp.length) ? stamp : null;
}

/** Stores a time stamp with what it stamps. */
export function putStamp(stampsDir: string, hash: string, stamp: Uint8Array, manifest: Uint8Array): void {
  writeWhole(join(stampsDir, hash + manifestEnding), manifest);
  writeWhole(join(stampsDir, hash + stampEnding), stamp);
}

/** A stored time stamp; of one without its manifest nothing can be said. */
interface StoredStamp {
  readonly name: string;
  readonly stamp: Uint8Array;
  readonly manifest: Uint8Array | null;
}

/** All time stamps, one after the other. */
export function* storedStamps(stampsDir: string): Generator<StoredStamp> {
  for (const name of namesIn(stampsDir).sort()) {
    if (!name.endsWith(stampEnding)) continue;
    const hash = name.slice(0, -stampEnding.length);
    const manifest = fileOrNull(join(stampsDir, hash + manifestEnding));
    yield { name, stamp: readFileSync(join(stampsDir, name)), manifest };
  }
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
