import type { Element, Root } from 'hast';
import type { Removed } from '../../record.ts';
import {
  elements,
  isBlock,
  isElement,
  type Parent,
  rewrite,
  textNode,
  textOf,
  type Verdict,
} from '../html/tree.ts';
import { addRemoved } from '../removed.ts';
import type { Transform } from './context.ts';

/**
 * With as many words of a line that carry their reading, readings stand over the whole text, as for learners: they
 * would divide every phrase of it, so they are noted beside the text. A single rare word keeps its reading in brackets.
 */
const manyInLine = 3;

/** Sets readings apart from their words: the words stay together as a phrase that can be found. */
export const ruby: Transform = (tree, { removed }) => readRuby(tree, removed);

/** The same for a tree of which no article has been made yet. */
export function readRuby(tree: Root, removed: Removed[]): void {
  if (elements(tree, 'ruby').next().done) return;
  const counts = new Map<Element, number>();
  const lines = new Map<Parent, number>();
  const owners = new Map<Element, Parent>();
  const stack: [Parent, Parent][] = [[tree, tree]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [parent, line] = top;
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (child.tagName === 'ruby') {
        owners.set(child, line);
        lines.set(line, (lines.get(line) ?? 0) + 1);
      } else stack.push([child, isBlock(child) ? child : line]);
    }
  }
  for (const [word, line] of owners) counts.set(word, lines.get(line) ?? 0);
  const readings: string[] = [];
  rewrite(tree, (node): Verdict => {
    if (!isElement(node, 'ruby')) return undefined;
    const base = partOf(node, (name) => !['rt', 'rp', 'rtc'].includes(name));
    const reading = partOf(node, (name) => ['rt', 'rtc'].includes(name));
    if (reading === '') return [textNode(base)];
    if ((counts.get(node) ?? 0) < manyInLine) return [textNode(`${base}（${reading}）`)];
    readings.push(`${base}（${reading}）`);
    return [textNode(base)];
  });
  addRemoved(removed, 'label', [...new Set(readings)].join('、'));
}

/** The words of a ruby's own children that have such names; words without an element have the name ''. */
const partOf = (node: Element, takes: (name: string) => boolean): string =>
  node.children
    .filter((child) => takes(isElement(child) ? child.tagName : ''))
    .map(textOf)
    .join('')
    .replace(/\s+/gu, (blank) => (/\n/u.test(blank) ? '' : blank));
