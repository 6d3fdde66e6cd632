import type { Element } from 'hast';
import { type Child, type Parent, stringProperty } from '../../html/tree.ts';

/** The attributes that say something to readers; all others are left out, as any of them may tell who reads. */
const keptAttributes: Readonly<Record<string, string>> = {
  href: 'href',
  src: 'src',
  alt: 'alt',
  title: 'title',
  lang: 'lang',
  dir: 'dir',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  start: 'start',
  dateTime: 'datetime',
};

const withoutEnd: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col', 'input', 'area']);

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

/** A tree as HTML: its tags, its words and few of its attributes. */
export function writeHtml(tree: Parent): string {
  const pieces: string[] = [];
  const stack: (Child | string)[] = tree.children.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else if (node.type === 'text') pieces.push(escapeHtml(node.value));
    else if (node.type === 'element') {
      pieces.push(`<${node.tagName}${attributesOf(node)}>`);
      if (withoutEnd.has(node.tagName)) continue;
      stack.push(`</${node.tagName}>`);
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return pieces.join('');
}

const attributesOf = (node: Element): string =>
  Object.entries(keptAttributes)
    .map(([property, name]): [string, string] => [name, stringProperty(node, property)])
    .map(([name, value]) => (value === '' && name !== 'alt' ? '' : ` ${name}="${escapeHtml(value)}"`))
    .filter((written) => written !== ' alt=""')
    .join('');
