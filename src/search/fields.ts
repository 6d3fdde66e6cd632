/*
 * Fields of an article that are searched for by name, as `people:Matze`. Their words stand in the same index as those of
 * the text, after these, each with its field's sign before it, which no word of a text or of a query has.
 */

const signs = { people: '@', publisher: '%', subject: '#', url: '/' } as const;

export type IndexedField = keyof typeof signs;

/** The tokens of a field's value, as the index has them. */
export const fieldTokens = (field: IndexedField, tokens: readonly string[]): string[] =>
  tokens.map((token) => signs[field] + token);

/** Stands between two values of a field, so that no phrase reaches from one into the other. */
export const fieldBreak = (field: IndexedField): string => signs[field];

const firstSigns: ReadonlySet<string> = new Set(Object.values(signs));

/** Whether a token is one of a field. */
export const isOfField = (token: string): boolean => firstSigns.has(token.charAt(0));

/** An address in the letters that people read: what is written in percents is undone where it is text. */
export function readableAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
