import type { Root } from 'hast';
import { decodeTitle } from '../html/entities.ts';
import { parseHtml } from '../html/parse.ts';
import { element, root, textNode, textOf } from '../html/tree.ts';
import { readMarkdown } from '../markdown/read.ts';
import { paragraphsOf } from '../paragraphs.ts';
import type { Words } from './item.ts';

/** A tag that closes, or one that stands alone: a text that only speaks of `<b>` has neither. */
const markup = /<\/[a-z][\w-]*\s*>|<(?:br|hr|img|p)\b[^>]*>/iu;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,24}\d{0,2});/iu;

/** A title on one line. */
export function lineOf({ value, written }: Words): string {
  const asHtml = written === 'html' || (written === 'unsure' && markup.test(value));
  const line = asHtml ? textOf(parseHtml(value)) : value;
  const plain = written === 'unsure' || entity.test(line) ? decodeTitle(line) : line;
  return plain.replace(/\s+/gu, ' ').trim();
}

/** A text as a tree: HTML and Markdown as they are, plain text by its paragraphs. */
export function treeOf({ value, written }: Words): Root {
  if (written === 'markdown') return readMarkdown(value).body;
  if (written === 'html' || (written === 'unsure' && markup.test(value))) return parseHtml(value);
  const plain = written === 'unsure' && entity.test(value) ? decoded(value) : value;
  return root(paragraphsOf(plain).map((words) => element('p', {}, [textNode(words)])));
}

/** Entities decoded, line ends and `<` kept. */
const decoded = (text: string): string => textOf(parseHtml(text.replaceAll('<', '&lt;')));
