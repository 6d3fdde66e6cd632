import { distance } from 'fastest-levenshtein';

/* Whether what a sidecar says may mean that something is to be kept out of the site. */

/** The fields that a sidecar may hold; here and not with the schema, as who lists the seeds needs no more than the names. */
export const sidecarFields = [
  'title',
  'published',
  'language',
  'publisher',
  'originalUrl',
  'contributors',
  'subjects',
  'rights',
  'prefer',
  'withhold',
  'items',
  'columns',
] as const;

export type SidecarField = (typeof sidecarFields)[number];

export const notUnderstood = 'the sidecar cannot be understood';

/** The value of a YAML map. */
export const isFields = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Letters alone, small: `With-Hold` and `withhold` are one word. */
const letters = (key: string): string =>
  key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** How many letters a word may be wrong by and still be the word: `titel` and `pubilshed` are two. */
const slip = 2;
/** More for the one that does harm where it is not known again, as `witheld` and `widhold` are. */
const dangerousSlip = 3;

/** Whether a key is one of the fields but for a slip of the fingers, and not nearly `withhold`. */
export const isSlip = (key: string): boolean =>
  !isNearWithhold(key) && sidecarFields.some((field) => distance(letters(key), field.toLowerCase()) <= slip);

const isNearWithhold = (key: string): boolean => distance(letters(key), 'withhold') <= dangerousSlip;

const refusal = /^(?:false|no|not|never|none|off|0|hidden|private|draft|unpublished)(?![\p{L}\p{N}-])/iu;

/** Whether a field says that the seed is not to be published where the day is asked for: `publish: false`. */
export const isRefusal = (key: string, value: unknown): boolean =>
  typeof value === 'string' && refusal.test(value.trim()) && distance(letters(key), 'published') <= slip;

/**
 * Whether a file that lies beside a seed is likely to be meant as its sidecar, by its bytes: a line of it begins with a
 * field of one, or nearly. What is in an encoding of two bytes has its letters in it as well.
 */
export function looksLikeSidecar(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes).replaceAll('\0', '');
  const keys = text.match(/(?<![\p{L}_-])[\p{L}_-]+(?=["'\u201d]?[ \t]*[:：=])/gu) ?? [];
  return keys.some((key) => isSlip(key) || isNearWithhold(key));
}

/** A word at the beginning of a line, but the first, that is set before something as a key is. */
const keyInText = /\n[ \t>|-]*["']?([\p{L}][\p{L}_ -]{0,20}?)["']?[ \t]*[:：=]/gu;

/**
 * Whether a key like `withhold` stands anywhere in a value, at any depth, or in words that were meant to be fields and
 * became part of a text by their indentation.
 */
export function mayMeanWithhold(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value === 'string') {
    return [...value.matchAll(keyInText)].some(([, key = '']) => isNearWithhold(key));
  }
  // An alias of YAML may stand in itself, and a thousand times.
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.entries(value).some(([key, inner]) => isNearWithhold(key) || mayMeanWithhold(inner, seen));
}
