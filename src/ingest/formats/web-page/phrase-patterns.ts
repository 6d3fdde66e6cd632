/**
 * Phrases that papers put around their articles, in the languages of the larger archives. They only decide where the
 * place of a line and its links leave a doubt. Signs of regular expressions stand for the forms of a phrase.
 */
export type Phrases = Readonly<Record<string, readonly string[]>>;

export const anyOf = (phrases: Phrases): string => Object.values(phrases).flat().join('|');

const marks = String.raw`[\s•·▶►»>*|–—\-#:：]*`;
/** A line that begins with one of the phrases. */
export const beginsWith = (phrases: Phrases): RegExp =>
  new RegExp(`^${marks}(?:${anyOf(phrases)})(?![\\p{L}\\p{N}])`, 'iu');
/** A line that is one of the phrases, but for numbers and signs around it. */
export const isOneOf = (phrases: Phrases): RegExp =>
  new RegExp(String.raw`^[^\p{L}]*(?:${anyOf(phrases)})[^\p{L}]*$`, 'iu');
/** A line that holds one of the phrases. */
export const holds = (phrases: Phrases): RegExp => new RegExp(anyOf(phrases), 'iu');
