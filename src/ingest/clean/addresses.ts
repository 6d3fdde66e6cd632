import type { ElementContent } from 'hast';
import { element, isElement, isText, type Parent, textNode } from '../html/tree.ts';
import type { Transform } from './context.ts';

/** A web address in running text: it ends where an address cannot go on, so also before Chinese glued to it. */
const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=&]/giu;

/** Makes a link of each address that stands in the text. */
export const addresses: Transform = (tree) => {
  const stack: Parent[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const children: ElementContent[] = [];
    for (const child of parent.children) {
      if (isElement(child) && !isElement(child, 'a', 'code', 'pre')) stack.push(child);
      if (isText(child)) children.push(...linked(child.value));
      else if (child.type !== 'doctype') children.push(child);
    }
    parent.children = children;
  }
};

function linked(text: string): ElementContent[] {
  if (!text.includes('://')) return [textNode(text)];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const url = URL.parse(match[0]);
    if (!url?.hostname.includes('.')) continue;
    if (match.index > end) parts.push(textNode(text.slice(end, match.index)));
    parts.push(element('a', { href: url.href }, [textNode(match[0])]));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(textNode(text.slice(end)));
  return parts;
}
