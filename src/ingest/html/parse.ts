import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { boundNesting } from './bound-nesting.ts';
import { repairTags } from './repair-tags.ts';

const fragments = unified().use(rehypeParse, { fragment: true }).freeze();
const pages = unified().use(rehypeParse).freeze();

/** HTML as it was found, mended where minifiers broke it, as a tree of bounded depth. */
export const parseHtml = (html: string): Root => fragments.parse(boundNesting(repairTags(html)));

/** A whole page, with its head. */
export const parsePage = (html: string): Root => pages.parse(boundNesting(repairTags(html)));
