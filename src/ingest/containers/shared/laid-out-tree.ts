import type { Root } from 'hast';
import { type Child, elements, isElement, root, stringProperty, textOf } from '../../html/tree.ts';
import type { Block } from './laid-out.ts';
import { writeHtml } from './write-html.ts';

const isPicture = (node: Child): boolean =>
  isElement(node) && (isElement(node, 'img') || !elements(node, 'img').next().done);

const styles = ['title', 'author', 'date'] as const;

/** The blocks of a tree, each with the style that its class names. */
export const blocksOfTree = (tree: Root): Block[] =>
  tree.children.flatMap((child): Block[] => {
    const text = textOf(child).replace(/\s+/gu, ' ').trim();
    if (text === '' && isPicture(child)) return [{ text, html: writeHtml(root([child])), style: '' }];
    if (!isElement(child)) return text === '' ? [] : [{ text, html: writeHtml(root([child])), style: '' }];
    const named = stringProperty(child, 'className').split(' ');
    const style = styles.find((one) => named.includes(one)) ?? (child.tagName === 'h1' ? 'title' : '');
    return text === '' ? [] : [{ text, html: writeHtml(root([child])), style }];
  });
