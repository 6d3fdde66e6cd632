import type { Element } from 'hast';
import type { Draft } from '../draft.ts';
import { followable } from '../html/address.ts';
import { element, elements, stringProperty, textNode } from '../html/tree.ts';
import type { Medium } from './item.ts';

/** Adds the pictures beside an item that its text does not show itself; gives links to the films and sounds. */
export function attach(draft: Draft, media: readonly Medium[], base: string | null): Element[] {
  const links: Element[] = [];
  const shown = new Set([...elements(draft.body)].flatMap(addresses).map((address) => fileOf(address, base)));
  for (const { url, kind, title, credit } of media) {
    const full = followable(url, base);
    if (!full || shown.has(fileOf(full, null))) continue;
    if (kind === 'image') draft.images.push({ url: full, alt: '', caption: title, credit });
    else links.push(element('p', {}, [element('a', { href: full }, [textNode(title || full)])]));
  }
  return links;
}

const addresses = (node: Parameters<typeof stringProperty>[0]): string[] =>
  ['src', 'href', 'dataSrc'].map((name) => stringProperty(node, name)).filter(Boolean);

/** A file whatever its size and how it was asked for. */
const fileOf = (address: string, base: string | null): string =>
  (followable(address, base) ?? address).replace(/[?#].*$/u, '').replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/u, '');
