import type { Element, RootContent } from 'hast';
import { isElement, textOf } from '../html/tree.ts';
import type { Transform } from './context.ts';

/** Longer than any real heading of the archive's papers; what is longer is a paragraph that was set large. */
const longest = 120;

const isHeading = (node: RootContent): node is Element => isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');

/** Headings begin at the second level, under the title, and skip none. */
export const headings: Transform = (tree) => {
  const found = tree.children.filter(isHeading);
  for (const heading of found) {
    if (textOf(heading).length > longest) heading.tagName = 'p';
    unmark(heading);
  }
  const levels = [...new Set(found.filter(isHeading).map((heading) => heading.tagName))].sort();
  for (const heading of found) {
    const at = levels.indexOf(heading.tagName);
    if (at >= 0) heading.tagName = `h${Math.min(6, at + 2)}`;
  }
};

/** A heading that is bold all through is a heading. */
function unmark(heading: Element): void {
  const [only] = heading.children;
  if (heading.children.length === 1 && isElement(only, 'strong', 'em')) heading.children = only.children;
}
