import type { Element, ElementContent, Root } from 'hast';
import type { Heading, ListItem, Root as MdastRoot, Paragraph, PhrasingContent, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { isElement, root, stringProperty } from '../html/tree.ts';

const anyTree = unified().use(rehypeRemark, { document: false }).freeze();

/**
 * A cleaned and sanitized body as mdast, as rehype-remark makes it. Plain paragraphs, headings, lists and quotes, nearly
 * all there is, are made here: it clones all trees and looks at all neighbours of all words for white space, which the cleaning
 * has settled, and was half of the time that writing a body took.
 */
export function toMdast(tree: Root): MdastRoot {
  if (!tree.children.every((child) => isElement(child, ...blocks))) return anyTree.runSync(tree);
  const children = tree.children.flatMap(
    (block): readonly RootContent[] => plainBlock(block) ?? anyTree.runSync(root([block])).children,
  );
  return { type: 'root', children };
}

/** They do not look beyond themselves. */
const blocks = 'p h1 h2 h3 h4 h5 h6 ul ol blockquote pre table hr'.split(' ');

/** A rule, or a block of words, marks, links, breaks and pictures; null for what is more than that. */
function plainBlock(block: Root['children'][number] | ElementContent): readonly RootContent[] | null {
  if (!isElement(block)) return null;
  switch (block.tagName) {
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'blockquote':
      return plainQuote(block);
    case 'ul':
    case 'ol':
      return plainList(block);
    case 'p':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return plainLine(block);
    default:
      return null;
  }
}

function plainLine({ tagName, children: content }: Element): readonly (Paragraph | Heading)[] | null {
  const children = lineOf(content);
  if (!children) return null;
  if (tagName !== 'p') return [{ type: 'heading', depth: Number(tagName[1]) as Heading['depth'], children }];
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function plainQuote(quote: Element): readonly RootContent[] | null {
  const children: (Paragraph | Heading)[] = [];
  for (const block of quote.children) {
    const line = isElement(block, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') ? plainLine(block) : null;
    if (!line) return null;
    children.push(...line);
  }
  return [{ type: 'blockquote', children }];
}

/** A list whose items are lines. */
function plainList({ tagName, properties, children: items }: Element): readonly RootContent[] | null {
  const children: ListItem[] = [];
  for (const item of items) {
    const line = isElement(item, 'li') ? lineOf(item.children) : null;
    if (!line || line.length === 0) return null;
    children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [{ type: 'paragraph', children: line }],
    });
  }
  const start = Number.parseInt(String(properties.start), 10);
  const ordered = tagName === 'ol';
  return [
    {
      type: 'list',
      ordered,
      start: ordered ? (Number.isNaN(start) ? 1 : start) : null,
      spread: false,
      children,
    },
  ];
}

function lineOf(content: readonly ElementContent[]): PhrasingContent[] | null {
  const line: Line = { before: 'edge' };
  const inside = phrasing(content, line);
  return inside && line.before !== 'blank' ? withoutBreaks(inside) : null;
}

/** The thing before a node on its line: a word, a blank after one, or an edge where blanks fall away. */
interface Line {
  before: 'word' | 'blank' | 'edge';
}

/** White space that does not show as it is written. */
const collapses = (text: string): boolean => /[\t\n\v\f\r]/u.test(text) || text.includes('  ');

function phrasing(nodes: readonly ElementContent[], line: Line): PhrasingContent[] | null {
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    const one = node.type === 'text' ? words(node.value, line) : isElement(node) ? marked(node, line) : null;
    if (!one) return null;
    const last = found.at(-1);
    if (one.type === 'text' && last?.type === 'text') last.value += one.value;
    else found.push(one);
  }
  return found;
}

function words(value: string, line: Line): PhrasingContent | null {
  if (value === '' || collapses(value) || (value.startsWith(' ') && line.before !== 'word')) return null;
  line.before = value.endsWith(' ') ? 'blank' : 'word';
  return { type: 'text', value };
}

function marked(node: Element, line: Line): PhrasingContent | null {
  switch (node.tagName) {
    case 'br':
      return atEdge(line) ? { type: 'break' } : null;
    case 'img':
      return atEdge(line) ? picture(node) : null;
    case 'a': {
      const children = inner(node, line);
      return children && { type: 'link', url: stringProperty(node, 'href'), title: null, children };
    }
    case 'strong':
    case 'em':
    case 'del': {
      const children = inner(node, line);
      return children && { type: markNames[node.tagName], children };
    }
    default:
      return null;
  }
}

const markNames = { strong: 'strong', em: 'emphasis', del: 'delete' } as const;

const inner = (node: Element, line: Line): PhrasingContent[] | null =>
  node.children.length > 0 ? phrasing(node.children, line) : null;

/** Goes on behind an edge; false where a blank before it would fall away. */
function atEdge(line: Line): boolean {
  const clear = line.before !== 'blank';
  line.before = 'edge';
  return clear;
}

function picture(node: Element): PhrasingContent | null {
  const [title, alt] = [stringProperty(node, 'title'), stringProperty(node, 'alt')];
  if ([title, alt].some((text) => collapses(text) || text.startsWith(' ') || text.endsWith(' '))) return null;
  return { type: 'image', url: stringProperty(node, 'src'), title: title || null, alt };
}

function withoutBreaks(nodes: PhrasingContent[]): PhrasingContent[] {
  const from = nodes.findIndex(({ type }) => type !== 'break');
  return from < 0 ? [] : nodes.slice(from, nodes.findLastIndex(({ type }) => type !== 'break') + 1);
}
