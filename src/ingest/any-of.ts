/** The piece of a pattern that stands for any of the phrases, whose own signs of regular expressions keep their meaning. */
export const anyOf = (phrases: readonly string[]): string => `(?:${phrases.join('|')})`;
