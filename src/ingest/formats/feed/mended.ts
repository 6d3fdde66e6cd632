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
  const end = last ? last.index + last[0].length : 0;
  const cut = cutItem(text.slice(end));
  if (cut !== null) return text.slice(0, end) + cut + closing;
  return last ? text.slice(0, end) + closing : null;
}

/** The item in which a download broke off, closed where it did, as far as its title and its address are whole. */
function cutItem(rest: string): string | null {
  if (!/^\s*<item[\s>]/iu.test(rest) || !/<\/title\s*>/iu.test(rest) || !/<\/link\s*>/iu.test(rest))
    return null;
  const open = /<(description|content:encoded)>(?![\s\S]*<\/\1>)/iu.exec(rest);
  if (!open) return null;
  const inData = rest.lastIndexOf('<![CDATA[') > rest.lastIndexOf(']]>');
  // Outside of CDATA a tag or an entity may be cut in two.
  const words = inData ? rest : rest.replace(/[<&][^<>&;]*$/u, '');
  return `${words}${inData ? ']]>' : ''}</${open[1]}></item>`;
}
