import { isReturn } from '../../search/client/returned.ts';

/*
 * Leads a reader who comes back to a page to where they were. Browsers do so with what stands in a page from the beginning;
 * results of a search come later, and nobody waits for them.
 */

const key = 'kronika-places';
/** So many pages back: the browser has only so much room for a site. */
const most = 50;

type Places = Readonly<Record<string, unknown>>;

/** @returns what was kept, or nothing where the browser is told to keep nothing. */
function kept(): Places {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return { ...(read instanceof Object && read) };
  } catch {
    return {};
  }
}

export function keepPlace(): void {
  addEventListener('pagehide', () => {
    const { [location.href]: _, ...others } = kept();
    const places = [...Object.entries(others), [location.href, scrollY] as const].slice(-most);
    try {
      sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(places)));
    } catch {
      // Nothing is kept: the browser's own way has to do.
    }
  });
  const place = kept()[location.href];
  if (isReturn() && typeof place === 'number' && place > 0) goOnceThere(place);
}

/** Goes to a place as soon as the page reaches to it, unless the reader goes elsewhere before. */
function goOnceThere(place: number): void {
  const grown = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight - innerHeight < place) return;
    grown.disconnect();
    scrollTo({ top: place, behavior: 'instant' });
  });
  for (const event of ['wheel', 'pointerdown', 'keydown'] as const)
    addEventListener(event, () => grown.disconnect(), { once: true, passive: true });
  grown.observe(document.body);
}
