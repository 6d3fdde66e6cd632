import type { Element, ElementContent, Root } from 'hast';
import {
  blockNames,
  type Child,
  descendants,
  element,
  elements,
  isBlock,
  isElement,
  setChildren,
  stringProperty,
  textNode,
  textOf,
} from '../html/tree.ts';
import type { Transform } from './context.ts';
import { collapse } from './whitespace.ts';

/**
 * Turns a soup of containers into the blocks that a reader sees: paragraphs, headings, lists, quotes, tables, rules,
 * pictures, each at the top of the tree or of its list item or quote. Recursion is as deep as the tree, whose depth is
 * bounded before.
 */
export const flow: Transform = (tree: Root) => {
  setChildren(tree, withoutIdleRules(blocksOf(tree.children)));
};

/** Inline elements that mean something; others are taken for what they hold. */
const meaningful: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'strong',
  strong: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  s: 'del',
  del: 'del',
  strike: 'del',
};

function blocksOf(children: readonly Child[]): Element[] {
  const blocks: Element[] = [];
  let line: ElementContent[] = [];
  const flush = () => {
    blocks.push(...paragraphsOf(line));
    line = [];
  };
  for (const child of children) {
    if (child.type === 'text') line.push(child);
    if (!isElement(child)) continue;
    if (isBlock(child)) {
      flush();
      blocks.push(...blockOf(child));
    } else if (holdsBlock(child)) {
      flush();
      blocks.push(...spread(child));
    } else line.push(...inlineOf(child));
  }
  flush();
  return blocks;
}

function blockOf(node: Element): Element[] {
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingOf(node);
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return listOf(node);
    case 'blockquote': {
      const inside = blocksOf(node.children);
      return inside.length > 0 ? [element('blockquote', {}, inside)] : [];
    }
    case 'pre':
      return textOf(node).trim() ? [preformatted(node)] : [];
    case 'table':
      return tableOf(node);
    case 'hr':
      return [element('hr')];
    default:
      return blocksOf(node.children);
  }
}

/** A heading is one line of words; pictures in it stand before it. */
function headingOf(node: Element): Element[] {
  const inside = blocksOf(node.children);
  const pictures = inside.filter((block) => isPicture(block));
  const lines = inside.filter((block) => !isPicture(block));
  const words = lines.flatMap((block, at): ElementContent[] =>
    at > 0 ? [textNode(' '), ...block.children] : block.children,
  );
  for (const part of words) if (isElement(part, 'br')) Object.assign(part, textNode(' '));
  return lines.length > 0 ? [...pictures, element(node.tagName, {}, words)] : pictures;
}

const isPicture = (block: Element): boolean => {
  const [only] = block.children;
  return (
    block.children.length === 1 &&
    (isElement(only, 'img') || (isElement(only, 'a') && isElement(only.children[0], 'img')))
  );
};

function listOf(node: Element): Element[] {
  const items: Element[] = [];
  for (const child of node.children) {
    if (child.type === 'text' && !child.value.trim()) continue;
    if (isElement(child, 'ul', 'ol') && items.length > 0) {
      items.at(-1)?.children.push(...listOf(child));
      continue;
    }
    const inside = blocksOf(isElement(child, 'li') ? child.children : [child]);
    if (inside.length > 0) items.push(element('li', {}, tight(inside)));
  }
  const { start } = node.properties;
  const ordered = node.tagName === 'ol';
  return items.length > 0 ? [element(ordered ? 'ol' : 'ul', ordered && start ? { start } : {}, items)] : [];
}

/** An item's first paragraph needs no space around it where only lists follow. */
function tight(inside: readonly Element[]): ElementContent[] {
  const [first, ...rest] = inside;
  if (first?.tagName !== 'p' || rest.some((block) => block.tagName !== 'ul' && block.tagName !== 'ol'))
    return [...inside];
  return [...first.children, ...rest];
}

function preformatted(node: Element): Element {
  const words = textOf(node).replace(/^\n+/u, '').trimEnd();
  return element('pre', {}, [element('code', {}, [textNode(words)])]);
}

function tableOf(node: Element): Element[] {
  const captions = node.children.filter((child) => isElement(child, 'caption'));
  const above = captions.flatMap((caption) => (isElement(caption) ? blocksOf(caption.children) : []));
  const rows = gridOf(node)
    .filter((cells) => cells.some((cell) => cell && textOf(cell).trim()))
    .map((cells) =>
      element(
        'tr',
        {},
        cells.map((cell) => (cell ? cellOf(cell) : element('td'))),
      ),
    );
  if (rows.length === 0) return above;
  const [head, ...rest] = rows;
  const columns = Math.max(...rows.map((row) => row.children.length));
  for (const row of rows) while (row.children.length < columns) row.children.push(element('td'));
  for (const cell of head?.children ?? []) if (isElement(cell)) cell.tagName = 'th';
  return [
    ...above,
    element('table', {}, [element('thead', {}, head ? [head] : []), element('tbody', {}, rest)]),
  ];
}

/** Columns and rows that one cell may cover; no table that is read by people has wider ones. */
const widestSpan = 50;

/** The rows of a table, each cell in its column: where one covers several rows or columns, the others are empty. */
function gridOf(table: Element): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = [];
  /** For each column, how many rows below the cell in it still covers. */
  const covered: number[] = [];
  for (const row of descendants(table)) {
    if (!isElement(row, 'tr')) continue;
    const cells: (Element | undefined)[] = [];
    const skipCovered = (): void => {
      for (; (covered[cells.length] ?? 0) > 0; cells.push(undefined))
        covered[cells.length] = (covered[cells.length] ?? 0) - 1;
    };
    for (const cell of row.children) {
      if (!isElement(cell, 'td', 'th')) continue;
      skipCovered();
      const [across, down] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      for (let at = 0; at < across; at += 1) {
        covered[cells.length] = down - 1;
        cells.push(at === 0 ? cell : undefined);
      }
    }
    while (cells.length <= covered.findLastIndex((rows) => rows > 0)) {
      skipCovered();
      cells.push(undefined);
    }
    grid.push(cells);
  }
  return withoutIdleColumns(grid);
}

const spanOf = (cell: Element, name: string): number =>
  Math.min(widestSpan, Math.max(1, Number.parseInt(stringProperty(cell, name), 10) || 1));

/** A cell that covers more columns than any row has cells for, as a heading often does, makes none. */
function withoutIdleColumns(grid: readonly (Element | undefined)[][]): (Element | undefined)[][] {
  const width = Math.max(0, ...grid.map((cells) => cells.findLastIndex((cell) => cell !== undefined) + 1));
  return grid.map((cells) => cells.slice(0, width));
}

function cellOf(cell: Child): Element {
  const inside = isElement(cell) ? blocksOf(cell.children) : [];
  const words = inside.flatMap((block, at): ElementContent[] => {
    const parts: ElementContent[] =
      blockNames.has(block.tagName) && block.tagName !== 'p'
        ? [textNode(textOf(block).replace(/\s+/gu, ' ').trim())]
        : block.children;
    return at > 0 ? [textNode(' '), ...parts] : parts;
  });
  for (const part of words) if (isElement(part, 'br')) Object.assign(part, textNode(' '));
  return element('td', {}, words);
}

function holdsBlock(node: Element): boolean {
  for (const child of descendants(node)) if (isBlock(child)) return true;
  return false;
}

/** An inline element around blocks means each of their paragraphs. */
function spread(node: Element): Element[] {
  const blocks = blocksOf(node.children);
  const name = meaningful[node.tagName];
  if (!name) return blocks;
  const properties = name === 'a' ? { href: node.properties.href } : {};
  for (const block of blocks) {
    if (block.tagName === 'p' || /^h\d$/u.test(block.tagName))
      block.children = [element(name, { ...properties }, block.children)];
  }
  return blocks;
}

function inlineOf(node: Element): ElementContent[] {
  if (node.tagName === 'br' || node.tagName === 'img') return [node];
  const inside = node.children.flatMap((child): ElementContent[] =>
    child.type === 'text' ? [child] : isElement(child) ? inlineOf(child) : [],
  );
  const name = meaningful[node.tagName];
  if (!name || inside.length === 0) return inside;
  return [element(name, name === 'a' ? { href: node.properties.href } : {}, inside)];
}

/** Paragraphs of a run of words: divided by pictures and by two breaks or more, without what is blank. */
function paragraphsOf(line: readonly ElementContent[]): Element[] {
  collapse(line);
  const paragraphs: ElementContent[][] = [[]];
  let breaks: ElementContent[] = [];
  for (const node of line) {
    if (isElement(node, 'br')) {
      breaks.push(node);
      continue;
    }
    if (node.type === 'text' && !node.value) continue;
    const picture = holdsPicture(node);
    if (picture || breaks.length > 1) paragraphs.push([]);
    else if (breaks.length === 1 && (paragraphs.at(-1)?.length ?? 0) > 0)
      paragraphs.at(-1)?.push(element('br'));
    breaks = [];
    paragraphs.at(-1)?.push(node);
    if (picture) paragraphs.push([]);
  }
  return paragraphs.filter(hasContent).map((nodes) => element('p', {}, nodes));
}

const holdsPicture = (node: ElementContent): boolean =>
  isElement(node, 'img') || (isElement(node) && !elements(node, 'img').next().done);

const hasContent = (nodes: readonly ElementContent[]): boolean =>
  nodes.some((node) => holdsPicture(node) || textOf(node).trim() !== '');

/** Rules divide: none at the ends, none after another. */
function withoutIdleRules(blocks: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const block of blocks) {
    if (block.tagName === 'hr' && (kept.length === 0 || kept.at(-1)?.tagName === 'hr')) continue;
    kept.push(block);
  }
  while (kept.at(-1)?.tagName === 'hr') kept.pop();
  return kept;
}
