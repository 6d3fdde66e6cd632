import type { Translate } from '../strings.ts';

/** Characters of Chinese and Japanese read in a minute (Brysbaert 2019, rounded). */
const charactersAMinute = 260;
/** Words of other languages read in a minute (Brysbaert 2019: 238). */
const wordsAMinute = 238;

/** Kana and the Chinese characters of the basic plane. */
const isEastern = (code: number): boolean => code >= 0x3040 && code <= 0x9fff;

/** Good enough to tell words apart: letters and digits of ASCII, and all but punctuation beyond it. */
const isWordly = (code: number): boolean =>
  code < 0x80
    ? (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
    : code > 0xbf && !(code >= 0x2000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff65);

interface Counted {
  readonly characters: number;
  readonly words: number;
}

/** Words, and characters of Chinese and Japanese. Every article is asked, so that it is one loop. */
function counted(text: string): Counted {
  let characters = 0;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const eastern = isEastern(code);
    const wordly = !eastern && isWordly(code);
    if (eastern) characters += 1;
    else if (wordly && !inWord) words += 1;
    inWord = wordly;
  }
  return { characters, words };
}

/** How long a text is, in words or, of Chinese and Japanese, in characters. */
export function lengthOf(text: string): number {
  const { characters, words } = counted(text);
  return characters + words;
}

/** Minutes that a text takes to read, at least 1; 0 for no text. */
export function readingMinutes(text: string): number {
  const { characters, words } = counted(text);
  if (characters + words === 0) return 0;
  return Math.max(1, Math.round(characters / charactersAMinute + words / wordsAMinute));
}

/** From here on hours are said: nobody reads by the minute for so long. */
const longMinutes = 90;

/** How long a text takes to read, in words; null for no text. */
export function readingTime(t: Translate, text: string): string | null {
  const minutes = readingMinutes(text);
  if (minutes === 0) return null;
  return minutes < longMinutes
    ? t('article.readingTime', { count: minutes })
    : t('article.readingHours', { count: Math.round(minutes / 60) });
}
