import type { PageContext } from '../context.ts';

/** Stands for an article's id in the address of a form. */
const idPlace = '{id}';

/** Where readers write to the archivist, with the article named that they write about; null where nobody says. */
export function contactAddress({ site: { config } }: PageContext, id: string | null = null): string | null {
  const { contact, title } = config;
  if (contact === null) return null;
  if (/^https?:/iu.test(contact)) return contact.replaceAll(idPlace, id ?? '');
  const address = `mailto:${contact.replace(/^mailto:/iu, '')}`;
  return id === null ? address : `${address}?subject=${encodeURIComponent(`${title}: ${id}`)}`;
}
