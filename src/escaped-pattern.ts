/** Words as a part of a pattern that matches just them. `RegExp.escape` does so too, but from Node 24 on only. */
export const escapedPattern = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
