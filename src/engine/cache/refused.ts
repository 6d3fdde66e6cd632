import { KronikaError } from '../../errors.ts';

/** Turns what the file system says of the cache folder into what a person can do. */
export function cacheError(cacheDir: string, error: unknown): KronikaError {
  if (error instanceof KronikaError) return error;
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    const message = `There is no room left on the disk of the cache folder ${cacheDir}`;
    return new KronikaError('disk-full', message, {
      advice: 'Free some room, or name another folder with --cache, then build again.',
      cause: error,
    });
  }
  const message = `The cache folder ${cacheDir} cannot be used`;
  return new KronikaError('cache-not-writable', message, {
    advice: 'Name a folder that you may write to with --cache.',
    cause: error,
  });
}
