import { offlineScript, workerFile } from '../../offline-lists.ts';
import { leadTo } from '../lead-to.ts';
import { words } from '../words.ts';
import { leaveMessage } from './caches.ts';

/** Stands before the script in its file: the page of what is kept, below the root; null where the archive wants none. */
declare const kronikaOffline: string | null;

/**
 * Has a service worker keep what is read, and leads to what is kept, where the archive wants that; where it does no more, what
 * was kept goes.
 * @param root The site's, with `/` at its end.
 */
export async function watchOffline(root: string): Promise<void> {
  const { serviceWorker } = navigator;
  // From a disk and over plain http browsers have none.
  if (!serviceWorker || !location.protocol.startsWith('http')) return;
  try {
    if (kronikaOffline === null) await leave(root, serviceWorker);
    else await keep(root, serviceWorker, root + kronikaOffline);
  } catch {
    // The browser is told to keep nothing; the page that says so is still led to.
  }
}

async function keep(root: string, serviceWorker: ServiceWorkerContainer, page: string): Promise<void> {
  const isNew = serviceWorker.controller === null;
  try {
    await serviceWorker.register(root + workerFile, { scope: root });
  } catch (error) {
    // A host that has the pages and not the worker, as a file of Kiwix is one.
    if (error instanceof TypeError) return;
  }
  leadTo(page, words.offline);
  if (!isNew) return;
  const { active } = await serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const lists = [...document.querySelectorAll<HTMLAnchorElement>('.brand a')].map(({ href }) => href);
  // A reader may open the page of what is kept for the first time without a network.
  active?.postMessage([location.href, ...loaded, ...lists, page, `${root}assets/${offlineScript}`]);
}

async function leave(root: string, serviceWorker: ServiceWorkerContainer): Promise<void> {
  // Another site of the same host may have one for all that lies below it.
  const registration = serviceWorker.controller && (await serviceWorker.getRegistration(root));
  if (registration?.active?.scriptURL === root + workerFile) registration.active.postMessage(leaveMessage);
}
