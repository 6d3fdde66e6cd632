import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { isAnchor } from './anchor.ts';

/* HTML as XML has it, which EPUB asks for. All that goes into a book comes this way, so that every page is well-formed. */

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

const isElement = (node: Node): node is Element => 'tagName' in node;

interface Options {
  /** Stands before each id, as a page of the book holds several articles. */
  readonly idPrefix?: string;
  /** By so much each heading is lower. */
  readonly headings?: number;
}

/** The attributes that a book needs; what scripts and search engines read is left out. */
const kept: ReadonlySet<string> = new Set(
  'aria-label class colspan datetime dir href id lang rowspan scope start title'.split(' '),
);

/** Elements without an end; pictures are links. */
const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'wbr']);

/** Characters that XML 1.0 cannot have, halves of pairs among them. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it. */
export const xmlText = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign);

/** An HTML fragment as XHTML. */
export const xhtml = (html: string, options: Options = {}): string =>
  parseFragment(html)
    .childNodes.map((node) => written(node, options))
    .join('');

function written(node: Node, options: Options): string {
  if (node.nodeName === '#text' && 'value' in node) return xmlText(node.value);
  if (!isElement(node) || node.tagName === 'img') return '';
  const name = lowered(node.tagName, options.headings ?? 0);
  const attributes = node.attrs.flatMap((attribute) => attributeOf(attribute, options)).join('');
  if (empty.has(name)) return `<${name}${attributes}/>`;
  const content = node.childNodes.map((child) => written(child, options)).join('');
  // A link that leads nowhere is its words.
  if (name === 'a' && !attributes.includes(' href=')) return content;
  return `<${name}${attributes}>${content}</${name}>`;
}

function lowered(name: string, headings: number): string {
  const [, level] = /^h([1-6])$/u.exec(name) ?? [];
  return level === undefined ? name : `h${Math.min(6, Number(level) + headings)}`;
}

function attributeOf({ name, value }: Element['attrs'][number], { idPrefix = '' }: Options): string[] {
  if (!kept.has(name)) return [];
  if (name === 'id') return [` id="${xmlText(idPrefix + value)}"`];
  if (name === 'lang') return [` lang="${xmlText(value)}" xml:lang="${xmlText(value)}"`];
  if (name !== 'href') return [` ${name}="${xmlText(value)}"`];
  const href = hrefOf(value, idPrefix);
  return href === null ? [] : [` href="${xmlText(href)}"`];
}

/** Characters of an address that browsers let pass and RFC 3986 does not. */
const unsafe = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|[[\]](?=[^/]*$)|%(?![0-9A-Fa-f]{2})/gu;

/** An address as RFC 3986 has it; null where it is none, and for what leads nowhere. */
function hrefOf(href: string, idPrefix: string): string | null {
  if (href === '#') return null;
  if (href.startsWith('#')) return isAnchor(href.slice(1)) ? href : `#${idPrefix}${href.slice(1)}`;
  if (!/^[a-z][a-z+.-]*:/iu.test(href)) return href;
  const address = URL.parse(href);
  if (!address || (address.hostname === '' && address.protocol !== 'mailto:')) return null;
  return address.href.replace(unsafe, (sign) => encodeURIComponent(sign).replace(/[[\]]/gu, bracket));
}

const bracket = (sign: string): string => (sign === '[' ? '%5B' : '%5D');
