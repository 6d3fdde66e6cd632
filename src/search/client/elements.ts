import type { Piece } from './result.ts';

type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and children; texts are never read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Pieces of text, the marked ones as `<mark>`. */
export const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));

/**
 * The element of the page with this id.
 * @throws TypeError where the page has none: page and script are not of one build.
 */
export function byId<Type extends HTMLElement>(id: string, type: abstract new () => Type): Type {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new TypeError(`the page has no #${id}`);
}

/** Whether there is room beside the results, so that what stands there is open (search.css). */
export const isWide = (): boolean => matchMedia('(width >= 62.5rem)').matches;
