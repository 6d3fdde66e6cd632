import type { Element, ElementContent, Root } from 'hast';
import { element, isElement, root } from '../html/tree.ts';
import { readInline } from './exported-inline.ts';

/**
 * Markdown that an exporter made from HTML, read line by line: every line is a paragraph of its own, as it was on the
 * page. Nothing but the exporter's own marks counts, so that prose never becomes a heading (an underline of dashes),
 * code (four blanks, a fence) or a link by accident.
 */
export function readExported(markdown: string): Root {
  const tree = root();
  // Pictures inside links were escaped by one generation of the exporter.
  const lines = markdown.replaceAll('!\\[\\](', '![](').replace(brokenLink, '[$1]($2)').split('\n');
  for (let i = 0; i < lines.length; ) {
    const kind = blockKind(lines[i] ?? '');
    if (kind === 'skip') {
      i += 1;
      continue;
    }
    const from = i;
    do i += 1;
    while (gathers(kind) && i < lines.length && blockKind(lines[i] ?? '') === kind);
    for (const block of readBlock(kind, lines.slice(from, i))) add(tree, block);
  }
  return tree;
}

/** A link whose words stand on lines of their own. */
const brokenLink = /\[(?=[^\S\n]*\n)\s*(\S(?:[^\n]*\S)?)\s*\n\s*\]\((https?:[^()\s]*)\)/gu;

/** A list whose items stand apart is one list. */
function add(tree: Root, block: ElementContent): void {
  const last = tree.children.at(-1);
  const goesOn =
    (isElement(block, 'ul') && isElement(last, 'ul')) ||
    (isElement(block, 'ol') && isElement(last, 'ol') && next(last) === block.properties.start);
  if (goesOn && isElement(last) && isElement(block)) last.children.push(...block.children);
  else tree.children.push(block);
}

const next = (list: Element): number => Number(list.properties.start ?? 1) + list.children.length;

type BlockKind = 'skip' | 'heading' | 'rule' | 'bullets' | 'numbers' | 'quote' | 'table' | 'paragraph';

/** A blank line, a fence around prose, or a mark that lost its text. */
const nothing = /^\s*(?:`{3,}\w*|\*{1,4}|#{1,6})?\s*$/u;
const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/u;
const rule = /^ {0,3}(?:\*[ \t]*\*[ \t]*\*[ \t*]*|-{3,}|_{3,})$/u;
const bullet = /^ {0,3}[-*+][ \t]+(?=\S)/u;
const number = /^ {0,3}(\d{1,9})\.[ \t]+(?=\S)/u;
const quote = /^ {0,3}>[ \t]?/u;
const tableRow = /^ {0,3}\|.*\|[ \t]*$/u;

function blockKind(line: string): BlockKind {
  if (rule.test(line)) return 'rule';
  if (nothing.test(line)) return 'skip';
  if (heading.test(line)) return 'heading';
  if (bullet.test(line)) return 'bullets';
  if (number.test(line)) return 'numbers';
  if (quote.test(line)) return 'quote';
  return tableRow.test(line) ? 'table' : 'paragraph';
}

const gathers = (kind: BlockKind): boolean =>
  kind === 'bullets' || kind === 'numbers' || kind === 'quote' || kind === 'table';

function readBlock(kind: BlockKind, lines: readonly string[]): ElementContent[] {
  const [first = ''] = lines;
  switch (kind) {
    case 'rule':
      return [element('hr')];
    case 'heading': {
      const [, marks = '#', words = ''] = heading.exec(first) ?? [];
      return [element(`h${marks.length}`, {}, readInline(words))];
    }
    case 'bullets':
      return [
        element(
          'ul',
          {},
          lines.map((line) => item(line, bullet)),
        ),
      ];
    case 'numbers':
      return [
        element(
          'ol',
          { start: Number(number.exec(first)?.[1] ?? 1) },
          lines.map((line) => item(line, number)),
        ),
      ];
    case 'quote': {
      const inside = lines.map((line) => line.replace(quote, '')).filter((line) => line.trim());
      return inside.length > 0 ? [element('blockquote', {}, inside.map(paragraph))] : [];
    }
    case 'table':
      return readTable(lines);
    default:
      return [paragraph(first)];
  }
}

const paragraph = (line: string): ElementContent => element('p', {}, readInline(line.trim()));

const item = (line: string, mark: RegExp): ElementContent =>
  element('li', {}, readInline(line.replace(mark, '').trim()));

const divider = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u;

function readTable(lines: readonly string[]): ElementContent[] {
  if (!lines.some((line) => divider.test(line))) return lines.map(paragraph);
  const rows = lines.filter((line) => !divider.test(line)).map(readRow);
  return [element('table', {}, [element('tbody', {}, rows)])];
}

function readRow(line: string): ElementContent {
  const cells = line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u);
  return element(
    'tr',
    {},
    cells.map((cell) => element('td', {}, readInline(cell.trim()))),
  );
}
