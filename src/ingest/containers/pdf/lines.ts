import { asMeant } from './characters.ts';

/** A line of a column, in the page's own units; y grows upwards. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A piece of text where a page places it. */
interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

const isItem = (item: object): item is Item => 'str' in item && 'transform' in item;

/** A gap that is wider than so many letters divides columns and not words. */
const columnGap = 1.6;
/** A gap of so much of a letter divides words. */
const wordGap = 0.17;

const wide = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]/u;

/** Pieces of text that stand side by side as lines. What is set upright or slanted, as stamps are, is left out. */
export function linesOfPage(items: readonly object[], page: number): Line[] {
  const lines: Line[] = [];
  for (const item of items.filter(isItem)) {
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(b, d) || Math.abs(a);
    if (item.str.trim() === '' || Math.abs(b) > Math.abs(a) * 0.1 || size === 0) continue;
    const text = asMeant(item.str);
    const last = lines.at(-1);
    const gap = last ? x - last.right : 0;
    const isSame = last && Math.abs(last.y - y) < Math.max(last.size, size) * 0.45;
    if (last && isSame && gap > -size && gap < Math.max(last.size, size) * columnGap) {
      const isApart =
        gap > size * wordGap && !(wide.test(last.text.at(-1) ?? '') && wide.test(text[0] ?? ''));
      const space = isApart && !/\s$/u.test(last.text) && !/^\s/u.test(text) ? ' ' : '';
      lines[lines.length - 1] = {
        ...last,
        text: last.text + space + text,
        right: Math.max(last.right, x + item.width),
        y: size > last.size ? y : last.y,
        size: Math.max(last.size, size),
      };
    } else lines.push({ text, page, left: x, right: x + item.width, y, size });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }));
}
