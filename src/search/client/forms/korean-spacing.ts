import type { Part } from '../../query/part.ts';

/*
 * Korean writes compounds with blanks or without: 지역 신문, 지역신문. A word that was typed in one is looked for in two where the archive has
 * both, and two that were typed in one where it has that. Fetched only for archives with Korean.
 */

const hangul = /^\p{Script=Hangul}+$/u;
/** Syllables of each half at least. */
const shortest = 2;
/** More syllables than this are no compound. */
const longest = 10;

/** The words of the archive that share a stem with a word, itself among them. */
export type WordsLike = (word: string) => Promise<string[]>;

/** The spacings that may stand instead of each part, in order. */
export async function otherSpacings(parts: readonly Part[], wordsLike: WordsLike): Promise<string[][]> {
  const texts = parts.map(({ text, quoted }) => {
    const typed = text.normalize('NFC');
    return !quoted && hangul.test(typed) ? typed : '';
  });
  const joined = texts.map((text, at) => (text && texts[at + 1] ? text + texts[at + 1] : ''));
  return Promise.all(
    texts.map(async (text, at) => {
      const together = [joined[at], joined[at - 1]].filter((one) => one !== undefined && one !== '');
      const found = await Promise.all(together.map((one) => wordsLike(one ?? '')));
      return [...found.flat(), ...(await divided(text, wordsLike))];
    }),
  );
}

async function divided(text: string, wordsLike: WordsLike): Promise<string[]> {
  if (text.length < 2 * shortest || text.length > longest) return [];
  const places = Array.from({ length: text.length - 2 * shortest + 1 }, (_, at) => at + shortest);
  const found = await Promise.all(
    places.map(async (at) => {
      const [first, second] = await Promise.all([wordsLike(text.slice(0, at)), wordsLike(text.slice(at))]);
      const isWord = first.includes(text.slice(0, at));
      return isWord ? second.map((one) => `${text.slice(0, at)} ${one}`) : [];
    }),
  );
  return found.flat();
}
