import type { Element, Root } from 'hast';
import type { Removed } from '../../../record.ts';
import { elements, isElement, type Parent, setChildren, textOf } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { linesOf } from './letter.ts';
import { footerOpening, subscription, webVersion } from './phrases.ts';

/** Letters of the longest line that is about the sending and not of the article. */
const longestLine = 400;
/** Lines before an article among which a link to the web version stands. */
const firstLines = 8;

const wordsOf = (node: Element): string => textOf(node).replace(/\s+/gu, ' ').trim();

/** Cuts away what a newsletter says around its article: the link to its page before it, and the lines about its sending. */
export function cutAround(tree: Root, removed: Removed[]): void {
  cutFooter(tree, removed);
  cutHead(tree, removed);
}

function cutHead(tree: Root, removed: Removed[]): void {
  const lines = linesOf(tree).filter((line) => wordsOf(line) !== '');
  const cut = lines
    .slice(0, firstLines)
    .filter((line) => wordsOf(line).length < 200 && (webVersion.test(wordsOf(line)) || isForLeaving(line)));
  for (const line of cut) addRemoved(removed, 'navigation', wordsOf(line));
  drop(tree, new Set(cut));
}

/** A line that is for ending the subscription, and hardly says anything else. */
const isForLeaving = (line: Element): boolean =>
  wordsOf(line).length < longestLine && subscription.test(wordsOf(line));

function cutFooter(tree: Root, removed: Removed[]): void {
  const lines = linesOf(tree).filter((line) => wordsOf(line) !== '');
  const total = lines.reduce((sum, line) => sum + wordsOf(line).length, 0);
  let before = 0;
  const leaving = lines.findIndex((line) => {
    const isLate = before >= total * 0.4;
    before += wordsOf(line).length;
    return isLate && isForLeaving(line);
  });
  if (leaving < 0) return;
  let first = leaving;
  while (first > 0 && isOfFooter(lines[first - 1])) first -= 1;
  const cut = lines.slice(first);
  for (const line of cut) addRemoved(removed, 'footer', wordsOf(line));
  const [start] = cut;
  if (start) dropFrom(tree, start);
}

const isOfFooter = (line: Element | undefined): boolean => {
  const words = line ? wordsOf(line) : '';
  return words.length < longestLine && (footerOpening.test(words) || !/\p{L}/u.test(words));
};

function drop(tree: Root, cut: ReadonlySet<Element>): void {
  for (const parent of [tree, ...elements(tree)])
    if (parent.children.some((child) => isElement(child) && cut.has(child)))
      setChildren(
        parent,
        parent.children.filter((child) => !(isElement(child) && cut.has(child))),
      );
}

/** Drops a node and all that comes behind it. */
function dropFrom(tree: Root, start: Element): void {
  const parents = new Map<Element, Parent>();
  for (const parent of [tree, ...elements(tree)])
    for (const child of parent.children) if (isElement(child)) parents.set(child, parent);
  let node: Parent | undefined = start;
  let isStart = true;
  while (node && node.type === 'element') {
    const parent: Parent | undefined = parents.get(node);
    const at: number = parent ? parent.children.indexOf(node) : -1;
    if (parent && at >= 0) setChildren(parent, parent.children.slice(0, isStart ? at : at + 1));
    isStart = false;
    node = parent;
  }
}
