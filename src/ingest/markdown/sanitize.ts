import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

/** All that a body may hold: the one list of what is let through, after cleaning and before Markdown. */
const schema: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'pre', 'code', 'br'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'img', 'strong', 'em', 'del'],
  ],
  attributes: { a: ['href'], img: ['src', 'alt', 'title', 'dataCredit'], ol: ['start'] },
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

export function sanitized(tree: Root): Root {
  const safe = sanitize(tree, schema);
  return safe.type === 'root' ? safe : { type: 'root', children: [] };
}
