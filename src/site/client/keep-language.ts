import { drawnLinks } from './drawn-links.ts';
import { words } from './words.ts';

/** Where the language of the interface that a reader uses is kept, for as long as the tab is open. */
const key = 'kronika-interface';

/** The folder of a link to a home: `cs` of `…/cs/index.html`. */
const segmentOf = (home: HTMLAnchorElement): string => new URL(home.href).pathname.split('/').at(-2) ?? '';

/**
 * An article, a story, a person or a subject stands once, in an interface of its own language. Its ways out lead a reader
 * who came from pages in another language back to those.
 */
export function keepLanguage(): void {
  const home = document.querySelector<HTMLAnchorElement>('.brand a');
  const store = storage();
  if (!home || !store) return;
  const own = segmentOf(home);
  // A page that is not there speaks all languages: nobody chose one.
  if (document.body.classList.contains('missing')) return;
  // The site's first page is a home; pages below the folder of a language are in that one, also where the others lack them.
  const isFirst = document.body.hasAttribute('data-choose');
  if (isFirst || location.href.startsWith(new URL('.', home.href).href)) {
    store.setItem(key, own);
    return;
  }
  const chosen = store.getItem(key);
  const spoken = [...document.querySelectorAll<HTMLAnchorElement>('.tongues a')].map(({ lang }) => lang);
  // The archive may have come to speak fewer languages since.
  if (chosen && spoken.some((tag) => tag.toLowerCase() === chosen))
    lead(new URL('..', home.href).href, own, chosen);
}

/** Takes the query and the place on the page along into the other language, and says what is not this page there. */
export function tellTongues(): void {
  const isArticle = document.querySelector('main > article') !== null;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.tongues a:not([aria-current])')) {
    if (link.rel !== 'alternate') link.title = words.nearest;
    else if (isArticle) link.title = words.translation;
    else
      link.addEventListener('click', () => {
        link.search = location.search;
        link.hash = location.hash;
      });
  }
}

/** Turns the links of the frame from one interface language to another: what lies below its folder is there in each. */
function lead(root: string, own: string, chosen: string): void {
  const turned = (address: string) =>
    address.startsWith(`${root}${own}/`)
      ? `${root}${chosen}/${address.slice(root.length + own.length + 1)}`
      : address;
  for (const link of document.links)
    if (!link.matches('[href^="#"], .tongues a, .body a')) link.href = turned(link.href);
  for (const href of drawnLinks()) href.baseVal = turned(new URL(href.baseVal, location.href).href);
  for (const form of document.forms) form.action = turned(form.action);
}

/** Null where the browser is told to keep nothing. */
function storage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
