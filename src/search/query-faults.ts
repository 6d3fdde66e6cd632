/* Names of what there is to say about a query as it was typed; the page has a sentence for each (page-strings.ts). */

/** Why a query says nothing that could be looked for. */
export const faultKinds = [
  // A parenthesis stays open.
  'unclosed',
  // Nothing stands in it.
  'empty',
  // Nothing stands beside OR, AND, NOT or NEAR.
  'missing',
  // NEAR stands beside something that is neither words nor a choice of words.
  'near',
  // A star stands elsewhere than at the end of a word.
  'star',
  // Nothing that can be looked for stands behind a field's colon.
  'field',
  // A language is no tag.
  'language',
  // Groups in groups in groups.
  'deep',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** How a query was taken where that may not be how it was meant. */
export const remarkKinds = [
  // These look as if they were of the language, and are looked for as they stand.
  'quote',
  'near',
  'field',
  // A choice without parentheses stands beside other words.
  'read',
  // Too many words begin so to look at all of them; where they are to be left out, not all that have one are.
  'broad',
  'broadLeft',
] as const;
export type RemarkKind = (typeof remarkKinds)[number];
