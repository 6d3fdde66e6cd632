import type { Element, ElementContent } from 'hast';
import { elements, isElement, isText, textNode, textOf } from '../html/tree.ts';
import type { Transform } from './context.ts';

/** Marks that stand side by side are one; a blank at the edge of one belongs outside; one around nothing is none. */
export const emphasis: Transform = (tree) => {
  const parents = [...elements(tree)].filter((node) => node.children.some((child) => isMark(child)));
  // Innermost first, so that what is healed inside is seen healed outside.
  for (const parent of parents.reverse()) parent.children = healed(parent.children);
};

const isMark = (node: ElementContent | undefined): node is Element =>
  isElement(node, 'strong', 'em', 'del', 'code', 'a');

function healed(children: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const child of children.flatMap(outsideBlanks)) {
    const last = kept.at(-1);
    if (isText(child) && isText(last)) last.value += child.value;
    else if (
      isMark(child) &&
      isElement(last, child.tagName) &&
      last.properties.href === child.properties.href
    ) {
      last.children = healed([...last.children, ...child.children]);
    } else kept.push(child);
  }
  return kept;
}

function outsideBlanks(node: ElementContent): ElementContent[] {
  if (!isMark(node)) return [node];
  const words = textOf(node);
  if (!words.trim() && !node.children.some((child) => isElement(child, 'img')))
    return words ? [textNode(words)] : [];
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  while (isElement(node.children[0], 'br')) before.push(...node.children.splice(0, 1));
  while (isElement(node.children.at(-1), 'br')) after.unshift(...node.children.splice(-1));
  const first = node.children[0];
  if (isText(first) && /^\s/u.test(first.value)) before.push(textNode(' '));
  if (isText(first)) first.value = first.value.trimStart();
  const last = node.children.at(-1);
  if (isText(last) && /\s$/u.test(last.value)) after.unshift(textNode(' '));
  if (isText(last)) last.value = last.value.trimEnd();
  return [...before, node, ...after];
}
