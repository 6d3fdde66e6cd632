/** Joins the lines of a hard-wrapped text into its paragraphs, and mends what justified setting left in them. */
export function paragraphsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const width = wrapWidth(lines);
  const compounds = compoundsOf(text);
  const paragraphs: string[] = [];
  let current: string[] = [];
  const flush = () => {
    if (current.length > 0) paragraphs.push(joinLines(current, compounds));
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

/** Scripts that put no blank between words: a line that breaks off in them goes on without one. */
const scriptsWithoutBlanks = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'];
const withoutBlanks = new RegExp(
  `[${scriptsWithoutBlanks.map((script) => `\\p{Script=${script}}`).join('')}\\u3000-\\u303f\\uff00-\\uffef]`,
  'u',
);

/** Words that are written with a hyphen where no line ends. */
export const compoundsOf = (text: string): ReadonlySet<string> =>
  new Set(text.match(/(?<!\p{L})\p{L}+-\p{Ll}+/gu)?.map((word) => word.toLowerCase()));

/** Longer than any word that is divided. */
const longestWord = 100;

/**
 * The lines of a paragraph as one. A word that was divided at a line's end becomes one again, unless the text writes it
 * with its hyphen elsewhere too.
 */
export const joinLines = (lines: readonly string[], compounds: ReadonlySet<string>): string =>
  mend(joined(lines, compounds));

function joined(lines: readonly string[], compounds: ReadonlySet<string>): string {
  const pieces: string[] = [];
  // The end of the line before is enough: looking through the whole paragraph at each line would take its square.
  let before = '';
  for (const line of lines) {
    const divided = /(\p{L}+)[-\u2010\u00ad]$/u.exec(before)?.[1];
    const rest = /^\p{Ll}+/u.exec(line)?.[0];
    const last = pieces.at(-1);
    if (last !== undefined && divided && rest) {
      if (!compounds.has(`${divided}-${rest}`.toLowerCase())) pieces[pieces.length - 1] = last.slice(0, -1);
    } else if (last !== undefined)
      pieces.push(withoutBlanks.test(before.at(-1) ?? '') && withoutBlanks.test(line[0] ?? '') ? '' : ' ');
    pieces.push(line);
    before = line.slice(-longestWord);
  }
  return pieces.join('');
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

/** Columns that a line takes: the characters of Chinese, Japanese and Korean take two. */
function columns(line: string): number {
  const wide = line.match(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu,
  );
  return line.length + (wide?.length ?? 0);
}

/** The width that lines were broken at: nearly all lines are shorter; null where the text was not wrapped. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map(columns).filter((length) => length > 0);
  const width = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return width > widestPage || width < 40 ? null : width;
}

/** A line this short, as a share of the width, was not broken to fit. */
const short = 0.6;

/** A line ends its paragraph where the next one's first word would still have fitted on it, and a sentence ends. */
function endsParagraph(line: string, next: string, width: number | null): boolean {
  if (width === null) return true;
  const [word = ''] = withoutBlanks.test(next[0] ?? '') ? [next[0]] : next.split(/\s/u);
  if (columns(line) + 1 + columns(word) > width - 4) return false;
  const ends = /[.!?:…。！？：；।۔؟။།።]["“”’»)\]」』）】]*(?:\s["“”])?$/u.test(line);
  return ends || (columns(line) < width * short && !/^\p{Ll}/u.test(next));
}

/** One blank between words, and closing quotes next to the word that they close. */
function mend(words: string): string {
  return words.replace(/[ \t\u00a0]+/gu, ' ').replace(/(?<=[.,!?…]) (?=[“”"](?:\s|$))/gu, '');
}
