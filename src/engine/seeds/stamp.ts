import type { BigIntStats } from 'node:fs';

/** The file system's account of a file, which differs where the file may differ. */
export const stampOf = (stats: BigIntStats): string =>
  `${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}:${stats.ino}`;

export const sidecarStamp = (seed: string, sidecar: string | null): string =>
  sidecar === null ? seed : `${seed} ${sidecar}`;

/** The bytes of a file as its stamp has them; 0 where that is no file's. */
export const bytesInStamp = (stamp: string): number => Number(/^\d+(?=:)/u.exec(stamp)?.[0] ?? 0);
