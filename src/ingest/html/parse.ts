import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import type { ParserOptions } from 'parse5';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { limits } from '../read/limits.ts';
import { BoundedParser, deepest, type ParsedHtml } from './bounded-parser.ts';
import { repairTags } from './repair-tags.ts';

const fragments = unified().use(rehypeParse, { fragment: true }).freeze();
const pages = unified().use(rehypeParse).freeze();

/**
 * Tags that nest no deeper than is allowed, and of which no more are opened again, however they stand: where half of
 * them are marks and the others blocks, each block opens all marks again.
 */
const fewTags = Math.min(deepest, Math.floor(2 * Math.sqrt(limits.reopenedMarks)));

/** Whether rehype-parse, which cannot be bounded, may read a text; a parser that can be bounded reads the others. */
function hasFewTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0 && tags <= fewTags; at = html.indexOf('<', at + 1)) tags += 1;
  return tags <= fewTags;
}

/** Without positions in the file, which nothing asks for. What stands in `noscript` is read, as no script is run. */
const options: ParserOptions<ParsedHtml> = { scriptingEnabled: false };

/** Trees of which marks were left out. */
const unmarked = new WeakSet<Root>();

/** Doubts about a tree as it was parsed, for the record's warnings. */
export const doubtsOf = (tree: Root): string[] =>
  unmarked.has(tree)
    ? [
        `unclosed marks would be opened again more than ${limits.reopenedMarks.toLocaleString('en')} times; from there on the text has none`,
      ]
    : [];

function parsed(
  parser: BoundedParser,
  html: string,
  treeOf: (parser: BoundedParser) => ParsedHtml['parentNode'],
): Root {
  parser.tokenizer.write(html, true);
  // Of a document and of a fragment the root is made.
  const tree = fromParse5(treeOf(parser)) as Root;
  if (parser.isUnmarked) unmarked.add(tree);
  return tree;
}

/** HTML as it was found, mended where minifiers broke it, as a tree of bounded depth and size. */
export function parseHtml(found: string): Root {
  const html = repairTags(found);
  if (hasFewTags(html)) return fragments.parse(html);
  return parsed(BoundedParser.ofFragment(options), html, (parser) => parser.getFragment());
}

/** A whole page, with its head. */
export function parsePage(found: string): Root {
  const html = repairTags(found);
  if (hasFewTags(html)) return pages.parse(html);
  return parsed(new BoundedParser(options), html, ({ document }) => document);
}
