/** Adds a way to a page of scripts to the foot of this one. */
export function leadTo(page: string, name: string): void {
  const list = document.querySelector('.colophon ul');
  if (!list) return;
  const folder = page.replace(/index\.html$/u, '');
  const section = document.querySelector<HTMLAnchorElement>('.sections a');
  const link = document.createElement('a');
  // Links lead to folders here where the others do.
  link.href = section?.pathname.endsWith('/') ? folder : page;
  link.textContent = name;
  if (location.href.startsWith(folder)) link.setAttribute('aria-current', 'page');
  list.appendChild(document.createElement('li')).append(link);
}
