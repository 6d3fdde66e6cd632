import type { Root } from 'hast';
import type { Removed } from '../../record.ts';
import { selectAll } from '../html/select.ts';
import { type Child, descendants, setChildren } from '../html/tree.ts';
import { addRemoved } from '../removed.ts';
import { wordsOf } from './cut.ts';

/**
 * Leaves only the elements that make up the article, the outermost of each; the rest of the page goes as `header`.
 * A tree that has none of them stays as it is.
 */
export function keepContent(tree: Root, select: string): Removed[] {
  const found = new Set<Child>(selectAll(select, tree));
  if (found.size === 0) return [];
  const inside = new Set<Child>();
  for (const node of found)
    if (node.type === 'element') for (const below of descendants(node)) inside.add(below);
  const kept = [...found].filter((node) => !inside.has(node));
  const removed: Removed[] = [];
  const holdsContent = ancestorsOf(tree, kept);
  for (const node of descendants(tree)) {
    if (found.has(node) || inside.has(node) || holdsContent.has(node)) continue;
    const text = node.type === 'element' ? wordsOf(node) : node.type === 'text' ? node.value : '';
    addRemoved(removed, 'header', text);
    if (node.type === 'element') for (const below of descendants(node)) inside.add(below);
  }
  setChildren(tree, kept);
  return removed;
}

/** All elements that have one of the nodes below them. */
function ancestorsOf(tree: Root, nodes: readonly Child[]): ReadonlySet<Child> {
  const parents = new Map<Child, Child>();
  for (const node of descendants(tree)) {
    if (node.type === 'element') for (const child of node.children) parents.set(child, node);
  }
  const ancestors = new Set<Child>();
  for (const node of nodes) {
    for (let parent = parents.get(node); parent && !ancestors.has(parent); parent = parents.get(parent))
      ancestors.add(parent);
  }
  return ancestors;
}
