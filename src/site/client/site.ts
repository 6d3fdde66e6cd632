/** The few lines of script that pages have beside their own: nothing that one needs to read. */

/** Shows a picture in the place of its link. */
function showPicture(link: HTMLAnchorElement): void {
  const image = new Image();
  image.alt = link.textContent ?? '';
  image.referrerPolicy = 'no-referrer';
  image.addEventListener('load', () => link.replaceWith(image));
  image.addEventListener('error', () => location.assign(link.href));
  image.src = link.href;
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest<HTMLAnchorElement>('a.picture');
  if (!link) return;
  event.preventDefault();
  showPicture(link);
});

/** Offers to copy what can also be selected. */
function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const text = button.parentElement?.querySelector('pre')?.textContent ?? '';
    const status = button.closest('details')?.querySelector<HTMLElement>('[data-copied]');
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      if (status) status.textContent = status.getAttribute('data-copied') ?? '';
    });
  }
}

// The clipboard is only to be had where the page comes over https or from this machine.
if (navigator.clipboard) offerCopies();
