import { csvRows, separatorOf } from '../../exchange/csv.ts';
import { linesAtMost } from '../list-strings.ts';

/* Reads the list that a reader pastes or opens: a query a line. */

/** Characters of a line. */
const longestLine = 300;

interface ListInput {
  readonly lines: readonly string[];
  /** How many lines there are beyond. */
  readonly leftOut: number;
}

/** The lines of a list, each once, without empty ones. */
export function linesOf(text: string): ListInput {
  const all = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.replace(/\s+/gu, ' ').trim());
  const lines = [...new Set(all.filter((line) => /[\p{L}\p{N}]/u.test(line)))];
  const short = lines.map((line) => [...line].slice(0, longestLine).join(''));
  return { lines: short.slice(0, linesAtMost), leftOut: Math.max(0, lines.length - linesAtMost) };
}

/**
 * The text of a file that a reader opens; of a table its first column.
 * @returns null where it is not text in UTF-8 or UTF-16.
 */
export function textOfFile(name: string, bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) return null;
  if (/\.tsv$/iu.test(name)) return firstColumn(text, '\t');
  return /\.csv$/iu.test(name) ? firstColumn(text, separatorOf(text)) : text;
}

/** Text in UTF-8 or UTF-16; null where it is none. */
export function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  try {
    const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first field of each row. */
const firstColumn = (text: string, separator: string): string =>
  csvRows(text, separator)
    .map(([first = '']) => first.replace(/[\r\n]/gu, ' '))
    .join('\n');
