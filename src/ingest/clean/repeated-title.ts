import type { Root } from 'hast';
import { isElement, setChildren, textOf } from '../html/tree.ts';
import { type CleanContext, noteRemoved } from './context.ts';

/** How far into an article its page may say the title once more: after a picture, a dateline, a byline. */
const head = 4;

const folded = (words: string): string => words.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

/** Takes away the heading that says an article's title once more. */
export function dropRepeatedTitle(tree: Root, title: string, context: CleanContext): void {
  const wanted = folded(title);
  const again = tree.children
    .slice(0, head)
    .find(
      (block) => isElement(block, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') && folded(textOf(block)) === wanted,
    );
  if (wanted === '' || !isElement(again)) return;
  noteRemoved(context, 'duplicate', again);
  setChildren(
    tree,
    tree.children.filter((block) => block !== again),
  );
}
