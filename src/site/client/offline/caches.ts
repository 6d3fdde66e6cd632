/*
 * A browser keeps of a site pages as they were read, and sets of files (a year, or all) that were asked for. Files of sets are
 * kept once, by their SHA-256; a set says which of them stands at which path, and is put there when it is whole.
 */

/** The caches of a site; several archives may be at one host. */
export const cachesOf = (root: string) =>
  ({
    /** Responses as they came, by the addresses of their files. */
    read: `kronika-read ${root}`,
    files: `kronika-files ${root}`,
    sets: `kronika-sets ${root}`,
  }) as const;

/** Tells the worker to go, with all that it keeps. */
export const leaveMessage = 'leave';

/** Keys of caches are addresses; nothing of the site lies at these. */
export const fileKey = (root: string, sha256: string): string => `${root}kept/${sha256}`;
export const setKey = (root: string, name: string): string => `${root}kept/set/${name}`;
/** Is there where a reader wants nothing kept of what is read. */
export const refusalKey = (root: string): string => `${root}kept/not-what-is-read`;

/** Files that are kept together. */
export interface KeptSet {
  readonly name: string;
  /** The interface language of the lists. */
  readonly ui: string;
  /** Null for the whole archive. */
  readonly year: string | null;
  /** When it was fetched, in ISO 8601. */
  readonly kept: string;
  /** The SHA-256 of the lists that it was made of, by part. */
  readonly parts: Readonly<Record<string, string>>;
  readonly bytes: number;
  /** The SHA-256 of those files that the host gave in another form than they were published. */
  readonly altered: readonly string[];
  /** By path below the root the SHA-256 under which a file is kept. */
  readonly files: Readonly<Record<string, string>>;
}

/** All sets that are kept, the newest last. */
export async function keptSets(root: string): Promise<KeptSet[]> {
  const cache = await caches.open(cachesOf(root).sets);
  const keys = (await cache.keys()).filter(({ url }) => url.startsWith(setKey(root, '')));
  const responses = await Promise.all(keys.map((key) => cache.match(key)));
  const sets = await Promise.all(responses.map((one): Promise<KeptSet> | undefined => one?.json()));
  return sets.filter((set) => set !== undefined).sort((a, b) => (a.kept < b.kept ? -1 : 1));
}

const page = 'index.html';

/** The file that a host gives for an address, below the root; null for an address that is not of the site. */
export function fileOf(address: string, root: string): string | null {
  if (!address.startsWith(root)) return null;
  const path = decodedPath(new URL(address).pathname.slice(new URL(root).pathname.length));
  return path === '' || path.endsWith('/') ? path + page : path;
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The address of a file. */
export const addressOf = (path: string, root: string): string =>
  root + path.split('/').map(encodeURIComponent).join('/');
