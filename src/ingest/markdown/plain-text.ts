import type { Element, Root } from 'hast';
import { element, isBlock, isElement, textOf } from '../html/tree.ts';

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

/** The words of a block, block by block; words that stand beside blocks, as an item's over its own list, are one each. */
function blocks(parent: Root | Element): Element[] {
  const found: Element[] = [];
  let line: Element | null = null;
  for (const child of parent.children) {
    if (isBlock(child)) {
      found.push(child);
      line = null;
    } else if (child.type === 'text' || isElement(child)) {
      if (line === null) {
        line = element('p');
        found.push(line);
      }
      line.children.push(child);
    }
  }
  return found;
}

const holdsBlocks = (block: Element): boolean =>
  isElement(block, 'ul', 'ol', 'blockquote', 'table', 'thead', 'tbody') ||
  (block.tagName === 'li' &&
    block.children.some((child) => isElement(child, 'p', 'ul', 'ol', 'blockquote', 'pre', 'table')));
