import { anyOf } from '../../../any-of.ts';
import { african } from './african.ts';
import type { BylineWords, WordsByLanguage } from './byline-words.ts';
import { eastAsian } from './east-asian.ts';
import { germanic } from './germanic.ts';
import { others } from './others.ts';
import { romance } from './romance.ts';
import { slavic } from './slavic.ts';
import { southAsian } from './south-asian.ts';
import { westAsian } from './west-asian.ts';

const groups = [african, eastAsian, germanic, others, romance, slavic, southAsian, westAsian];

/** All that is known of bylines, in the order of the tags: where languages share a word, the first says what it means. */
export const bylineWords: WordsByLanguage = Object.fromEntries(
  groups.flatMap((group) => Object.entries(group)).sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** The piece of a pattern that stands for the words of any language. */
export const anyOfAll = (key: 'stated' | 'translatedBy' | 'inside'): string =>
  anyOf(Object.values<BylineWords>(bylineWords).flatMap(({ [key]: words }) => words ?? []));
