import type { Element } from 'hast';
import { type Child, isElement, isText, rewrite, stringProperty, type Verdict } from '../html/tree.ts';
import { noteRemoved, type Transform } from './context.ts';

/** Elements that carry no words of the article. */
const machinery: ReadonlySet<string> = new Set(
  'script style template link meta base head title input button select textarea option svg canvas map area nav menu dialog'.split(
    ' ',
  ),
);

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Whether a browser shows nothing of an element, as far as the element itself says. */
export const isHidden = (node: Element): boolean =>
  node.properties.hidden !== undefined || hiddenStyle.test(stringProperty(node, 'style'));

/** Takes away what a browser would not show as part of the article. */
export const unseen: Transform = (tree, context) => {
  rewrite(tree, (node: Child): Verdict => {
    if (isText(node)) return undefined;
    if (!isElement(node)) return [];
    if (machinery.has(node.tagName)) {
      const scripts = node.tagName === 'script' || node.tagName === 'style';
      noteRemoved(context, scripts ? 'script' : 'markup', node);
      return [];
    }
    if (!isHidden(node)) return undefined;
    noteRemoved(context, 'hidden', node);
    return [];
  });
};
