import type { BigIntStats } from 'node:fs';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { sha256 } from '../../disk/hash.ts';
import { limits } from '../../ingest/read/limits.ts';
import { sidecarStamp, stampOf } from './stamp.ts';

/** A file and its sidecar as they were at one moment. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly sidecar: Uint8Array | null;
  readonly stamp: string;
  readonly digest: string;
}

/** A file that changes under the reader's hands is read so often. */
const attempts = 5;

/**
 * A time stamp that is this young may not change with the file: file systems count in steps, of the kernel's clock
 * tick (up to 10 ms) or of whole seconds (2 on FAT). A younger file is kept without its stamp, so that the next build
 * reads it again and trusts its hash.
 */
const settledMs = { fine: 100n, coarse: 2500n };
const second = 1_000_000_000n;

/**
 * Reads a file that somebody may be writing: until what the file system says before and after agrees.
 * @param ofFolders The stamps of the folders that belong to it.
 * @throws OversizeError, and Error where the file cannot be read, or never holds still.
 */
export function readSeedFile(file: string, sidecarFile: string | null, ofFolders = ''): ReadFile {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const seed = readStill(file);
    const sidecar = sidecarFile === null ? null : readStill(sidecarFile);
    if (!seed || (sidecarFile !== null && !sidecar)) continue;
    const settled = isSettled(seed.stats) && (!sidecar || isSettled(sidecar.stats));
    return {
      bytes: seed.bytes,
      sidecar: sidecar?.bytes ?? null,
      stamp: settled
        ? sidecarStamp(stampOf(seed.stats) + ofFolders, sidecar ? stampOf(sidecar.stats) : null)
        : '',
      digest: sha256(seed.bytes) + (sidecar ? sha256(sidecar.bytes) : '') + ofFolders,
    };
  }
  throw new Error('it changed each time it was read');
}

/** A container and its sidecar as they are at one moment; the container itself is too large to be read here. */
export interface LookedAt {
  readonly stamp: string;
  readonly sidecar: Uint8Array | null;
}

/** @throws Error where one of them cannot be read, or does not hold still */
export function lookAtContainer(file: string, sidecarFile: string | null, ofFolders = ''): LookedAt {
  const stats = lstatSync(file, { bigint: true });
  const sidecar = sidecarFile === null ? null : readStill(sidecarFile);
  if (sidecarFile !== null && !sidecar) throw new Error('its sidecar changed while it was read');
  const settled = isSettled(stats) && (!sidecar || isSettled(sidecar.stats));
  return {
    stamp: settled ? sidecarStamp(stampOf(stats) + ofFolders, sidecar ? stampOf(sidecar.stats) : null) : '',
    sidecar: sidecar?.bytes ?? null,
  };
}

function isSettled({ mtimeMs, ctimeMs, mtimeNs }: BigIntStats): boolean {
  const step = mtimeNs % second === 0n ? settledMs.coarse : settledMs.fine;
  const trusted = BigInt(Date.now()) - step;
  return mtimeMs < trusted && ctimeMs < trusted;
}

/** A file that is not read at all, as it has more bytes than ingest takes. */
export class OversizeError extends Error {
  readonly bytes: number;

  constructor(bytes: number) {
    super(`it has ${bytes} bytes`);
    this.bytes = bytes;
  }
}

/** Since the folder was listed a pipe, which would be waited for, or a link may have taken the place of the file. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** The bytes of a file that held still while it was read, or null. */
function readStill(file: string): { bytes: Uint8Array; stats: BigIntStats } | null {
  const handle = openSync(file, openFlags);
  try {
    const stats = fstatSync(handle, { bigint: true });
    if (!stats.isFile()) throw new Error('it is no file any more');
    if (stats.size > BigInt(limits.seedBytes)) throw new OversizeError(Number(stats.size));
    const bytes = new Uint8Array(Number(stats.size));
    let at = 0;
    for (let read = 1; read > 0 && at < bytes.length; at += read) {
      read = readSync(handle, bytes, at, bytes.length - at, at);
    }
    const after = fstatSync(handle, { bigint: true });
    return at === bytes.length && stampOf(stats) === stampOf(after) ? { bytes, stats } : null;
  } finally {
    closeSync(handle);
  }
}
