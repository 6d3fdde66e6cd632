import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import type { ParserOptions } from 'parse5';
import { limits } from '../read/limits.ts';
import { BoundedParser, type ParsedHtml } from './bounded-parser.ts';
import { repairTags } from './repair-tags.ts';

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
  parser.tokenizer.write(repairTags(html), true);
  // Of a document and of a fragment the root is made.
  const tree = fromParse5(treeOf(parser)) as Root;
  if (parser.isUnmarked) unmarked.add(tree);
  return tree;
}

/** HTML as it was found, mended where minifiers broke it, as a tree of bounded depth and size. */
export const parseHtml = (html: string): Root =>
  parsed(BoundedParser.ofFragment(options), html, (parser) => parser.getFragment());

/** A whole page, with its head. */
export const parsePage = (html: string): Root =>
  parsed(new BoundedParser(options), html, ({ document }) => document);
