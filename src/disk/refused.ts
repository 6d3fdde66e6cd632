import { codeOf, KronikaError } from '../errors.ts';

/** A folder that a build writes to, and how to speak of it. */
interface Kind {
  readonly name: string;
  readonly flag: string;
  readonly code: string;
  readonly refusal: string;
}

const kinds = {
  output: { name: 'output', flag: '--out', code: 'output-not-writable', refusal: 'cannot be written' },
  shared: { name: 'shared', flag: '--shared', code: 'shared-not-writable', refusal: 'cannot be used' },
  cache: { name: 'cache', flag: '--cache', code: 'cache-not-writable', refusal: 'cannot be used' },
} as const satisfies Record<string, Kind>;

type FolderKind = keyof typeof kinds;

/**
 * Turns what the file system says of a folder into what a person can do.
 * @returns KronikaError `disk-full`, `output-not-writable`, `cache-not-writable` or `shared-not-writable`, or the error where it is one already
 */
export function refusedError(kind: FolderKind, folder: string, error: unknown): KronikaError {
  if (error instanceof KronikaError) return error;
  if (codeOf(error) === 'ENOSPC') return diskFull(kind, folder, error);
  const { name, flag, code, refusal } = kinds[kind];
  return new KronikaError(code, `The ${name} folder ${folder} ${refusal}`, {
    advice: `Name a folder that you may write to with ${flag}.`,
    cause: error,
  });
}

export function diskFull(kind: FolderKind, folder: string, cause: unknown): KronikaError {
  const { name, flag } = kinds[kind];
  return new KronikaError('disk-full', `There is no room left on the disk of the ${name} folder ${folder}`, {
    advice: `Free some room, or name another folder with ${flag}, then build again.`,
    cause,
  });
}
