import { isLocaleSupported } from '../../locale-support.ts';
import { offer } from './share.ts';
import { words } from './words.ts';

/**
 * A printed article says where it is archived and when it was printed; printed by the page's own button it has the address as
 * a QR code, too. A browser that prints by itself waits for nothing, and every page would have to bring what makes codes.
 */
export function markPrints(assets: string): void {
  const article = document.querySelector('main > article');
  const stated = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  const isOnDisk = location.protocol === 'file:';
  // An address on a disk leads nobody to it.
  const address = stated ?? (isOnDisk ? null : location.origin + location.pathname);
  if (!article || address === null) return;
  const note = document.createElement('p');
  note.className = 'known printed';
  let code: Element | null = null;
  addEventListener('beforeprint', () => {
    const { lang } = document.documentElement;
    const date = isLocaleSupported(lang)
      ? new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: 'gregory' }).format()
      : new Date().toISOString().slice(0, 10);
    const text = words.archivedAt.replace('{address}', address).replace('{date}', date);
    note.replaceChildren(...(code ? [code] : []), text);
    article.append(note);
  });
  addEventListener('afterprint', () => note.remove());
  const links = article.querySelector('.article-links');
  // Browsers load no module from a file.
  if (!links || isOnDisk) return;
  offer(links, words.print, async () => {
    try {
      const { qrOf }: typeof import('./qr.ts') = await import(new URL('qr.js', assets).href);
      code ??= qrOf(address);
    } catch {
      // The address stands there in letters.
    }
    print();
  });
}
