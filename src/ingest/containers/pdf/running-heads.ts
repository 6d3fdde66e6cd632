import type { Removed } from '../../../record.ts';
import type { Line } from './lines.ts';

/** Lines at the edge of a page among which its running head and its number stand. */
const edge = 2;

const pageNumber =
  /^\W{0,3}(?:(?:page|seite|str(?:ana)?\.?|стр\.?|p\.?|第)\s*)?\d{1,4}\s*(?:页|頁)?(?:\s*(?:\/|of|von|z|sur|de|из|共)\s*\d{1,4}\s*(?:页|頁)?)?\W{0,3}$/iu;

/** A line whatever its number, in its size: a title may say the same as the heads of its pages. */
const shape = ({ text, size }: Line): string =>
  `${Math.round(size)} ${text.replace(/\d+/gu, '0').replace(/\s+/gu, ' ').trim()}`;

/** Takes off the lines at the edges of pages that stand on most of them, and the numbers of pages. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): {
  kept: Line[];
  removed: Removed[];
} {
  const counts = new Map<string, number>();
  const filled = pages.filter((lines) => lines.length > 0);
  for (const lines of filled)
    for (const text of new Set(edgesOf(lines).map(shape))) counts.set(text, (counts.get(text) ?? 0) + 1);
  const usual = Math.max(2, Math.min(filled.length * 0.4, 10));
  const removed = new Map<string, Removed>();
  const kept = filled.flatMap((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter((line) => {
      if (!edges.has(line)) return true;
      const isRunning = filled.length > 1 && (counts.get(shape(line)) ?? 0) >= usual;
      if (!isRunning && !pageNumber.test(line.text)) return true;
      const isHead = line.y > (lines.at(-1)?.y ?? 0) && lines.indexOf(line) < lines.length / 2;
      if (!pageNumber.test(line.text))
        removed.set(shape(line), { kind: isHead ? 'header' : 'footer', text: line.text });
      return false;
    });
  });
  return { kept, removed: [...removed.values()] };
}

/** The lines at the top and the bottom of a page, wherever they stand in its order. */
function edgesOf(lines: readonly Line[]): Line[] {
  const byHeight = lines.toSorted((one, other) => other.y - one.y);
  const each = lines.length > edge * 2 ? edge : 1;
  return [...byHeight.slice(0, each), ...byHeight.slice(-each)];
}
