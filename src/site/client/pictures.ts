import { isLocaleSupported } from '../../locale-support.ts';
import { words } from './words.ts';

const offered = 'a.picture';

/** Shows pictures of other hosts in the place of their links, one by one or all at once, and only when asked to. */
export function offerPictures(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest<HTMLAnchorElement>(offered);
    if (!link) return;
    event.preventDefault();
    const image = show(link);
    image.addEventListener('load', () => image.focus({ preventScroll: true }));
    image.addEventListener('error', () => {
      // Followed as a link, which tells the other host no more than its picture did.
      link.classList.remove('picture');
      link.click();
    });
  });
  offerAll();
}

function show(link: HTMLAnchorElement): HTMLImageElement {
  const image = new Image();
  image.alt = link.dataset.alt ?? link.parentElement?.querySelector('figcaption')?.textContent ?? '';
  image.referrerPolicy = 'no-referrer';
  // Whoever goes by the keyboard goes on from here.
  image.tabIndex = -1;
  image.addEventListener('load', () => link.replaceWith(image));
  image.src = link.href;
  return image;
}

/** One button for all pictures of an article, which names who is asked for them. */
function offerAll(): void {
  const body = document.querySelector('.body');
  const links = body ? [...body.querySelectorAll<HTMLAnchorElement>(offered)] : [];
  if (!body || links.length < 2) return;
  const hosts = [...new Set(links.map(({ host }) => host))];
  const { lang } = document.documentElement;
  const named = new Intl.ListFormat(lang, isLocaleSupported(lang) ? {} : { type: 'unit' }).format(hosts);
  const button = document.createElement('button');
  button.className = 'all-pictures';
  button.textContent = words.allPictures.replace('{hosts}', named);
  button.addEventListener('click', () => {
    button.remove();
    for (const link of links) show(link);
  });
  body.before(button);
}
