import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { limits } from '../read/limits.ts';
import { boundNesting } from './bound-nesting.ts';
import { repairTags } from './repair-tags.ts';

const fragments = unified().use(rehypeParse, { fragment: true }).freeze();
const pages = unified().use(rehypeParse).freeze();

/** Trees of which marks were left out. */
const unmarked = new WeakSet<Root>();

/** Doubts about a tree as it was parsed, for the record's warnings. */
export const doubtsOf = (tree: Root): string[] =>
  unmarked.has(tree)
    ? [
        `unclosed marks would be opened again more than ${limits.reopenedMarks.toLocaleString('en')} times; from there on the text has none`,
      ]
    : [];

function parsed(processor: { parse(html: string): Root }, html: string): Root {
  const bounded = boundNesting(repairTags(html));
  const tree = processor.parse(bounded.html);
  if (bounded.isUnmarked) unmarked.add(tree);
  return tree;
}

/** HTML as it was found, mended where minifiers broke it, as a tree of bounded depth and size. */
export const parseHtml = (html: string): Root => parsed(fragments, html);

/** A whole page, with its head. */
export const parsePage = (html: string): Root => parsed(pages, html);
