import {
  type OfflineFile,
  type OfflineIndex,
  offlineIndexName,
  offlineListName,
  partsFor,
} from '../../offline-lists.ts';
import { addressOf, cachesOf, fileKey, type KeptSet, keptSets, setKey } from './caches.ts';
import { NoRoomError, roomFor } from './room.ts';

/*
 * Fetches the files of a set. Each is kept by its SHA-256, so that none is fetched twice, and the set is put in the place of an
 * older one when all of them are there.
 */

/** Files that are asked for at once. */
const lanes = 6;
/** Where the site changes meanwhile it is begun anew, so often. */
const rounds = 3;

export interface Wanted {
  readonly root: string;
  /** The interface language of the lists. */
  readonly ui: string;
  /** Null for the whole archive. */
  readonly year: string | null;
}

export interface Course {
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number, all: number) => void;
}

/** The name of a set: a year, or all, in a language. */
export const nameOf = ({ ui, year }: Pick<Wanted, 'ui' | 'year'>): string => `${year ?? 'all'}-${ui}`;

/** @throws Error where the site does not answer */
async function ask(address: string, cache: RequestCache, signal?: AbortSignal): Promise<Response> {
  // By this mode the service worker knows that it is not asked.
  const response = await fetch(address, { cache, mode: 'same-origin', ...(signal && { signal }) });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  return response;
}

/** The index of all that can be kept now. @throws Error where the site does not answer */
export const fetchIndex = async (root: string): Promise<OfflineIndex> =>
  (await ask(addressOf(offlineIndexName, root), 'no-cache')).json();

/** The bytes of all that is kept together. */
export const bytesOf = (index: OfflineIndex, wanted: Pick<Wanted, 'ui' | 'year'>): number =>
  partsFor(index, wanted.ui, wanted.year).reduce((sum, part) => sum + (index.parts[part]?.bytes ?? 0), 0);

/** Whether what a set is made of is as the site has it now. */
export function isCurrent(index: OfflineIndex, { ui, year, parts }: KeptSet): boolean {
  const now = hashesOf(index, partsFor(index, ui, year));
  return sameHashes(now, parts);
}

const hashesOf = ({ parts }: OfflineIndex, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, parts[name]?.sha256 ?? '']));

const sameHashes = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((part) => a[part] === b[part]);

/**
 * Fetches what of a set is not kept, and keeps the set.
 * @throws NoRoomError; DOMException `AbortError` where it is stopped; Error where the site does not answer, or changes on and on
 */
export async function fetchSet(wanted: Wanted, course: Course): Promise<void> {
  const { root, ui, year } = wanted;
  for (let round = 0; round < rounds; round += 1) {
    const index = await fetchIndex(root);
    const names = partsFor(index, ui, year);
    const listed = (await Promise.all(names.map((name) => fetchList(root, name)))).flat();
    const altered = await fetchFiles(root, listed, course);
    const parts = hashesOf(index, names);
    // Files are of the state that the lists tell of where nothing has changed since.
    if (!sameHashes(hashesOf(await fetchIndex(root), names), parts)) {
      await removeFiles(root, altered);
      continue;
    }
    await putSet(root, {
      name: nameOf(wanted),
      ui,
      year,
      kept: new Date().toISOString(),
      parts,
      bytes: listed.reduce((sum, [, bytes]) => sum + bytes, 0),
      altered: [...altered, ...(await alteredBefore(root, listed))],
      files: Object.fromEntries(listed.map(([path, , sha256]) => [path, sha256])),
    });
    return;
  }
  throw new Error('The site changes while it is fetched');
}

/** The files of a list that were altered when another set, or an older state of this one, was fetched. */
async function alteredBefore(root: string, listed: readonly OfflineFile[]): Promise<string[]> {
  const hashes = new Set(listed.map(([, , sha256]) => sha256));
  const before = new Set((await keptSets(root)).flatMap(({ altered }) => altered));
  return [...before].filter((sha256) => hashes.has(sha256));
}

const fetchList = async (root: string, part: string): Promise<OfflineFile[]> =>
  (await ask(addressOf(offlineListName(part), root), 'no-cache')).json();

/** @returns the hashes under which something else was kept, as the host gives it otherwise than it was published */
async function fetchFiles(
  root: string,
  listed: readonly OfflineFile[],
  { signal, onProgress }: Course,
): Promise<string[]> {
  const cache = await caches.open(cachesOf(root).files);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const all = listed.reduce((sum, [, bytes]) => sum + bytes, 0);
  const byHash = new Map(listed.map((file) => [file[2], file]));
  const lacking = [...byHash.values()].filter(([, , sha256]) => !there.has(fileKey(root, sha256)));
  let missing = lacking.reduce((sum, [, bytes]) => sum + bytes, 0);
  await roomFor(missing);
  const altered: string[] = [];
  const stopped = new AbortController();
  const either = AbortSignal.any([signal, stopped.signal]);
  const waiting = lacking.values();
  const lane = async () => {
    for (const [path, bytes, sha256] of waiting) {
      either.throwIfAborted();
      const isPublished = await fetchFile(cache, root, [path, bytes, sha256], either);
      if (!isPublished) altered.push(sha256);
      missing -= bytes;
      onProgress(all - missing, all);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } catch (error) {
    stopped.abort();
    await removeFiles(root, altered);
    throw error instanceof DOMException && error.name === 'QuotaExceededError'
      ? new NoRoomError(missing, null)
      : error;
  }
  return altered;
}

/** @returns whether it is as it was published */
async function fetchFile(
  cache: Cache,
  root: string,
  [path, , sha256]: OfflineFile,
  signal: AbortSignal,
): Promise<boolean> {
  const address = addressOf(path, root);
  let isPublished = false;
  // Caches on the way may have it as it was before: the host is asked once more, past all of them.
  for (const how of ['no-cache', 'reload'] as const) {
    const response = await ask(address, how, signal);
    const bytes = await response.arrayBuffer();
    isPublished = (await hashOf(bytes)) === sha256;
    if (!isPublished && how === 'no-cache') continue;
    const headers = { 'content-type': response.headers.get('content-type') ?? 'application/octet-stream' };
    await cache.put(fileKey(root, sha256), new Response(bytes, { headers }));
    break;
  }
  return isPublished;
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function removeFiles(root: string, hashes: readonly string[]): Promise<void> {
  const cache = await caches.open(cachesOf(root).files);
  await Promise.all(hashes.map((hash) => cache.delete(fileKey(root, hash))));
}

/** The one step by which a set becomes what pages are read from. */
async function putSet(root: string, set: KeptSet): Promise<void> {
  const names = cachesOf(root);
  await (await caches.open(names.sets)).put(setKey(root, set.name), Response.json(set));
  // The same files as they were read are older.
  const read = await caches.open(names.read);
  await Promise.all(Object.keys(set.files).map((path) => read.delete(addressOf(path, root))));
}
