import { splitPreamble } from '../../html/preamble.ts';

/** These may stand before a page's first tag: white space, comments, an XML declaration. */
const before = /^(?:\s+|<!--[\s\S]{0,100000}?-->|<\?xml[^>]{0,500}>)*/iu;

/** Tags that only begin a whole page. */
const whole = /^<(?:!doctype\s+html|html|head|body|title|meta|link|base)(?:[\s>/]|$)/iu;

/** Tags that begin a piece of a page, as it is copied out of a browser. */
const piece =
  /^<(?:article|main|section|div|p|h[1-6]|header|center|table|font|span|figure|ul|ol|blockquote|a|b|img|style|script|noscript)(?:\s[^<>]*)?>/iu;

/** A page that a browser packed with its pictures into one file (MHTML) begins like a mail. */
const packed = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}/u;

const isPacked = (text: string): boolean => {
  const head = packed.exec(text.slice(0, 5000))?.[0] ?? '';
  return /^MIME-Version:/imu.test(head) && /^Content-Type:\s*multipart\/related/imu.test(head);
};

/** Whether a text is a web page, or a piece of one that ends as it begins: with a tag. */
export function isWebPage(text: string): boolean {
  const { printed, rest } = splitPreamble(text);
  if (printed !== '') return whole.test(rest.slice(0, 120_000).replace(before, ''));
  if (!/^\s*</u.test(text)) return isPacked(text);
  const start = text.slice(0, 120_000).replace(before, '');
  return whole.test(start) || (piece.test(start) && text.trimEnd().endsWith('>'));
}
