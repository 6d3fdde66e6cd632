import { watchSearch } from '../../search/client/header.ts';
import { written } from '../../writing-systems.ts';
import { cleanAddresses } from './clean-addresses.ts';
import { keepLanguage } from './keep-language.ts';
import { markNew } from './new-here.ts';

/* The few lines of script that pages have beside their own: nothing that one needs to read. */

/** Shows a picture in the place of its link. */
function showPicture(link: HTMLAnchorElement): void {
  const image = new Image();
  image.alt = link.dataset.alt ?? link.parentElement?.querySelector('figcaption')?.textContent ?? '';
  image.referrerPolicy = 'no-referrer';
  // Whoever goes by the keyboard goes on from here.
  image.tabIndex = -1;
  image.addEventListener('load', () => {
    link.replaceWith(image);
    image.focus({ preventScroll: true });
  });
  image.addEventListener('error', () => {
    // Followed as a link, which tells the other host no more than its picture did.
    link.classList.remove('picture');
    link.click();
  });
  image.src = link.href;
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest<HTMLAnchorElement>('a.picture');
  if (!link) return;
  event.preventDefault();
  showPicture(link);
});

/** Offers, beside the paragraph that the pointer is on, a link to it. */
function offerParagraphLinks(body: HTMLElement): void {
  const link = document.createElement('a');
  link.className = 'pilcrow';
  link.textContent = '¶';
  link.tabIndex = -1;
  link.lang = document.documentElement.lang;
  link.ariaLabel = body.getAttribute('data-link-label');
  body.addEventListener('pointerover', (event) => {
    const block = event.target instanceof Element ? event.target.closest('.body > [id]') : null;
    if (!block || block.contains(link)) return;
    link.href = `#${block.id}`;
    block.prepend(link);
  });
}

const body = document.querySelector<HTMLElement>('[data-link-label]');
if (body) offerParagraphLinks(body);

if (document.currentScript instanceof HTMLScriptElement)
  cleanAddresses(new URL('..', document.currentScript.src).href);

/** Language and script, so that `zh-TW` finds `zh-Hant`. */
function nameOf(tag: string): string {
  const { language, script } = written(tag) ?? {};
  return `${language}-${script}`;
}

/** Leads from the site's first page to the home in the first of the reader's languages that there is one in. */
function chooseLanguage(): void {
  const homes = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.tongues a')].map((link) => [nameOf(link.lang), link]),
  );
  const home = navigator.languages.map((tag) => homes.get(nameOf(tag))).find(Boolean);
  if (home && !home.hasAttribute('aria-current')) location.replace(home.href);
}

// Whoever comes from another page of the site has chosen already.
if (document.body.hasAttribute('data-choose') && !document.referrer.startsWith(location.origin))
  chooseLanguage();

keepLanguage();

// The query, and the place on the page, go along into the other language.
document.querySelector('.tongues')?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLAnchorElement) || target.rel !== 'alternate') return;
  target.search = location.search;
  target.hash = location.hash;
});

/** Offers to copy what can also be selected, also in blocks that come later. */
function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
    button.hidden = false;
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-copy]') : null;
    if (!button) return;
    await navigator.clipboard.writeText(button.parentElement?.querySelector('pre')?.textContent ?? '');
    const status = button.closest('details')?.querySelector<HTMLElement>('[data-copied]');
    if (status) status.textContent = status.getAttribute('data-copied') ?? '';
  });
}

// The clipboard is only to be had where the page comes over https or from this machine.
if (navigator.clipboard) offerCopies();

/** Offers to show only some of the files that the page reports. */
function offerFilters(panel: HTMLElement): void {
  const choices = [...panel.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  const wanted = (file: HTMLElement) =>
    choices.every(({ value, dataset: { filter = '' } }) => {
      const marks = file.dataset[filter]?.split(' ') ?? [];
      return value === '' || marks.includes(value);
    });
  panel.hidden = false;
  panel.addEventListener('change', () => {
    for (const file of document.querySelectorAll<HTMLElement>('.reported')) file.hidden = !wanted(file);
  });
}

const filters = document.querySelector<HTMLElement>('.report-filters');
if (filters) offerFilters(filters);

/** Whether the browser can fetch a file of the site and hash it: not from a disk, nor over plain http. */
const isAble = location.protocol !== 'file:' && Boolean(crypto.subtle);

/** Offers to hash the file that is published with an article and to compare that with its record. */
function offerVerifying(assets: string): void {
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
function watchZips(assets: string): void {
  const panel = document.querySelector('a[data-entry]')?.closest('details');
  if (!isAble || !panel) return;
  panel.addEventListener('toggle', () => void import(new URL('zipped-form.js', assets).href), { once: true });
}

/** Makes the other forms of a citation when a reader opens it, on pages that have but one for programs. */
function watchCitations(assets: string): void {
  const panel = document.querySelector('details.cite[data-csl-alone]');
  // Browsers load no module from a file.
  if (location.protocol === 'file:') return;
  panel?.addEventListener('toggle', () => void import(new URL('cite.js', assets).href), { once: true });
}

/** Offers ways into the archive without a query, whose script comes when one of them is taken. */
function offerWays(assets: string): void {
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

if (document.currentScript instanceof HTMLScriptElement) {
  offerWays(document.currentScript.src);
  markNew(new URL('..', document.currentScript.src).href);
  watchCitations(document.currentScript.src);
  watchSearch(document.currentScript.src);
  watchZips(document.currentScript.src);
  offerVerifying(document.currentScript.src);
}
