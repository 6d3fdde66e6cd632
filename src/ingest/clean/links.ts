import type { Element } from 'hast';
import { followable, linkSchemes } from '../html/address.ts';
import { elements, isElement, rewrite, stringProperty, textOf, type Verdict } from '../html/tree.ts';
import type { Transform } from './context.ts';

/** Leaves a link only where it leads somewhere that a reader can follow; the words of the others stay. */
export const links: Transform = (tree, context) => {
  rewrite(tree, (node, parent): Verdict => {
    if (!isElement(node, 'a')) return undefined;
    if (parent.type === 'element' && heading.test(parent.tagName) && isSign(node)) return [];
    const href = followable(stringProperty(node, 'href'), context.base, linkSchemes);
    if (!href || node.children.length === 0) return node.children;
    node.properties = { href };
    return undefined;
  });
};

const heading = /^h[1-6]$/u;

/** A link of nothing but signs (`¶`, `#`) leads from a heading to itself. */
const isSign = (link: Element): boolean =>
  !/[\p{L}\p{N}]/u.test(textOf(link)) && elements(link, 'img').next().done === true;
