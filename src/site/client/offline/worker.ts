import { isForPrograms } from '../../offline-lists.ts';
import { addressOf, cachesOf, fileKey, fileOf, keptSets, leaveMessage, refusalKey } from './caches.ts';
import type { FetchEvent, WorkerScope } from './worker-types.ts';

/*
 * The service worker: the network first, and what is kept where that does not answer. It keeps what is read; sets are fetched
 * by the page for them, as a browser may end a worker at any time.
 */

/** Stands before the script in its file: the folders of the interface's languages. */
declare const kronikaLanguages: readonly string[];

/** The compiler takes `self` for that of a page. */
const scope = self as unknown as WorkerScope;
const root = scope.registration.scope;
const names = cachesOf(root);

/**
 * Files that were read are kept up to so many. It takes time to count them: a copy of the worker, which browsers end when it
 * is idle, does so at its first file and now and then.
 */
const readAtMost = 2000;
const goTogether = 50;

/** As the caches have it: another copy of the worker may begin at any time, with nothing of it. */
let files: Promise<ReadonlyMap<string, string>> | null = null;
let keepsRead: Promise<boolean> | null = null;
let keptNow = 0;
/** From then on nothing is kept: what comes after caches are removed would bring them back. */
let isLeaving = false;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? fileOf(request.url, root) : null;
  // The page that fetches sets asks so: they are kept elsewhere.
  if (path === null || isForPrograms(path) || request.mode === 'same-origin') return;
  event.respondWith(answer(event, path));
});
scope.addEventListener('message', (event) => {
  if (event.data === leaveMessage) event.waitUntil(leave());
  // A page has changed what is kept, or was there before the worker and tells what it is made of.
  files = null;
  keepsRead = null;
  if (Array.isArray(event.data)) event.waitUntil(Promise.all(event.data.map(String).map(fetchRead)));
});

async function leave(): Promise<void> {
  isLeaving = true;
  await scope.registration.unregister();
  await Promise.all(Object.values(names).map((name) => caches.delete(name)));
}

async function answer(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    const found =
      (await kept(path)) ?? (request.mode === 'navigate' ? await nearest(request.url, path) : null);
    if (found) return found;
    throw error;
  }
  // A host that is there and has a fault is no better than none.
  if (response.status >= 500) return (await kept(path)) ?? response;
  if (gone.has(response.status)) event.waitUntil(forget(path));
  if (isWhole(response)) event.waitUntil(keepRead(path, response.clone()));
  return response;
}

/** The archive has taken such a file away: what was read of it goes, and a set has it until that is fetched anew. */
const gone: ReadonlySet<number> = new Set([404, 410]);

async function forget(path: string): Promise<void> {
  if (!isLeaving) await (await caches.open(names.read)).delete(addressOf(path, root));
}

const isWhole = ({ status, type, redirected }: Response): boolean =>
  status === 200 && type === 'basic' && !redirected;

/** Fetches what a page had before the worker was there. */
async function fetchRead(address: string): Promise<void> {
  const path = fileOf(address, root);
  if (path === null || isForPrograms(path)) return;
  const response = await fetch(address).catch(() => null);
  if (response && isWhole(response)) await keepRead(path, response);
}

async function keepRead(path: string, response: Response): Promise<void> {
  // To look into a cache makes it anew.
  if (isLeaving) return;
  try {
    keepsRead ??= isReadKept();
    if (!(await keepsRead) || isLeaving) return;
    const cache = await caches.open(names.read);
    await cache.put(addressOf(path, root), response);
    keptNow += 1;
    if (keptNow % goTogether === 1) await forgetSome(cache, (await cache.keys()).length - readAtMost);
  } catch {
    // There is no more room, or the browser keeps nothing: what was read longest ago makes room for the next.
    await forgetSome(await caches.open(names.read), goTogether).catch(() => {});
  }
}

async function isReadKept(): Promise<boolean> {
  const cache = await caches.open(names.sets);
  return (await cache.match(refusalKey(root))) === undefined;
}

/** Caches have their entries in the order in which they came. */
async function forgetSome(cache: Cache, count: number): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, count)).map((key) => cache.delete(key)));
}

/** A page as it was read is as new as any set: who fetches a set removes what was read of its files. */
async function kept(path: string): Promise<Response | null> {
  if (isLeaving) return null;
  const read = await (await caches.open(names.read)).match(addressOf(path, root));
  if (read) return read;
  files ??= filesOfSets();
  const hash = (await files).get(path);
  return hash === undefined
    ? null
    : ((await (await caches.open(names.files)).match(fileKey(root, hash))) ?? null);
}

const filesOfSets = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await keptSets(root)).flatMap((set) => Object.entries(set.files)));

/** In place of a page that is not kept: its folder, the same page in another language, or what is kept. */
async function nearest(address: string, path: string): Promise<Response | null> {
  const { search } = new URL(address);
  const inFolder = `${path}/index.html`;
  if (await kept(inFolder)) return Response.redirect(addressOf(inFolder, root) + search);
  const [top = '', ...below] = path.split('/');
  const isOfLanguage = kronikaLanguages.includes(top);
  const others = kronikaLanguages.filter((one) => one !== top);
  const inOthers = isOfLanguage ? others.map((one) => [one, ...below].join('/')) : [];
  const ofKept = [...(isOfLanguage ? [top] : []), ...others].map((one) => `${one}/offline/index.html`);
  for (const other of inOthers)
    if (await kept(other)) return Response.redirect(addressOf(other, root) + search);
  for (const other of ofKept)
    if (await kept(other)) return Response.redirect(`${addressOf(other, root)}?missing`);
  return null;
}
