import type { Root } from 'hast';
import { element, elements, isElement, rewrite, textNode, textOf } from '../../html/tree.ts';
import { paragraphsOf } from '../../paragraphs.ts';

/** Letters of a line that was broken at a typewriter's width; code's lines are shorter. */
const usualLine = 35;

/** Old pages keep hard-wrapped prose in `pre`: it becomes paragraphs; code stays code. */
export function freeProse(body: Root): void {
  rewrite(body, (node) => {
    if (!isElement(node, 'pre') || !elements(node, 'code').next().done) return undefined;
    const text = textOf(node);
    if (!isProse(text)) return undefined;
    return [
      element(
        'div',
        {},
        paragraphsOf(text).map((words) => element('p', {}, [textNode(words)])),
      ),
    ];
  });
}

function isProse(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const signs = text.match(/[{}[\]<>=;|\\/_$#]/gu)?.length ?? 0;
  const words = text.match(/\p{Ll}{2}[ ,.\n]|\p{Script=Han}/gu)?.length ?? 0;
  return letters > lines.length * usualLine && signs * 40 < letters && words >= lines.length * 3;
}
