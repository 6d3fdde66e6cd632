import type { Element, Root } from 'hast';
import type { Removed, RemovedKind } from '../../../record.ts';
import { type Child, elements, isElement, isText } from '../../html/tree.ts';
import { addRemoved } from '../../removed.ts';
import { kindOf } from './kinds.ts';
import type { Main } from './main-content.ts';
import { isLinks, type Measures, parentsOf, upwards } from './measure.ts';
import { wordsOf } from './prune.ts';

/** Notes all of a page that is not its article, piece by piece, in its order. */
export function noteRest(
  page: Root,
  kept: readonly Element[],
  main: Main,
  measures: Measures,
  removed: Removed[],
): string[] {
  const body = elements(page, 'body').next().value;
  if (body && kept.includes(body)) return [];
  const holders = new Set<Child>();
  const inKept = new Set<Child>(kept);
  const parents = parentsOf(page);
  for (const piece of kept) for (const node of upwards(piece, parents)) if (node !== piece) holders.add(node);
  const bylines: string[] = [];
  const stack: Child[] = [...(body ?? page).children].reverse();
  let reached = false;
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (inKept.has(node)) {
      reached ||= node === main[0];
      continue;
    }
    if (holders.has(node) && isElement(node)) stack.push(...[...node.children].reverse());
    else if (isElement(node) || isText(node)) {
      const words = wordsOf(node);
      const kind = isElement(node) ? restKind(node, reached, measures) : reached ? 'footer' : 'header';
      if (kind === 'header' && words) bylines.push(words);
      addRemoved(removed, kind, words);
    }
  }
  return bylines;
}

function restKind(node: Element, after: boolean, measures: Measures): RemovedKind {
  const named = kindOf(node)?.kind;
  if (named) return named;
  if (isLinks(measures(node))) return after ? 'related' : 'navigation';
  return after ? 'footer' : 'header';
}
