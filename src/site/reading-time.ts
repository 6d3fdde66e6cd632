/** Characters of Chinese and Japanese read in a minute (Brysbaert 2019, rounded). */
const charactersAMinute = 260;
/** Words of other languages read in a minute (Brysbaert 2019: 238). */
const wordsAMinute = 238;

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Minutes that a text takes to read, at least 1; 0 for no text. */
export function readingMinutes(text: string): number {
  if (text.trim() === '') return 0;
  const characters = text.match(han)?.length ?? 0;
  const words = text.replace(han, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / charactersAMinute + words / wordsAMinute));
}
