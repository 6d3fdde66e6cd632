import type { Element, Root } from 'hast';
import { isElement, textOf } from '../html/tree.ts';

/** The words of a cleaned body, paragraphs divided by a blank line; pictures and rules say nothing. */
export function plainText(tree: Root): string {
  const paragraphs: string[] = [];
  const stack: Element[] = blocks(tree).reverse();
  for (let block = stack.pop(); block; block = stack.pop()) {
    if (holdsBlocks(block)) stack.push(...blocks(block).reverse());
    else if (block.tagName === 'tr') paragraphs.push(blocks(block).map(textOf).join('\t').trim());
    else paragraphs.push(textOf(block).trim());
  }
  return paragraphs.filter(Boolean).join('\n\n');
}

const blocks = (parent: Root | Element): Element[] =>
  parent.children.filter((child) => isElement(child)) as Element[];

const holdsBlocks = (block: Element): boolean =>
  isElement(block, 'ul', 'ol', 'blockquote', 'table', 'thead', 'tbody') ||
  (block.tagName === 'li' &&
    block.children.some((child) => isElement(child, 'p', 'ul', 'ol', 'blockquote', 'pre', 'table')));
