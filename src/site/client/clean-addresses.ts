/*
 * Links lead to files (`…/index.html`), so that the site works from a disk, too. Over http readers see, copy and send the
 * addresses of folders, where the host answers for those: a page that was had at one proves it.
 */

import { drawnLinks } from './drawn-links.ts';

const file = 'index.html';

/** Events before which a link has to be clean that came onto the page later, as results of a search do. */
const events = ['pointerover', 'pointerdown', 'focusin', 'click'] as const;

/** @param root The site's, with `/` at its end. */
export function cleanAddresses(root: string): void {
  if (!location.protocol.startsWith('http')) return;
  const key = `kronika-folders ${root}`;
  const known = answer(key);
  const isFolder = location.pathname.endsWith('/') && !document.body.classList.contains('missing');
  if (isFolder || known === 'yes') clean(root, key);
  else if (known === null && location.pathname.endsWith(`/${file}`)) askLater(root, key);
}

/** Asks the host once in a tab, and not before the reader does something: a page that is only read asks nothing more. */
function askLater(root: string, key: string): void {
  const ask = async () => {
    const first = await fetch(withoutFile(location.pathname), { method: 'HEAD' }).catch(() => null);
    if (first?.ok && !first.redirected) clean(root, key);
    else if (first) keep(key, 'no');
  };
  const asked = new AbortController();
  for (const event of events) {
    const once = () => {
      asked.abort();
      void ask();
    };
    document.addEventListener(event, once, { signal: asked.signal });
  }
}

function clean(root: string, key: string): void {
  keep(key, 'yes');
  if (location.pathname.endsWith(`/${file}`)) {
    const { pathname, search, hash } = location;
    history.replaceState(history.state, '', withoutFile(pathname) + search + hash);
  }
  for (const link of document.links) cleanLink(link, root);
  for (const href of drawnLinks())
    href.baseVal = href.baseVal.replace(/(^|\/)index\.html(?=#|$)/u, '$1') || './';
  for (const form of document.forms) {
    if (form.action.startsWith(root) && form.action.endsWith(`/${file}`))
      form.action = withoutFile(form.action);
  }
  for (const event of events) {
    document.addEventListener(
      event,
      ({ target }) => {
        const link = target instanceof Element ? target.closest('a') : null;
        if (link instanceof HTMLAnchorElement) cleanLink(link, root);
      },
      { capture: true, passive: true },
    );
  }
}

function cleanLink(link: HTMLAnchorElement | HTMLAreaElement, root: string): void {
  if (!link.href.startsWith(root) || !link.pathname.endsWith(`/${file}`)) return;
  link.pathname = withoutFile(link.pathname);
}

const withoutFile = (path: string): string => path.slice(0, -file.length);

function answer(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: 'yes' | 'no'): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // The browser is told to keep nothing: each page finds out by itself.
  }
}
