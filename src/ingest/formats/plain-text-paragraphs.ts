/** Joins the lines of a hard-wrapped text into its paragraphs, and mends what justified setting left in them. */
export function paragraphsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+$/u, ''));
  const width = wrapWidth(lines);
  const paragraphs: string[] = [];
  let current: string[] = [];
  const flush = () => {
    if (current.length > 0) paragraphs.push(mend(current.join(' ')));
    current = [];
  };
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) {
      flush();
      continue;
    }
    current.push(line.trim());
    if (endsParagraph(line, lines[at + 1] ?? '', width)) flush();
  }
  flush();
  return paragraphs.filter(Boolean);
}

/** Lines of a text that was not wrapped are longer than any page is wide; each is then a paragraph. */
const widestPage = 110;

/** The width that lines were broken at: nearly all lines are shorter; null where the text was not wrapped. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines
    .map((line) => line.trim().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return width > widestPage || width < 40 ? null : width;
}

/** A line ends its paragraph where the next one's first word would still have fitted on it and a sentence ends. */
function endsParagraph(line: string, next: string, width: number | null): boolean {
  if (width === null) return true;
  const ends = /[.!?:…]["“”’»)\]]*(?:\s["“”])?$/u.test(line.trim());
  const [word = ''] = next.trim().split(/\s/u);
  const fits = line.trim().length + 1 + word.length <= width - 4;
  return ends && fits;
}

/** One blank between words, and closing quotes next to the word that they close. */
function mend(words: string): string {
  return words.replace(/[ \t\u00a0]+/gu, ' ').replace(/(?<=[.,!?…]) (?=[“”"](?:\s|$))/gu, '');
}
