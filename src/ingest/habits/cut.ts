import type { Element, Root } from 'hast';
import { matches } from 'hast-util-select';
import type { Cut } from '../../publishers/registry/habits.ts';
import type { Removed } from '../../record.ts';
import { selectIn } from '../html/select.ts';
import {
  type Child,
  descendants,
  elements,
  isElement,
  rewrite,
  stringProperty,
  textOf,
} from '../html/tree.ts';
import { addRemoved } from '../removed.ts';

/** The text of an element on one line. */
export const lineOf = (node: Element | Root): string => textOf(node).replace(/\s+/gu, ' ').trim();

/** The words that an element holds; the addresses of what it shows where it has none; empty for an empty shell. */
export function wordsOf(node: Element): string {
  const text = lineOf(node);
  if (text !== '') return text;
  const addresses: string[] = [];
  for (const part of [node, ...descendants(node)]) {
    if (!isElement(part, 'img', 'iframe', 'video', 'audio', 'source', 'script', 'embed')) continue;
    const source = stringProperty(part, 'src') || stringProperty(part, 'dataSrc');
    if (source !== '') addresses.push(`<${part.tagName} src="${source}">`);
  }
  return addresses.join(' ');
}

/** Takes the publisher's furniture out of the tree; says what it was, in document order. */
export function cutFurniture(tree: Root, cuts: readonly Cut[]): Removed[] {
  const doomed = new Map<Child, Cut>();
  const lines = new Map<Element, string>();
  const line = (element: Element): string => {
    const known = lines.get(element) ?? lineOf(element);
    lines.set(element, known);
    return known;
  };
  const select = selectIn(tree);
  let next: ReadonlyMap<Child, Element> | null = null;
  for (const cut of cuts) {
    for (const element of select(cut.select)) {
      if (doomed.has(element) || (cut.text && !cut.text.test(line(element)))) continue;
      if (cut.before) {
        next ??= nextElements(tree);
        if (!matches(cut.before, next.get(element))) continue;
      }
      doomed.set(element, cut);
    }
  }
  return removeNodes(tree, doomed);
}

/** The element that follows each node beside it: looking for one from every node would take the square of a long page. */
function nextElements(tree: Root): ReadonlyMap<Child, Element> {
  const next = new Map<Child, Element>();
  for (const { children } of [tree, ...elements(tree)]) {
    let following: Element | undefined;
    for (const child of children.toReversed()) {
      if (following) next.set(child, following);
      if (isElement(child)) following = child;
    }
  }
  return next;
}

/** Takes elements out of the tree as one kind. */
export const takeOut = (tree: Root, elements: readonly Element[], kind: Removed['kind']): Removed[] =>
  removeNodes(tree, new Map(elements.map((element) => [element, { kind }])));

function removeNodes(tree: Root, doomed: ReadonlyMap<Child, Pick<Cut, 'kind' | 'andAfter'>>): Removed[] {
  if (doomed.size === 0) return [];
  const removed: Removed[] = [];
  const open = new Map<unknown, Pick<Cut, 'kind' | 'andAfter'>>();
  rewrite(tree, (node, parent) => {
    const cut = doomed.get(node) ?? open.get(parent);
    if (cut === undefined) return undefined;
    if (cut.andAfter) open.set(parent, cut);
    const text = node.type === 'element' ? wordsOf(node) : node.type === 'text' ? node.value : '';
    addRemoved(removed, cut.kind, text);
    return [];
  });
  return removed;
}
