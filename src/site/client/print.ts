import { isLocaleSupported } from '../../locale-support.ts';
import { words } from './words.ts';

/** A printed article says where it is archived and when it was printed. */
export function markPrints(): void {
  const article = document.querySelector('main > article');
  const stated = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  // An address on a disk leads nobody to it.
  const address = stated ?? (location.protocol === 'file:' ? null : location.origin + location.pathname);
  if (!article || address === null) return;
  const note = document.createElement('p');
  note.className = 'known';
  addEventListener('beforeprint', () => {
    const { lang } = document.documentElement;
    const date = isLocaleSupported(lang)
      ? new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: 'gregory' }).format()
      : new Date().toISOString().slice(0, 10);
    note.textContent = words.archivedAt.replace('{address}', address).replace('{date}', date);
    article.append(note);
  });
  addEventListener('afterprint', () => note.remove());
}
