import type { ElementContent } from 'hast';
import { type Child, element, isElement, isText, type Parent, setChildren, textNode } from '../html/tree.ts';
import type { Transform } from './context.ts';

/**
 * Bold that an author typed with stars, where a page shows them as they are: a pair that opens at the start of a line
 * or after a blank and closes before a blank or a stop. Stars that mask a word stand elsewhere and stay.
 */
const pair = /(?<=^|\s)\*\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*\*(?=$|[\s，。：；、！？,.:;!?])/gu;

export const literalMarks: Transform = (tree) => {
  const stack: Parent[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    if (parent.children.some((child) => isText(child) && child.value.includes('**')))
      setChildren(
        parent,
        parent.children.flatMap((child): Child[] => (isText(child) ? bolded(child.value) : [child])),
      );
    for (const child of parent.children) if (isElement(child) && child.tagName !== 'code') stack.push(child);
  }
};

function bolded(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(pair)) {
    parts.push(textNode(text.slice(end, match.index)), element('strong', {}, [textNode(match[1] ?? '')]));
    end = match.index + match[0].length;
  }
  return [...parts, textNode(text.slice(end))].filter((part) => !isText(part) || part.value);
}
