import { words } from './words.ts';

/** Offers to copy an article's address and to share it by the system's own means, each where the browser can. */
export function offerSharing(): void {
  const list = document.querySelector('main > article .article-links');
  const stated = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  // An address on a disk is nobody else's.
  if (!list || (!stated && location.protocol === 'file:')) return;
  const address = () => (stated ?? location.origin + location.pathname) + location.hash;
  if (navigator.clipboard) {
    const status = document.createElement('span');
    status.role = 'status';
    offer(list, words.copyLink, async () => {
      await navigator.clipboard.writeText(address());
      status.textContent = words.copied;
    }).after(' ', status);
  }
  if (!('share' in navigator)) return;
  const title = document.querySelector('h1')?.textContent ?? document.title;
  // Who closes the sheet shares nothing, which is no fault.
  offer(list, words.share, () => navigator.share({ title, url: address() }).catch(() => undefined));
}

/** A button at the end of the list of an article's facts and ways. */
export function offer(list: Element, name: string, act: () => unknown): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => void act());
  list.appendChild(document.createElement('li')).append(button);
  return button;
}
