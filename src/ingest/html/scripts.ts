/** Scripts and marks that are written without blanks between words. */
const unspacedCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;

export const isUnspaced = (character: string): boolean => unspacedCharacter.test(character);
