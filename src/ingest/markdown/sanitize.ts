import type { Root } from 'hast';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { unified } from 'unified';

/** All that a body may hold: the one list of what is let through, after cleaning and before Markdown. */
const schema: Options = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'pre', 'code', 'br'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'img', 'strong', 'em', 'del'],
  ],
  attributes: { a: ['href'], img: ['src', 'alt', 'title', 'dataCredit', 'dataHeld'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  ancestors: {
    li: ['ul', 'ol'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  strip: ['script', 'style'],
};

const processor = unified().use(rehypeSanitize, schema).freeze();

/** The tree with nothing in it but what the schema lets through. */
export const sanitized = (tree: Root): Root => processor.runSync(tree);
