import { cachesOf, fileKey, keptSets, setKey } from './caches.ts';

/** There is no room in the browser for what is to be kept. */
export class NoRoomError extends Error {
  readonly bytes: number;
  /** Null where the browser does not tell. */
  readonly free: number | null;

  constructor(bytes: number, free: number | null) {
    super(`There is no room for ${bytes} bytes`);
    this.bytes = bytes;
    this.free = free;
  }
}

/** The bytes that the site takes in the browser, and those that it may take besides; null where the browser does not tell. */
export async function roomLeft(): Promise<{ readonly used: number; readonly free: number } | null> {
  const { quota, usage } = (await navigator.storage?.estimate()) ?? {};
  return quota === undefined || usage === undefined
    ? null
    : { used: usage, free: Math.max(0, quota - usage) };
}

/** @throws NoRoomError where the browser tells that there is none for so many bytes */
export async function roomFor(bytes: number): Promise<void> {
  const room = await roomLeft();
  if (room && bytes > room.free) throw new NoRoomError(bytes, room.free);
}

/** Removes the files that no set has. */
export async function sweep(root: string): Promise<void> {
  const wanted = new Set(
    (await keptSets(root)).flatMap(({ files }) => Object.values(files).map((hash) => fileKey(root, hash))),
  );
  const cache = await caches.open(cachesOf(root).files);
  for (const key of await cache.keys()) if (!wanted.has(key.url)) await cache.delete(key);
}

export async function removeSet(root: string, name: string): Promise<void> {
  const sets = await caches.open(cachesOf(root).sets);
  await sets.delete(setKey(root, name));
  await sweep(root);
}

/** Removes all that is kept; whether what is read is kept stays as it was chosen. */
export async function removeAll(root: string): Promise<void> {
  const { read, files } = cachesOf(root);
  await Promise.all([read, files].map((name) => caches.delete(name)));
  for (const { name } of await keptSets(root)) await removeSet(root, name);
}
