/* Marks what came into the archive since a reader looked at it last. What that was is kept in the browser alone. */

/** Null where the browser is told to keep nothing. */
function storages(): { readonly local: Storage; readonly session: Storage } | null {
  try {
    return { local: localStorage, session: sessionStorage };
  } catch {
    return null;
  }
}

/**
 * Marks articles whose day of addition is after the last one that the reader saw at an earlier visit, which lasts as long
 * as the tab is open.
 * @param root The site's address: several archives may be at one host.
 */
export function markNew(root: string): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-added]')];
  const kept = storages();
  const newest = places
    .map(({ dataset }) => dataset.added ?? '')
    .sort()
    .at(-1);
  if (!kept || newest === undefined) return;
  const key = `kronika-seen ${root}`;
  const before = kept.session.getItem(key) ?? kept.local.getItem(key) ?? newest;
  try {
    kept.session.setItem(key, before);
    kept.local.setItem(key, newest);
  } catch {
    // A full storage keeps what it has: the same articles are new once more.
  }
  for (const place of places) {
    if ((place.dataset.added ?? '') <= before) continue;
    const mark = document.createElement('strong');
    mark.className = 'new-here';
    mark.textContent = place.closest<HTMLElement>('[data-new]')?.dataset.new ?? '';
    place.append(' ', mark);
  }
}
