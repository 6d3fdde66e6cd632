import type { Line } from './lines.ts';

/** Fewer lines on a side are no column. */
const fewestLines = 4;
/** Lines that may lie across the space between two columns, as a share of those beside it. */
const mostAcross = 0.2;
/** Columns in columns of a page. */
const mostSplits = 4;

/** The lines of a page in the order in which they are read: each column from its top to its end, one after the other. */
export function inOrder(lines: readonly Line[], splits = 0): Line[] {
  const sorted = lines.toSorted((one, other) => other.y - one.y || one.left - other.left);
  const gutter = splits < mostSplits ? gutterOf(sorted) : null;
  if (gutter === null) return sorted;
  const ordered: Line[] = [];
  let beside: Line[] = [];
  const flush = (): void => {
    ordered.push(
      ...inOrder(
        beside.filter(({ right }) => right <= gutter),
        splits + 1,
      ),
      ...inOrder(
        beside.filter(({ left }) => left >= gutter),
        splits + 1,
      ),
    );
    beside = [];
  };
  for (const line of sorted) {
    const isAcross = line.left < gutter && line.right > gutter;
    if (isAcross) flush();
    if (isAcross) ordered.push(line);
    else beside.push(line);
  }
  flush();
  return ordered;
}

/** Where a space runs down between lines that stand side by side; null where there is one column. */
function gutterOf(lines: readonly Line[]): number | null {
  if (lines.length < fewestLines * 2) return null;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const starts = [...new Set(lines.map((line) => Math.floor(line.left)))].filter(
    (x) => x > left + (right - left) * 0.15 && x < left + (right - left) * 0.85,
  );
  let best: { readonly at: number; readonly across: number } | null = null;
  for (const start of starts.slice(0, 200)) {
    const at = start - 2;
    const before = lines.filter((line) => line.right <= at);
    const behind = lines.filter((line) => line.left >= at);
    if (before.length < fewestLines || behind.length < fewestLines || !areBeside(before, behind)) continue;
    const across = lines.length - before.length - behind.length;
    if (across <= Math.min(before.length, behind.length) * mostAcross + 2 && (!best || across < best.across))
      best = { at, across };
  }
  return best?.at ?? null;
}

/** Whether two groups of lines share most of their height. */
function areBeside(before: readonly Line[], behind: readonly Line[]): boolean {
  const top = Math.min(Math.max(...before.map(({ y }) => y)), Math.max(...behind.map(({ y }) => y)));
  const low = Math.max(Math.min(...before.map(({ y }) => y)), Math.min(...behind.map(({ y }) => y)));
  const fits = (lines: readonly Line[]): number =>
    lines.filter(({ y }) => y <= top + 1 && y >= low - 1).length;
  return fits(before) >= fewestLines - 1 && fits(behind) >= fewestLines - 1;
}
