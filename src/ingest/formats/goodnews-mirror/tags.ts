import type { Root } from 'hast';
import { elements, stringProperty } from '../../html/tree.ts';

/** The mirror hides its links from filters: `ok` or `span` with an address is a link; `ok` without one was `strong`. */
export function renameDisguisedTags(tree: Root): void {
  for (const node of elements(tree, 'ok', 'span')) {
    if ('href' in node.properties) node.tagName = 'a';
    else if (node.tagName === 'ok') node.tagName = 'strong';
  }
}

/** Some alternative texts stand in quotes of their own. */
export function unquoteAlternatives(tree: Root): void {
  for (const image of elements(tree, 'img')) {
    image.properties.alt = stringProperty(image, 'alt').replace(/^'(.*)'$/su, '$1');
  }
}
