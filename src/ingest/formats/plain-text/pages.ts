/** A line that heads this many pages is what their printer put there, not what anyone said. */
const fewestPages = 5;

/** The text without the lines that head its pages, and those lines, each once. */
export function withoutRunningHeads(text: string): { text: string; heads: string[] } {
  const lines = text.split('\n');
  const atTop = new Map<string, number>();
  const anywhere = new Map<string, number>();
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (!/\p{L}/u.test(line)) continue;
    count(anywhere, line);
    if (isTop(lines, at)) count(atTop, line);
  }
  const heads = [...atTop].filter(([line, pages]) => pages >= fewestPages && pages === anywhere.get(line));
  const names = new Set(heads.map(([line]) => line));
  if (names.size === 0) return { text, heads: [] };
  return { text: lines.filter((line) => !names.has(line.trim())).join('\n'), heads: [...names] };
}

/** Whether a line stands first after two blank ones. */
const isTop = (lines: readonly string[], at: number): boolean =>
  at >= 2 && !lines[at - 1]?.trim() && !lines[at - 2]?.trim();

const count = (counts: Map<string, number>, line: string): void => {
  counts.set(line, (counts.get(line) ?? 0) + 1);
};
