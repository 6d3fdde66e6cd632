import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

/* The few things every transform does with a tree. None of them recurses: seeds nest as deep as they like. */

export type Parent = Root | Element;
export type Child = RootContent | ElementContent;

/** Whether a node is an element, and one of these where any are named. */
export const isElement = <Name extends string = string>(
  node: Child | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } =>
  node?.type === 'element' && (names.length === 0 || (names as readonly string[]).includes(node.tagName));

export const isText = (node: Child | undefined): node is Text => node?.type === 'text';

export const textNode = (value: string): Text => ({ type: 'text', value });

export const element = (
  tagName: string,
  properties: Element['properties'] = {},
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children });

export const root = (children: RootContent[] = []): Root => ({ type: 'root', children });

/** Elements that end a line of text before and after them. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul caption colgroup'
  ).split(' '),
);

export const isBlock = (node: Child | undefined): node is Element =>
  node?.type === 'element' && blockNames.has(node.tagName);

/** All nodes below `parent`, in document order. Children may be changed by the caller only below the node it got. */
export function* descendants(parent: Parent): Generator<Child> {
  const stack: Child[] = [...parent.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (node.type === 'element') {
      for (let i = node.children.length - 1; i >= 0; i -= 1) {
        const child = node.children[i];
        if (child) stack.push(child);
      }
    }
  }
}

/** All elements below `parent`, of these names where any are given, as `descendants` finds them. */
export function* elements(parent: Parent, ...names: readonly string[]): Generator<Element> {
  const stack: Child[] = [...parent.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    if (names.length === 0 || names.includes(node.tagName)) yield node;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child?.type === 'element') stack.push(child);
    }
  }
}

/** All words below a node, as they stand, with a line end for a break and around blocks. */
export function textOf(node: Child | Root): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  let text = '';
  const stack: Child[] = node.children.toReversed();
  for (let child = stack.pop(); child; child = stack.pop()) {
    if (child.type === 'text') text += child.value;
    if (child.type !== 'element') continue;
    if (child.tagName === 'br' || blockNames.has(child.tagName)) text += '\n';
    for (let i = child.children.length - 1; i >= 0; i -= 1) {
      const below = child.children[i];
      if (below) stack.push(below);
    }
  }
  return text;
}

/** A transform does this with a node: it keeps it, drops it (`[]`), or puts others in its place. */
export type Verdict = undefined | readonly Child[];

/**
 * Rebuilds the tree from the top: `decide` sees each node before its children do, and what it puts in a node's place
 * is seen in turn, so it must not put the node back itself.
 */
export function rewrite(tree: Root, decide: (node: Child, parent: Parent) => Verdict): void {
  const parents: Parent[] = [tree];
  for (let parent = parents.pop(); parent; parent = parents.pop()) {
    const { children } = parent;
    let at = 0;
    let first: Verdict;
    // Most nodes of most trees stay as they are: then nothing is built.
    for (; at < children.length; at += 1) {
      const node = children[at];
      if (!node) continue;
      first = decide(node, parent);
      if (first !== undefined) break;
      if (node.type === 'element') parents.push(node);
    }
    if (first === undefined) continue;
    const kept: Child[] = children.slice(0, at);
    const queue: Child[] = [...first, ...children.slice(at + 1)].reverse();
    for (let node = queue.pop(); node; node = queue.pop()) {
      const verdict = decide(node, parent);
      if (verdict === undefined) {
        kept.push(node);
        if (node.type === 'element') parents.push(node);
      } else {
        for (let i = verdict.length - 1; i >= 0; i -= 1) {
          const child = verdict[i];
          if (child) queue.push(child);
        }
      }
    }
    setChildren(parent, kept);
  }
}

/** The one place where the types of a root's and an element's children are told to be the same. */
export function setChildren(parent: Parent, children: readonly Child[]): void {
  parent.children = children as ElementContent[];
}

export const stringProperty = (node: Element, name: string): string => {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
