import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** SHA-256 in 64 hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data);

/** Bytes of a file that are in memory at once. */
const chunk = Buffer.allocUnsafeSlow(1 << 20);

/**
 * SHA-256 of a file, read piece by piece.
 * @returns null where there is no file of that name, but nothing, a folder, a link or a device.
 */
export function fileSha256(file: string): string | null {
  const handle = openFile(file);
  if (handle === null) return null;
  try {
    if (!fstatSync(handle).isFile()) return null;
    const made = createHash('sha256');
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk))
      made.update(chunk.subarray(0, read));
    return made.digest('hex');
  } finally {
    closeSync(handle);
  }
}

const codesOfNoFile = new Set<unknown>(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENXIO']);

/** A pipe is not waited for, and a link is not followed. */
function openFile(file: string): number | null {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (error instanceof Error && 'code' in error && codesOfNoFile.has(error.code)) return null;
    throw error;
  }
}
