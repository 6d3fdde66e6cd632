import { followable, linkSchemes } from '../html/address.ts';
import { isElement, rewrite, stringProperty, type Verdict } from '../html/tree.ts';
import type { Transform } from './context.ts';

/** Leaves a link only where it leads somewhere that a reader can follow; the words of the others stay. */
export const links: Transform = (tree, context) => {
  rewrite(tree, (node): Verdict => {
    if (!isElement(node, 'a')) return undefined;
    const href = followable(stringProperty(node, 'href'), context.base, linkSchemes);
    if (!href || node.children.length === 0) return node.children;
    node.properties = { href };
    return undefined;
  });
};
