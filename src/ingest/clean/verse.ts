import {
  type Child,
  element,
  elements,
  isElement,
  isText,
  type Parent,
  setChildren,
  stringProperty,
  textNode,
} from '../html/tree.ts';
import type { Transform } from './context.ts';

const keepsLines = /(?:^|;)\s*white-space\s*:\s*(?:pre-line|pre-wrap|break-spaces|pre)\b/iu;

/** Words whose own style keeps their line ends, as verse does, have breaks where a browser shows them. */
export const verse: Transform = (tree) => {
  for (const node of elements(tree)) {
    if (node.tagName === 'pre' || !keepsLines.test(stringProperty(node, 'style'))) continue;
    const stack: Parent[] = [node];
    for (let parent = stack.pop(); parent; parent = stack.pop()) {
      if (parent.children.some((child) => isText(child) && child.value.includes('\n')))
        setChildren(
          parent,
          parent.children.flatMap((child) => (isText(child) ? broken(child.value) : [child])),
        );
      for (const child of parent.children) if (isElement(child) && child.tagName !== 'pre') stack.push(child);
    }
  }
};

const broken = (text: string): Child[] =>
  text
    .split('\n')
    .flatMap((line, at): Child[] => (at > 0 ? [element('br'), textNode(line)] : [textNode(line)]));
