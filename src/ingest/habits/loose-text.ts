import type { Root } from 'hast';
import { type Child, descendants, element, isBlock, isElement, setChildren, textOf } from '../html/tree.ts';

/**
 * Puts words that stand in no element into paragraphs: a picture's block inside a paragraph ends it, and what the
 * writer put after the picture is left outside.
 */
export function wrapLooseText(tree: Root): void {
  const children: Child[] = [];
  let run: Child[] = [];
  const flush = () => {
    const words = run.some((node) => textOf(node).trim() !== '');
    children.push(...(words ? [element('p', {}, run.filter(isInline))] : run));
    run = [];
  };
  for (const child of tree.children) {
    if (isElement(child) && holdsBlock(child)) {
      flush();
      children.push(child);
    } else run.push(child);
  }
  flush();
  setChildren(tree, children);
}

const isInline = (node: Child) => node.type === 'element' || node.type === 'text';

function holdsBlock(node: Child): boolean {
  if (isBlock(node)) return true;
  if (!isElement(node)) return false;
  for (const child of descendants(node)) if (isBlock(child)) return true;
  return false;
}
