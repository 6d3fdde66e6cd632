import fc from 'fast-check';

/* Random texts in which words, numbers and Chinese meet with and without signs between them. */

const words = [
  'Parler',
  'AWS',
  'G20',
  '5G',
  'o’neill',
  'État',
  '2021',
  '1',
  'násilí',
  '한국',
  'مرحبا',
  'שלום',
];
const word = fc.constantFrom(...words);
const run = fc.string({ unit: fc.constantFrom(...'亚马逊年月川の亞ウ'), minLength: 1, maxLength: 4 });
const sign = fc.constantFrom(' ', '', '-', '·', "'", '.', ', ', ')', '/', '：', '，', '\u00a0', '\n');

export const newsText = fc
  .array(fc.tuple(fc.oneof(word, run), sign), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));

/**
 * The pieces of a query that have to stand in an article; null where a query has what only its own tests judge: stops
 * and blanks in numbers, and words left out.
 */
export function piecesOf(query: string): string[] | null {
  const phrase = /^“(?<phrase>[^“”]*)”$/u.exec(query)?.groups?.phrase;
  if (phrase !== undefined) return /[\p{L}\p{N}]/u.test(phrase) ? [phrase] : [];
  if (/\d[，：]|[，：]\d|\u00a0|(?:^|\s)-/u.test(query)) return null;
  return query.split(/[\s，：]+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
