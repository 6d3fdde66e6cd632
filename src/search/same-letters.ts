/*
 * Letters that are the same to whoever types them, though no decomposition of Unicode says so. What one of them is
 * typed for is found exactly, so that only twins stand here: spellings without marks, and letters of keyboards that
 * look or sound alike.
 */

/** Latin letters with a stroke, joined ones and those of few languages, as they are typed where a keyboard lacks them. */
const latin = 'ı:i ł:l đ:d ø:o ħ:h ə:e ð:d þ:th æ:ae œ:oe ß:ss';

/** Persian, Urdu and Arabic keyboards have letters of their own for yeh, kaf and heh; alef may have a wasla. */
const arabic = 'ی:ي ى:ي ک:ك ہ:ه ھ:ه ە:ه ٱ:ا';

/** A candrabindu is written where an anusvara is, and as often not. */
const devanagari = '\u0901:\u0902';

/** Modifier letters in Ukrainian and Uzbek words, where most write the sign. */
const apostrophe = 'ʼ:’ ʻ:’ ʿ:’ ʾ:’';

/** A tatweel only makes a word longer; it is no letter. */
const tatweel = '\u0640:';

/** Rows of seven syllables that Amharic does not tell apart: their first ones. */
const ethiopicRows = 'ሐ:ሀ ኀ:ሀ ኸ:ሀ ሠ:ሰ ዐ:አ ፀ:ጸ';

/** The noughts of scripts that have digits of their own, which follow in order. */
const noughts = '٠۰०০੦૦୦௦౦೦൦๐໐༠၀០';

const pairsOf = (table: string): [string, string][] =>
  table.split(' ').map((pair) => {
    const [letter = '', same = ''] = pair.split(':');
    return [letter, same];
  });

const after = (character: string, places: number): string =>
  String.fromCodePoint((character.codePointAt(0) ?? 0) + places);

/** The letters of a row, each with its own of another row. */
const row = (first: string, same: string, length: number): [string, string][] =>
  Array.from({ length }, (_, place) => [after(first, place), after(same, place)]);

/** The letters that one in lower case and without diacritics is the same as; none, one or two letters. */
export const sameLetters: ReadonlyMap<string, string> = new Map([
  ...[latin, arabic, devanagari, apostrophe, tatweel].flatMap(pairsOf),
  ...pairsOf(ethiopicRows).flatMap(([first, same]) => row(first, same, 7)),
  ...Array.from(noughts).flatMap((nought) => row(nought, '0', 10)),
]);
