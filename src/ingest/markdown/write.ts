import type { Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { fitMarks } from './attention.ts';

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
};

/** A cleaned and sanitized body as CommonMark with GFM tables. */
export function writeMarkdown(tree: Root): string {
  fitMarks(tree);
  const mdast = toMdast(tree);
  return mdast.type === 'root' ? toMarkdown(mdast, options).trim() : '';
}
