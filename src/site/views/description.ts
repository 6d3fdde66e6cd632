/** Search engines show so much of a page, or less; Chinese characters are as wide as two letters. */
const longest = 200;

/** Chinese characters count twice: they are as wide as two letters. */
export const widthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** The first words of a text, as many as others show of it: it ends where a word does, in any script. */
export function firstWords(text: string, language: string): string {
  // One more than fits tells whether that is all; blanks are joined, and only then counted.
  const start = text
    .slice(0, longest * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  if (widthOf(start) <= longest) return start;
  const words = upTo(start, language, 'word').replace(/[\p{Z}\p{Ps}\p{Pi}\p{Pd},;:、，；：]+$/u, '');
  // Where no word ends for so long it is an address, or no words at all.
  return `${words || upTo(start, language, 'grapheme')}…`;
}

/** The pieces of a text that fit, one more character being kept for what says that there is more. */
function upTo(text: string, language: string, granularity: 'word' | 'grapheme'): string {
  let [end, width] = [0, 1];
  for (const { segment, index } of new Intl.Segmenter(language, { granularity }).segment(text)) {
    width += widthOf(segment);
    if (width > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
