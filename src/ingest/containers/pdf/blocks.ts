import { compoundsOf, joinLines } from '../../paragraphs.ts';
import type { Block } from '../shared/laid-out.ts';
import { escapeHtml } from '../shared/write-html.ts';
import type { Line } from './lines.ts';

/** A line farther from the one before than so many times the usual begins a paragraph. */
const farther = 1.3;
/** Sizes that differ by more are those of other things, as headings and text. */
const otherSize = 1.13;
/** A first line stands in by so much of a letter. */
const indent = 0.8;

/** The usual distance is a small one: in a text of short paragraphs every second is one between these. */
const usualOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;

/** The lines of all pages as paragraphs; the largest of the first page is the title. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const body = bodySize(lines);
  const spacing = usualOf(
    lines.flatMap((line, at) => {
      const gap = (lines[at - 1]?.y ?? 0) - line.y;
      return at > 0 && gap > 0 && gap < line.size * 3 ? [gap / line.size] : [];
    }),
  );
  const groups: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    if (last && !begins(last, line, spacing || 1.2, edgesOf(lines, at))) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  const compounds = compoundsOf(lines.map(({ text }) => text).join('\n'));
  const largest = Math.max(0, ...groups.filter(isOfFirstPage).map(([line]) => line?.size ?? 0));
  let hasTitle = largest < body * otherSize;
  return groups.map((group): Block => {
    const text = joinLines(
      group.map((line) => line.text),
      compounds,
    );
    const size = group[0]?.size ?? body;
    if (!hasTitle && size === largest && /\p{L}/u.test(text) && isOfFirstPage(group)) {
      hasTitle = true;
      return { text, style: 'title', html: `<h1>${escapeHtml(text)}</h1>` };
    }
    const isHeading = size > body * otherSize && text.length < 200;
    return {
      text,
      style: '',
      html: isHeading ? `<h2>${escapeHtml(text)}</h2>` : `<p>${escapeHtml(text)}</p>`,
    };
  });
}

const isOfFirstPage = ([line]: readonly Line[]): boolean => (line?.page ?? 0) <= 1;

/** The size in which most of the text is set. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Lines around one that stand in its column. */
const around = 12;

/** The edges of the column that a line stands in, by the lines around it. */
function edgesOf(lines: readonly Line[], at: number): Edges {
  const line = lines[at];
  const near = lines
    .slice(Math.max(0, at - around), at + around)
    .filter((one) => line && Math.abs(one.left - line.left) < line.size * 4 && one.page === line.page);
  return {
    left: Math.min(...near.map(({ left }) => left)),
    right: Math.max(...near.map(({ right }) => right)),
  };
}

const sentenceEnd = /[.!?…:。！？：]["”»’)）」』]*$/u;

/** Whether a line begins a paragraph. */
function begins(last: Line, line: Line, spacing: number, { left, right }: Edges): boolean {
  if (Math.max(last.size, line.size) > Math.min(last.size, line.size) * otherSize) return true;
  const gap = last.y - line.y;
  const isElsewhere = last.page !== line.page || gap <= 0 || gap > line.size * spacing * 6;
  // At the top of another column or page a sentence goes on, or a paragraph begins.
  if (isElsewhere) return sentenceEnd.test(last.text);
  if (gap > line.size * spacing * farther) return true;
  const isIn = line.left - left > line.size * indent;
  if (isIn && last.left - left < line.size * indent) return true;
  const room = right - last.right;
  if (sentenceEnd.test(last.text)) return room > (right - left) * 0.25;
  // The next word would have had its place on a line that ends so early.
  const [word = ''] = line.text.split(' ');
  return room > (right - left) * 0.45 && room > (word.length + 1) * line.size;
}
