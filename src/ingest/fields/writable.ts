/** Without halves of characters, which JSON can state and no file can hold, and without controls. */
export const writable = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
