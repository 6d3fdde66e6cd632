import type { Element, ElementContent, Root } from 'hast';
import { elements, isElement, isText, textNode } from '../html/tree.ts';

/**
 * Markdown sees no mark between a sign and a letter (`**“语”**后`), as happens wherever words stand without blanks.
 * There the signs at the edge of the words are taken out of the mark, which says the same to a reader.
 */
export function fitMarks(tree: Root): void {
  for (const parent of [...elements(tree)]) {
    if (parent.children.some(isMark))
      parent.children = parent.children.flatMap((node, at, all) => fitted(node, all[at - 1], all[at + 1]));
  }
}

const isMark = (node: ElementContent | undefined): node is Element => isElement(node, 'strong', 'em', 'del');
const signs = '[\\p{P}\\p{S}]+';
const before = new RegExp(`^${signs}`, 'u');
const after = new RegExp(`${signs}$`, 'u');
const letter = /[^\s\p{P}\p{S}]/u;

function fitted(
  node: ElementContent,
  previous: ElementContent | undefined,
  next: ElementContent | undefined,
): ElementContent[] {
  if (!isMark(node)) return [node];
  const first = node.children[0];
  const last = node.children.at(-1);
  const lead =
    isText(previous) && isText(first) && letter.test(previous.value.at(-1) ?? '') ? cut(first, before) : '';
  const trail = isText(next) && isText(last) && letter.test(next.value.at(0) ?? '') ? cut(last, after) : '';
  const inside = node.children.filter((child) => !isText(child) || child.value);
  node.children = inside;
  return [...words(lead), ...(inside.length > 0 ? [node] : []), ...words(trail)];
}

function cut(node: { value: string }, edge: RegExp): string {
  const found = edge.exec(node.value)?.[0] ?? '';
  node.value = node.value.replace(edge, '');
  return found;
}

const words = (text: string): ElementContent[] => (text ? [textNode(text)] : []);
