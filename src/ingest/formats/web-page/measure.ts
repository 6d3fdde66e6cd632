import type { Element, Root } from 'hast';
import { isUnspaced } from '../../html/scripts.ts';
import { type Child, elements, isBlock, isElement, type Parent } from '../../html/tree.ts';

/** How much of what an element holds, in letters; one of Chinese or Japanese counts as `unspacedWeight`. */
export interface Measure {
  /** All words. */
  text: number;
  /** Those inside links. */
  linked: number;
  /** Those of paragraphs, as against labels, lists of links and headings. */
  prose: number;
}

/** A Chinese character says as much as two to three letters of an alphabet. */
const unspacedWeight = 2.5;

/** Shorter than the shortest paragraph worth the name: five words. */
const shortestParagraph = 25;

const notProse: ReadonlySet<string> = new Set(
  'head h1 h2 h3 h4 h5 h6 figcaption pre caption th button label nav footer form option summary time address'.split(
    ' ',
  ),
);

export type Measures = (node: Parent | Child) => Measure;

const nothing: Measure = { text: 0, linked: 0, prose: 0 };

/** Measures every element of a tree at once. */
export function measure(tree: Root): Measures {
  const measures = new Map<Parent | Child, Measure>();
  const lines = new Map<Parent | Child, { text: number; linked: number }>();
  const order: { readonly node: Parent; readonly parent: Parent | null }[] = [];
  walk(tree, (node, parent, owner, link) => {
    if (node.type === 'text') {
      const letters = weigh(node.value);
      const line = lines.get(owner) ?? { text: 0, linked: 0 };
      lines.set(owner, { text: line.text + letters, linked: line.linked + (link ? letters : 0) });
    } else if (node.type === 'element' || node.type === 'root') order.push({ node, parent });
  });
  for (const { node } of order) measures.set(node, ownMeasure(node, lines.get(node)));
  for (const { node, parent } of order.reverse()) {
    const own = measures.get(node);
    const sum = parent && measures.get(parent);
    if (own && sum)
      Object.assign(sum, {
        text: sum.text + own.text,
        linked: sum.linked + own.linked,
        prose: sum.prose + own.prose,
      });
  }
  return (node) => measures.get(node) ?? nothing;
}

function ownMeasure(node: Parent, line: { text: number; linked: number } | undefined): Measure {
  const { text, linked } = line ?? nothing;
  const isProse =
    text >= shortestParagraph &&
    linked * 2 < text &&
    !(node.type === 'element' && notProse.has(node.tagName));
  return { text, linked, prose: isProse ? text - linked : 0 };
}

type Visit = (node: Parent | Child, parent: Parent | null, owner: Parent, link: boolean) => void;

/** Visits all nodes in order, with the block whose line they stand in and whether they stand in a link. */
function walk(tree: Root, visit: Visit): void {
  const stack: [Parent | Child, Parent | null, Parent, boolean][] = [[tree, null, tree, false]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, parent, owner, link] = top;
    visit(node, parent, owner, link);
    if (node.type !== 'element' && node.type !== 'root') continue;
    if (node.type === 'element' && isElement(node, 'script', 'style')) continue;
    const inside = node.type === 'root' || isBlock(node) ? node : owner;
    const linked = link || (node.type === 'element' && node.tagName === 'a');
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push([child, node, inside, linked]);
    }
  }
}

/** Letters of a text, weighed by how much each says. */
export function weigh(text: string): number {
  let weight = 0;
  for (const character of text) {
    if (isUnspaced(character)) weight += unspacedWeight;
    else if (character > ' ') weight += 1;
  }
  return weight;
}

/** Whether nearly all words of an element are links. */
export const isLinks = ({ text, linked }: Measure): boolean => text > 0 && linked >= text * 0.7;

/** The parents of all elements, for looking upwards. */
export function parentsOf(tree: Root): ReadonlyMap<Child, Parent> {
  const parents = new Map<Child, Parent>();
  for (const child of tree.children) parents.set(child, tree);
  for (const node of elements(tree)) for (const child of node.children) parents.set(child, node);
  return parents;
}

/** An element and all that it stands in, innermost first. */
export function* upwards(node: Element, parents: ReadonlyMap<Child, Parent>): Generator<Element> {
  for (let at: Parent | undefined = node; isParentElement(at); at = parents.get(at)) yield at;
}

const isParentElement = (node: Parent | undefined): node is Element =>
  node !== undefined && node.type !== 'root' && isElement(node);
