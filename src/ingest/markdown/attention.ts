import type { Element, ElementContent, Root } from 'hast';
import { elements, isElement, isText, rewrite, textNode } from '../html/tree.ts';

/**
 * Markdown sees no mark between a sign and a letter (`**“语”**后`), as happens wherever words stand without blanks.
 * There the signs at the edge of the words are taken out of the mark, and a mark around a link is put into it, which
 * says the same to a reader.
 */
export function fitMarks(tree: Root): void {
  // Bold within italics and italics within bold need marks that words without blanks have no room for.
  rewrite(tree, (node, parent) =>
    isElement(node, 'em', 'strong') && isElement(parent.type === 'root' ? undefined : parent, 'strong', 'em')
      ? node.children
      : undefined,
  );
  for (const parent of [...elements(tree)]) {
    if (!parent.children.some(isMark)) continue;
    parent.children = parent.children.flatMap((node, at, all) => fitted(node, all[at - 1], all[at + 1]));
  }
}

const isMark = (node: ElementContent | undefined): node is Element => isElement(node, 'strong', 'em', 'del');
const before = /^[\p{P}\p{S}\s]+/u;
const after = /(?<![\p{P}\p{S}\s])[\p{P}\p{S}\s]+$/u;
const letter = /[^\s\p{P}\p{S}]/u;

function fitted(
  node: ElementContent,
  previous: ElementContent | undefined,
  next: ElementContent | undefined,
): ElementContent[] {
  if (!isMark(node)) return [node];
  const tightStart = isText(previous) && letter.test([...previous.value].at(-1) ?? '');
  const tightEnd = isText(next) && letter.test([...next.value].at(0) ?? '');
  const lead = tightStart ? cut(node.children[0], before) : '';
  const trail = tightEnd ? cut(node.children.at(-1), after) : '';
  node.children = node.children.filter((child) => !isText(child) || child.value);
  const split = (tightStart && isElement(node.children[0])) || (tightEnd && isElement(node.children.at(-1)));
  return [
    ...words(lead),
    ...(split ? node.children.map((child) => marked(child, node)) : kept(node)),
    ...words(trail),
  ];
}

function cut(node: ElementContent | undefined, edge: RegExp): string {
  if (!isText(node)) return '';
  const found = edge.exec(node.value)?.[0] ?? '';
  node.value = node.value.replace(edge, '');
  return found;
}

/** A part of what was marked, marked by itself; a link is marked inside. */
function marked(child: ElementContent, { tagName }: Element): ElementContent {
  const wrap = (children: ElementContent[]): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children,
  });
  if (isText(child)) return wrap([child]);
  if (isElement(child, 'a')) child.children = [wrap(child.children)];
  return child;
}

const kept = (node: Element): Element[] => (node.children.length > 0 ? [node] : []);

const words = (text: string): ElementContent[] => (text ? [textNode(text)] : []);
