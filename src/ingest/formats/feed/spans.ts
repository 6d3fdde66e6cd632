import type { Span } from '../../draft.ts';
import type { Dialect } from './dialect.ts';

/** Where each item stands in the text of a feed, from its first mark to its last. */
export const spansOf = (text: string, dialect: Dialect): Span[] =>
  dialect === 'json' ? objectsIn(text) : elementsIn(text, itemName(dialect));

export const itemName = (dialect: Dialect): string => (dialect === 'atom' ? 'entry' : 'item');

/** These hold no markup although they have angle brackets. */
const opaque = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

interface Tag {
  readonly from: number;
  readonly to: number;
  /** With its prefix, in small letters. */
  readonly name: string;
  readonly kind: 'begins' | 'ends' | 'stands alone';
}

/** The tags of a name, whatever their prefix. */
export function* tagsIn(text: string, names: string): Generator<Tag> {
  const tag = new RegExp(
    `<(/?)((?:[\\w.-]+:)?(?:${names}))(?=[\\s/>])(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^>"'<])*>`,
    'iuy',
  );
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const [begin, end] = opaque.find(([mark]) => text.startsWith(mark, at)) ?? [];
    if (begin !== undefined && end !== undefined) {
      const close = text.indexOf(end, at + begin.length);
      if (close < 0) return;
      at = close + end.length;
      continue;
    }
    tag.lastIndex = at;
    const [whole = '<', closes = '', name = ''] = tag.exec(text) ?? [];
    const from = at;
    at += whole.length;
    const kind = closes ? 'ends' : whole.endsWith('/>') ? 'stands alone' : 'begins';
    if (name !== '') yield { from, to: at, name: name.toLowerCase(), kind };
  }
}

/** The outermost elements of a name, whatever their prefix. */
function elementsIn(text: string, name: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from = 0;
  for (const tag of tagsIn(text, name)) {
    if (depth === 0) from = tag.from;
    if (tag.kind === 'begins') depth += 1;
    else if (tag.kind === 'ends') {
      if (depth === 0) continue;
      depth -= 1;
    }
    if (depth === 0) spans.push({ from, to: tag.to });
  }
  return spans;
}

/** The objects in the list `items` of the outermost object. */
function objectsIn(text: string): Span[] {
  const spans: Span[] = [];
  let [depth, from, inItems] = [0, 0, false];
  let key = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at + 1, end) || key;
      at = end;
    } else if (char === '{' || char === '[') {
      depth += 1;
      if (depth === 2) inItems = char === '[' && key === 'items';
      if (depth === 3 && inItems) from = at;
    } else if (char === '}' || char === ']') {
      if (depth === 3 && inItems && char === '}') spans.push({ from, to: at + 1 });
      depth -= 1;
    }
  }
  return spans;
}

/** The place of the quotation mark that ends a string. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === '\\') before -= 1;
  return (at - before) % 2 === 0;
}
