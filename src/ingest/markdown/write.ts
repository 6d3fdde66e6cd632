import type { Root } from 'hast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { fitMarks } from './attention.ts';

/** Tables and deletions alone of GFM: all of it would also escape every address and mention in a text. */
const processor = unified()
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()])
  .use(rehypeRemark, { document: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
  .freeze();

/** A cleaned and sanitized body as CommonMark with GFM tables. */
export function writeMarkdown(tree: Root): string {
  fitMarks(tree);
  return processor.stringify(processor.runSync(tree)).trim();
}
