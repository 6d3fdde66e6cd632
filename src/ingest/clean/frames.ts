import type { Element } from 'hast';
import {
  type Child,
  descendants,
  elements,
  isBlock,
  isElement,
  rewrite,
  textOf,
  type Verdict,
} from '../html/tree.ts';
import type { Transform } from './context.ts';
import { setCaption } from './pictures.ts';

/**
 * A table that only holds things in place (a picture over its caption, one column) is taken apart; a table of data
 * stays.
 */
export const frames: Transform = (tree) => {
  rewrite(tree, (node): Verdict => {
    if (!isElement(node, 'table') || isData(node)) return undefined;
    const cells = cellsOf(node);
    for (const cell of cells) {
      const image = [...descendants(cell)].find((child) => isElement(child, 'img'));
      const words = textOf(cell).trim();
      // Longer words beside a picture are a text, not its caption.
      if (isElement(image) && words && words.length <= 300 && !image.properties.title) {
        setCaption(image, words);
        cell.children = [linkAround(cell, image) ?? image];
      }
    }
    return cells.flatMap((cell): Child[] => [{ ...cell, tagName: 'div', properties: {} }]);
  });
};

/** The link that a picture stands in alone: it may name the picture in full. */
function linkAround(cell: Element, image: Element): Element | undefined {
  for (const link of elements(cell, 'a')) {
    if (link.children.includes(image) && textOf(link).trim() === '') return link;
  }
  return undefined;
}

/** The cells and rows of this table, not of a table inside it. */
function own(table: Element, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const stack: Child[] = [...table.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node) || node.tagName === 'table') continue;
    if (names.includes(node.tagName)) found.push(node);
    if (node.tagName !== 'td' && node.tagName !== 'th') stack.push(...[...node.children].reverse());
  }
  return found;
}

const rowsOf = (table: Element): Element[] => own(table, 'tr');
const cellsOf = (table: Element): Element[] => own(table, 'td', 'th', 'caption');

/** Two or more rows of two or more cells with words, and no block of text in a cell. */
function isData(table: Element): boolean {
  const rows = rowsOf(table).filter(
    (row) => row.children.filter((cell) => isElement(cell, 'td', 'th') && textOf(cell).trim()).length > 1,
  );
  if (rows.length < 2) return false;
  return !cellsOf(table).some((cell) =>
    cell.children.some((child) => isBlock(child) && textOf(child).length > 400),
  );
}
