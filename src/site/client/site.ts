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
