import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that are read piece by piece, from a file or from memory. */
export interface Source {
  readonly size: number;
  /** The bytes from an offset on; fewer than asked for where they end before. */
  readonly read: (offset: number, length: number) => Uint8Array;
}

export const sourceOfBytes = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
});

/** Since the folder was listed a pipe, which would be waited for, or a link may have taken the place of the file. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * A file, open until it is closed.
 * @throws Error where it cannot be read or is none
 */
export function openSource(file: string): Source & { readonly close: () => void } {
  const handle = openSync(file, openFlags);
  const stats = fstatSync(handle);
  if (!stats.isFile()) {
    closeSync(handle);
    throw new Error('it is no file any more');
  }
  return {
    size: stats.size,
    read: (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, stats.size - offset)));
      let at = 0;
      for (let read = 1; read > 0 && at < bytes.length; at += read)
        read = readSync(handle, bytes, at, bytes.length - at, offset + at);
      return bytes.subarray(0, at);
    },
    close: () => closeSync(handle),
  };
}
