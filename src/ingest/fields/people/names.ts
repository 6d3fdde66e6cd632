import { cached } from '../../../cached.ts';

/* Whether words can be the name of a person. */

/** Small words inside names that are written with capitals. */
const particles = new Set(
  (
    'van der den de la le les du des da das do dos del della di von zu zur zum vom af av till y e i ten ter te op het ben bin ibn ' +
    'bint al el ul ur abu umm and und et ap mac mc st saint ვონ дер фон де ван да ди аль эль ибн оглы кызы бен'
  ).split(' '),
);

const longest = 60;
const mostWords = 6;

/** Characters that no name holds. */
const noName = /[\d!?。！？:：…"“”«»<>@#=|（）()[\]{}।॥།၊။።]|https?/u;
/** A full stop inside a name stands behind an initial or a short title: `J. K. Rowling`, `Dr. Ann Lee`. */
const sentenceStop = /[\p{L}\p{M}]{4,}\.|\.$(?<!\b\p{Lu}\.|\b(?:Jr|Sr)\.)/u;
const cased =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\s\p{P}\p{M}\u02bc\u02bb]+$/u;

/**
 * @param bare Whether nothing but a small word says that a name follows: then it has two words, where words are divided.
 */
export function isName(words: string, bare: boolean): boolean {
  if (words.length < 2 || words.length > longest || noName.test(words) || sentenceStop.test(words))
    return false;
  const parts = words.split(/\s+/u);
  if (parts.length > mostWords) return false;
  return cased.test(words) ? isCasedName(parts, bare) : isOtherName(words, parts, bare);
}

function isCasedName(parts: readonly string[], bare: boolean): boolean {
  const capitals = parts.filter(
    (part) => /^[\p{P}]?(?:\p{Ll}[’'])?\p{Lu}/u.test(part) || /^\p{Ll}{1,2}-\p{Lu}/u.test(part),
  );
  const rest = parts.filter((part) => !capitals.includes(part));
  if (capitals.length === 0 || rest.some((part) => !particles.has(part.toLowerCase()))) return false;
  return !bare || capitals.length >= 2;
}

const eastAsian = '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー]';
/** A name of two to five characters, or a foreign one, the parts of which are divided by points. */
const han = new RegExp(
  `^[\\p{Script=Han}々]{2,5}$|^${eastAsian}{1,8}(?:[·・‧ ]${eastAsian}{1,10}){0,3}$`,
  'u',
);
const hangul = /^\p{Script=Hangul}{2,4}$|^\p{Script=Hangul}{1,6}(?: \p{Script=Hangul}{1,6}){1,3}$/u;

/** Scripts without capitals have nothing but length to tell a name by. */
function isOtherName(words: string, parts: readonly string[], bare: boolean): boolean {
  if (/\p{Script=Han}|\p{Script=Katakana}|\p{Script=Hiragana}/u.test(words))
    return han.test(words) && !/(?:[报報][道导導]|[讯訊电電])$/u.test(words);
  if (/\p{Script=Hangul}/u.test(words)) return hangul.test(words);
  if (/[.,;]/u.test(words.replace(/\b\p{L}{1,3}\./gu, ''))) return false;
  const most = bare && !/\p{Script=Arabic}/u.test(words) ? 3 : 5;
  return parts.length <= most && parts.every((part) => part.length <= 24) && (!bare || words.length <= 40);
}

const regions = 'abcdefghijklmnopqrstuvwxyz'
  .toUpperCase()
  .split('')
  .flatMap((first, _, all) => all.map((second) => first + second));

/** The countries by their names in a language: `By Ivory Coast` names no one. */
export const countriesIn = cached((language: string): ReadonlySet<string> => {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  return new Set(regions.map((region) => names.of(region)?.toLowerCase() ?? '').filter(Boolean));
});
