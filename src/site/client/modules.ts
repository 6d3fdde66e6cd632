/* Parts that take a module of their own, which is loaded when a reader opens or asks for it. */

/** Whether the browser can fetch a file of the site and hash it: not from a disk, nor over plain http. */
const isAble = location.protocol !== 'file:' && Boolean(crypto.subtle);

/** Offers to hash the file that is published with an article and to compare that with its record. */
export function offerVerifying(assets: string): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-verify]');
  const status = button?.nextElementSibling;
  const file = button?.closest('details')?.querySelector<HTMLAnchorElement>('a[data-sha256]');
  if (!button || !status || !file) return;
  const [same, other, unreachable, unable = ''] = button.dataset.verify?.split('|') ?? [];
  const words = { same, other, unreachable };
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (!isAble) {
      status.textContent = unable;
      return;
    }
    const { compare }: typeof import('./zipped-form.ts') = await import(
      new URL('zipped-form.js', assets).href
    );
    status.textContent = words[await compare(file)] ?? '';
  });
}

/** Takes files out of zips from when a reader opens the part that tells of them, where all that it needs can be had. */
export function watchZips(assets: string): void {
  const panel = document.querySelector('a[data-entry]')?.closest('details');
  if (!isAble || !panel) return;
  panel.addEventListener('toggle', () => void import(new URL('zipped-form.js', assets).href), { once: true });
}

/** Makes the other forms of a citation when a reader opens it, on pages that have but one for programs. */
export function watchCitations(assets: string): void {
  const panel = document.querySelector('details.cite[data-csl-alone]');
  // Browsers load no module from a file.
  if (location.protocol === 'file:') return;
  panel?.addEventListener('toggle', () => void import(new URL('cite.js', assets).href), { once: true });
}

/** Offers ways into the archive without a query, whose script comes when one of them is taken. */
export function offerWays(assets: string): void {
  const panel = document.querySelector<HTMLElement>('.discover');
  // Browsers load no module from a file.
  if (!panel || location.protocol === 'file:') return;
  panel.hidden = false;
  panel.addEventListener('click', async ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const module = new URL('discover.js', assets).href;
    const { answer }: typeof import('../../search/client/discover.ts') = await import(module);
    await answer(target);
  });
}
