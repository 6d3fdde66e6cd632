import { limits } from '../read/limits.ts';

/** A construct of Markdown that a text has more of than is read, so that its signs are read as words. */
export interface Unread {
  /** What the parser calls it. */
  readonly constructs: readonly string[];
  /** Why, for the record's warnings. */
  readonly warning: string;
}

/**
 * What of a text's Markdown is not read, as the parser's time grows with the square of how often it stands there. It is
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

const kinds = [
  { limit: 'markdownCells', constructs: ['table'], name: 'cells in its tables' },
  { limit: 'markdownListLines', constructs: ['list'], name: 'lines of lists' },
  { limit: 'markdownMarks', constructs: ['attention', 'strikethrough'], name: 'marks in one paragraph' },
  {
    limit: 'markdownBrackets',
    constructs: ['labelStartLink', 'labelStartImage', 'labelEnd'],
    name: 'brackets in one paragraph',
  },
] as const;

type Counts = Record<(typeof kinds)[number]['limit'], number>;

const listLine = /^[ \t>]*(?:[+*-]|\d{1,9}[.)])[ \t]/u;
const mark = /\*+|_+|~+/gu;
const bracket = /[[\]]/gu;
/** The line under the names of a table's columns. */
const divider = /^[ \t>]*[|:-][|:\- \t]*$/u;

/** Whatever the text holds, this takes time in proportion to its length. */
function countMarkdown(text: string): Counts {
  const counts = { markdownCells: 0, markdownListLines: 0, markdownMarks: 0, markdownBrackets: 0 };
  let paragraph = { marks: 0, brackets: 0, columns: 0 };
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      paragraph = { marks: 0, brackets: 0, columns: 0 };
      continue;
    }
    // Each row is filled up to as many cells as there are columns.
    counts.markdownCells += paragraph.columns;
    if (divider.test(line)) paragraph.columns = Math.max(paragraph.columns, line.split('|').length - 1);
    if (listLine.test(line)) counts.markdownListLines += 1;
    paragraph.marks += line.match(mark)?.length ?? 0;
    paragraph.brackets += line.match(bracket)?.length ?? 0;
    counts.markdownMarks = Math.max(counts.markdownMarks, paragraph.marks);
    counts.markdownBrackets = Math.max(counts.markdownBrackets, paragraph.brackets);
  }
  return counts;
}
