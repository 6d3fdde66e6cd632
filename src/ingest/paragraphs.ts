/** Joins the lines of a hard-wrapped text into its paragraphs, and mends what justified setting left in them. */
export function paragraphsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const width = wrapWidth(lines);
  const paragraphs: string[] = [];
  let current: string[] = [];
  const flush = () => {
    if (current.length > 0) paragraphs.push(mend(current.join(' ')));
    current = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!line) {
      const blank = blankLines(lines, at);
      if (!isPageBreak(blank, current.at(-1) ?? '', lines[at + blank] ?? '')) flush();
      at += blank - 1;
      continue;
    }
    if (turn.test(line)) flush();
    current.push(line);
    if (endsParagraph(line, lines[at + 1] ?? '', width)) flush();
  }
  flush();
  return paragraphs.filter(Boolean);
}

/** Where a speaker's words begin in a transcript, and what is said of the scene. */
const turn = /^(?:[A-Z][A-Z.'\- ]{1,40}:|[QA]\.? {1,4}\S|\([A-Z][^()]*\)?$|BY [A-Z. ]+:)/u;

function blankLines(lines: readonly string[], from: number): number {
  let count = 0;
  while (from + count < lines.length && !lines[from + count]) count += 1;
  return count;
}

/** Several blank lines in mid-sentence are the end of a page, not of a paragraph. */
const isPageBreak = (blank: number, before: string, after: string): boolean =>
  blank >= 2 && before !== '' && !/[.!?:)\]"”“]$/u.test(before) && /^[\p{Ll}\d]/u.test(after);

/** Lines of a text that was not wrapped are longer than any page is wide; each is then a paragraph. */
const widestPage = 110;

/** The width that lines were broken at: nearly all lines are shorter; null where the text was not wrapped. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0);
  const width = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return width > widestPage || width < 40 ? null : width;
}

/** A line this short, as a share of the width, was not broken to fit. */
const short = 0.6;

/** A line ends its paragraph where the next one's first word would still have fitted on it, and a sentence ends. */
function endsParagraph(line: string, next: string, width: number | null): boolean {
  if (width === null) return true;
  const [word = ''] = next.split(/\s/u);
  if (line.length + 1 + word.length > width - 4) return false;
  const ends = /[.!?:…]["“”’»)\]]*(?:\s["“”])?$/u.test(line);
  return ends || (line.length < width * short && !/^\p{Ll}/u.test(next));
}

/** One blank between words, and closing quotes next to the word that they close. */
function mend(words: string): string {
  return words.replace(/[ \t\u00a0]+/gu, ' ').replace(/(?<=[.,!?…]) (?=[“”"](?:\s|$))/gu, '');
}
