import type { Dialect } from './dialect.ts';

const ends: Readonly<Record<Dialect, { readonly item: RegExp; readonly closing: string }>> = {
  rss: { item: /<\/item\s*>/giu, closing: '</channel></rss>' },
  rdf: { item: /<\/item\s*>/giu, closing: '</rdf:RDF>' },
  atom: { item: /<\/entry\s*>/giu, closing: '</feed>' },
  json: { item: /(?!)/gu, closing: '' },
};

/** Whether a feed ends as it should; a download that was cut short does not. */
export const endsWhole = (text: string): boolean =>
  /(?:<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>|\}|\/>)\s*(?:<!--[^>]*-->\s*)*$/iu.test(text.slice(-2000));

/** A feed that breaks off, closed after its last whole item; null where it has none. */
export function closedAfterLastItem(text: string, dialect: Dialect): string | null {
  const { item, closing } = ends[dialect];
  const last = [...text.matchAll(item)].at(-1);
  return last ? text.slice(0, last.index + last[0].length) + closing : null;
}
