import type { Element, Root } from 'hast';
import { type Child, elements, type Parent, setChildren, stringProperty } from '../../html/tree.ts';

/**
 * A server that streams a page (React's) sends pieces after the rest of it, hidden as `S:1`, and a script moves each to
 * the empty template `B:1` or `P:1` that holds its place.
 */
export function placeStreamed(page: Root): void {
  const pieces = new Map<string, Element>();
  for (const node of elements(page)) {
    const number = numberOf(node, streamed);
    if (number !== undefined && node.properties.hidden !== undefined) pieces.set(number, node);
  }
  if (pieces.size === 0) return;
  const parents = parentsOf(page);
  for (const place of [...elements(page, 'template')]) {
    const piece = pieces.get(numberOf(place, placeholder) ?? '');
    // A piece that holds its own place would leave the page.
    if (!piece || isWithin(place, piece, parents)) continue;
    pieces.delete(numberOf(piece, streamed) ?? '');
    move(piece, place, parents);
    piece.properties = {};
  }
}

const streamed = /^S:([\da-f]+)$/u;
const placeholder = /^[BP]:([\da-f]+)$/u;

const numberOf = (node: Element, form: RegExp): string | undefined =>
  form.exec(stringProperty(node, 'id'))?.[1];

type Parents = Map<Child, Parent>;

function parentsOf(page: Root): Parents {
  const parents: Parents = new Map();
  for (const child of page.children) parents.set(child, page);
  for (const node of elements(page)) for (const child of node.children) parents.set(child, node);
  return parents;
}

function isWithin(node: Element, holder: Element, parents: Parents): boolean {
  for (let at: Parent | undefined = node; at?.type === 'element'; at = parents.get(at))
    if (at === holder) return true;
  return false;
}

function move(piece: Element, place: Element, parents: Parents): void {
  const from = parents.get(piece);
  const to = parents.get(place);
  if (!from || !to) return;
  setChildren(
    from,
    from.children.filter((child) => child !== piece),
  );
  setChildren(
    to,
    to.children.map((child) => (child === place ? piece : child)),
  );
  parents.set(piece, to);
}

/** Whether an element is a piece that no place was found for. */
export const isStreamed = (node: Element): boolean => numberOf(node, streamed) !== undefined;
