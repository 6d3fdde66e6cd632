import type { Element, Root } from 'hast';
import { elements, stringProperty, textOf } from '../../html/tree.ts';

/** The statements of a page's head and its marked-up words, by name in lower case. */
export interface Meta {
  /** The values of the first of these names that has any. */
  readonly all: (...names: readonly string[]) => readonly string[];
  readonly first: (...names: readonly string[]) => string | null;
  /** The target of the first link with this relation. */
  readonly link: (relation: string) => string | null;
}

/** `meta` elements by their name, property or itemprop; other elements by their itemprop. */
export function readMeta(page: Root): Meta {
  const values = new Map<string, string[]>();
  const links = new Map<string, string>();
  for (const node of elements(page)) {
    if (node.tagName === 'link') addLink(links, node);
    for (const name of namesOf(node)) {
      const value = statedBy(node);
      if (value) values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  const all: Meta['all'] = (...names) => names.map((name) => values.get(name)).find(Boolean) ?? [];
  return {
    all,
    first: (...names) => all(...names)[0] ?? null,
    link: (relation) => links.get(relation) ?? null,
  };
}

function namesOf(node: Element): string[] {
  const words = (name: string): string[] =>
    stringProperty(node, name).toLowerCase().split(/\s+/u).filter(Boolean);
  const itemprops = words('itemProp').map((name) => `itemprop:${name}`);
  return node.tagName === 'meta'
    ? [...words('name'), ...words('property'), ...words('httpEquiv'), ...itemprops]
    : itemprops;
}

/** The statement of an element: its attribute for it, else its words. Whole texts are none of these. */
function statedBy(node: Element): string {
  const stated = ['content', 'dateTime', ...(node.tagName === 'meta' ? [] : ['href', 'src'])]
    .map((name) => stringProperty(node, name).trim())
    .find(Boolean);
  if (stated) return stated;
  const words = node.tagName === 'meta' ? '' : textOf(node).replace(/\s+/gu, ' ').trim();
  return words.length <= 300 ? words : '';
}

function addLink(links: Map<string, string>, node: Element): void {
  const href = stringProperty(node, 'href').trim();
  for (const relation of stringProperty(node, 'rel').toLowerCase().split(/\s+/u))
    if (href && !links.has(relation)) links.set(relation, href);
}
