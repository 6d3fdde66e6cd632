import type { Element, ElementContent, Root } from 'hast';
import type { Heading, Root as MdastRoot, PhrasingContent, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { isElement, root, stringProperty } from '../html/tree.ts';

const anyTree = unified().use(rehypeRemark, { document: false }).freeze();

/**
 * A cleaned and sanitized body as mdast, as rehype-remark makes it. Plain paragraphs and headings, nearly all there
 * is, are made here: it clones all trees and looks at all neighbours of all words for white space, which the cleaning
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

/** A paragraph or heading of words, marks, links, breaks and pictures; null for what is more than that. */
function plainBlock(block: Element | { type: string }): readonly RootContent[] | null {
  if (!isElement(block as Element, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return null;
  const { tagName, children: content } = block as Element;
  const line: Line = { before: 'edge' };
  const inside = phrasing(content, line);
  if (!inside || line.before === 'blank') return null;
  const children = withoutBreaks(inside);
  if (tagName !== 'p') return [{ type: 'heading', depth: Number(tagName[1]) as Heading['depth'], children }];
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
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
