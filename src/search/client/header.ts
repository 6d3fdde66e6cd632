/**
 * Every page needs this of the search: the `/` key, and the search's own modules when they are used. It stands apart
 * from them, so that a page that is only read loads nothing.
 * @param assets the folder of the modules.
 */
export function watchSearch(assets: string): void {
  const box = document.getElementById('search-box');
  if (!(box instanceof HTMLInputElement)) return;
  const trouble = document.getElementById('search-trouble');
  // Browsers load no module from a file; the trouble's own words say so.
  if (location.protocol === 'file:') {
    if (trouble) trouble.hidden = false;
    return;
  }
  const load = (name: string) => void import(new URL(name, assets).href);
  box.addEventListener('focus', () => load('search-box.js'), { once: true });
  if (document.activeElement === box) load('search-box.js');
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    const field = document.getElementById('search-words') ?? box;
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
  if (document.querySelector('main > article')) {
    takeQuery();
    if (queryKept()) load('page-hits.js');
  }
}

/** Takes the query out of an article's address, which readers send to others, and keeps it for the way back. */
function takeQuery(): void {
  const address = new URL(location.href);
  const query = address.searchParams.get('q');
  if (query === null) return;
  address.searchParams.delete('q');
  history.replaceState({ ...history.state, query }, '', address);
}

/** The query that an article was found by; the browser keeps it with the article's place in the history. */
export function queryKept(): string {
  const { query = '' }: { query?: unknown } = history.state ?? {};
  return typeof query === 'string' ? query : '';
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));
