import { limits } from '../read/limits.ts';

/** A construct of Markdown that a text has more of than is read, so that its signs are read as words. */
export interface Unread {
  /** The parser's own name of it. */
  readonly constructs: readonly string[];
  /** Why, for the record's warnings. */
  readonly warning: string;
}

/**
 * Tells which of a text's Markdown is not read, as the parser's time grows with the square of how often it stands there. It is
 * counted before any work is done, so that every machine decides alike.
 */
export function unreadMarkdown(text: string): Unread[] {
  const counts = countMarkdown(text);
  return kinds
    .filter(({ limit }) => counts[limit] > limits[limit])
    .map(({ limit, constructs, name }) => ({
      constructs,
      warning: `the text has more than ${limits[limit].toLocaleString('en')} ${name}, which are read as words`,
    }));
}

const sign = /[\n*_~`[\]|#&<\\!]/gu;

/** Why nothing of a text is read as Markdown, where its signs are more than a parser's memory should hold; else null. */
export const unreadSigns = (text: string): string | null =>
  times(sign, text) > limits.markdownSigns
    ? `the text has more than ${limits.markdownSigns.toLocaleString('en')} signs and lines, and is read as plain paragraphs`
    : null;

const kinds = [
  { limit: 'markdownCells', constructs: ['table'], name: 'cells in its tables' },
  { limit: 'markdownRules', constructs: ['headingAtx', 'thematicBreak'], name: 'headings and rules' },
  { limit: 'markdownListLines', constructs: ['list'], name: 'lines of lists' },
  {
    limit: 'markdownLazyLines',
    constructs: ['list', 'blockQuote'],
    name: 'lines that go on in lists and quotations without their signs',
  },
  { limit: 'markdownTicks', constructs: ['codeText'], name: 'runs of backticks in one paragraph' },
  { limit: 'markdownMarks', constructs: ['attention', 'strikethrough'], name: 'marks in one paragraph' },
  {
    limit: 'markdownBrackets',
    constructs: ['labelStartLink', 'labelStartImage', 'labelEnd'],
    name: 'brackets in one paragraph',
  },
  { limit: 'markdownPictures', constructs: ['labelStartImage'], name: 'pictures in one paragraph' },
] as const;

type Counts = Record<(typeof kinds)[number]['limit'], number>;

const ruleLine = /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|([*_-])[ \t]*(?:\1[ \t]*){2,}$)/u;
const listLine = /^[ \t>]*(?:[+*-]|\d{1,9}[.)])[ \t]/u;
const quoteLine = /^[ \t]{0,3}>/u;
/** Blanks that put a line into the item above it. */
const indented = /^(?: {2}|\t)/u;
const mark = /\*+|_+|~+/gu;
const tick = /`+/gu;
const bracket = /[[\]]/gu;
const picture = /!\[/gu;
/** The line under the names of a table's columns. */
const divider = /^[ \t>]*[|:-][|:\- \t]*$/u;

/** Whatever the text holds, this takes time in proportion to its length. */
function countMarkdown(text: string): Counts {
  // Each kind has its own limit, so that all of `Counts` is there.
  const counts = Object.fromEntries(kinds.map(({ limit }) => [limit, 0])) as Counts;
  let paragraph = none;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      paragraph = none;
      continue;
    }
    // Each row is filled up to as many cells as there are columns.
    counts.markdownCells += paragraph.columns;
    if (ruleLine.test(line)) counts.markdownRules += 1;
    if (listLine.test(line)) counts.markdownListLines += 1;
    const container = containerOf(line, paragraph.container);
    if (container.isLazy) counts.markdownLazyLines += 1;
    const columns = divider.test(line) ? line.split('|').length - 1 : 0;
    paragraph = {
      container: container.kind,
      columns: Math.max(paragraph.columns, columns),
      marks: paragraph.marks + times(mark, line),
      ticks: paragraph.ticks + times(tick, line),
      brackets: paragraph.brackets + times(bracket, line),
      pictures: paragraph.pictures + times(picture, line),
    };
    counts.markdownMarks = Math.max(counts.markdownMarks, paragraph.marks);
    counts.markdownTicks = Math.max(counts.markdownTicks, paragraph.ticks);
    counts.markdownBrackets = Math.max(counts.markdownBrackets, paragraph.brackets);
    counts.markdownPictures = Math.max(counts.markdownPictures, paragraph.pictures);
  }
  return counts;
}

/** A paragraph that has not begun holds none of these. */
const none = { marks: 0, ticks: 0, brackets: 0, pictures: 0, columns: 0, container: null as Container };

type Container = 'list' | 'quote' | null;

/** The container that a line stands in, after those above it without a blank line, and whether it lacks the sign of it. */
function containerOf(line: string, above: Container): { readonly kind: Container; readonly isLazy: boolean } {
  if (listLine.test(line)) return { kind: 'list', isLazy: false };
  const isQuoted = quoteLine.test(line);
  const kind = above ?? (isQuoted ? 'quote' : null);
  return { kind, isLazy: kind === 'list' ? !indented.test(line) : kind === 'quote' && !isQuoted };
}

const times = (pattern: RegExp, line: string): number => line.match(pattern)?.length ?? 0;
