/* Asks what the lines of a text look like. Empty ones are none of them. */

/** Fewer lines than these say nothing of a form. */
export const fewestLines = 3;

/** The part of some lines that a pattern fits, or of which something is so. */
export function share(lines: readonly string[], like: RegExp | ((line: string) => boolean)): number {
  const isLike = typeof like === 'function' ? like : (line: string): boolean => like.test(line);
  return lines.filter(isLike).length / Math.max(1, lines.length);
}

/** Scripts that are written without spaces between words. */
const unspaced = 'Han Hiragana Katakana Thai Lao Khmer Myanmar Tibetan'
  .split(' ')
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const word = String.raw`(?<![\p{L}\p{M}’'-])(?=[\p{L}\p{M}’'-]*[\p{Ll}\p{Lo}\p{M}]{2})[\p{L}\p{M}’'-]+`;

/** A line that says something in words: several of them, or many letters where words are not parted. */
export const sentence = new RegExp(`(?:${word}[ ,;،]+){4}|[${unspaced}]{8}`, 'u');

/** Parts of a text's lines, and of its letters, that are sentences: an article has one or the other. */
const least = { lines: 0.3, letters: 0.5 };

/** Lines that belong to no text whatever it tells: the remarks of settings and programs, and keys. */
const besides =
  /^\s*(?:#|\/\/|;|rem )|^[\s>|]*[A-Za-z\d+/=_-]{24,}\s*$|^[\s>]*-{4,5} ?(?:BEGIN|END) [A-Z ]+-/iu;

/** Whether a text tells something in sentences, whatever else stands between them. */
export function areSentences(lines: readonly string[]): boolean {
  const told = lines.filter((line) => !besides.test(line));
  const said = told.filter((line) => sentence.test(line));
  if (said.length === 0) return false;
  return said.length >= told.length * least.lines || lettersOf(said) >= lettersOf(told) * least.letters;
}

const lettersOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length, 0);
