import type { Root } from 'hast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { fitMarks } from './attention.ts';
import { toMdast } from './to-mdast.ts';
import { wordHandlers } from './write-text.ts';

/** Tables and deletions alone of GFM: all of it would also escape every address and mention in a text. */
const processor = unified()
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()])
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: wordHandlers,
  })
  .freeze();

/** A cleaned and sanitized body as CommonMark with GFM tables. */
export function writeMarkdown(tree: Root): string {
  fitMarks(tree);
  return processor.stringify(toMdast(tree)).trim();
}
