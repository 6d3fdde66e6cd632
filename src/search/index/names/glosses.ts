import { latinNameOf, particles } from './latin-names.ts';

/**
 * Glosses: places where a text gives a name in both scripts, 约翰·马兹（John Matze）. Found in one article at a time and
 * without judging where the Chinese name begins; that takes a look at its sound, and at all articles.
 */
export interface Gloss {
  /** Chinese characters before the Latin name, the Chinese name at their end; its parts are joined by `·`. */
  readonly run: string;
  /** The name in Latin letters, without title and middle initials. */
  readonly latin: string;
  /** True where the run is the whole name: it stands in brackets or quotes of its own. */
  readonly whole: boolean;
}

/** Dots and hyphens that join the parts of a foreign name. */
const joiners = '·‧・･•．∙⋅ㆍ.\\-‐‑–－';
const joiner = new RegExp(`[${joiners}]`, 'gu');
/** The longest names have some twenty characters; a title before them helps to find the edge. */
const runLength = 28;
const runAtEnd = new RegExp(`[\\p{Script=Han}${joiners}]{2,}(?=(?<close>[”"’」』》]?)\\s?$)`, 'u');
const opening = /[“"‘「『]$/u;

// All repetitions are bounded, so that no text makes the search slow.
const latinWord = "(?:(?:al|el|ben|bin)-)?\\p{Lu}[\\p{Script=Latin}\\p{M}'’.‐‑-]{0,24}";
const latinName = `${latinWord}(?:\\s(?:(?:${particles.join('|')})\\s){0,2}${latinWord}){0,4}`;
/** （John Matze）, also with a remark after the name. */
const bracketedLatin = new RegExp(
  `[（(]\\s?(?<latin>${latinName})\\s?(?=[)）,，、;；/／]|\\s\\p{Script=Han})`,
  'gu',
);
/** John Matze（约翰·马兹） */
const bracketedHan = new RegExp(
  `(?<!\\p{L})(?<latin>${latinName})\\s?[（(]\\s?(?<run>[\\p{Script=Han}${joiners}]{2,${runLength}})\\s?[)）]`,
  'gu',
);
/** ·马兹 John Matze: without brackets only a dot shows that a name stands there. */
const besideLatin = new RegExp(
  `(?<before>[·‧・•]\\p{Script=Han}{1,8})\\s?(?<latin>${latinWord}\\s${latinName})`,
  'gu',
);

/** The names that a text glosses. */
export function glossesOf(text: string): Gloss[] {
  return [
    ...[...text.matchAll(bracketedLatin), ...text.matchAll(besideLatin)].flatMap(({ index, groups }) => {
      const end = index + (groups?.before?.length ?? 0);
      const from = Math.max(0, end - runLength - 3);
      const match = runAtEnd.exec(text.slice(from, end));
      if (!match) return [];
      const quoted = match.groups?.close !== '' && opening.test(text.slice(0, from + match.index).slice(-1));
      return gloss(match[0], groups?.latin, quoted);
    }),
    ...[...text.matchAll(bracketedHan)].flatMap(({ groups }) => gloss(groups?.run, groups?.latin, true)),
  ];
}

function gloss(run = '', words = '', whole: boolean): Gloss[] {
  const latin = latinNameOf(words);
  const characters = Array.from(run.replace(joiner, '·').replace(/^·+|(?<!·)·+$/gu, ''));
  if (latin === null || characters.length < 2) return [];
  return [{ run: characters.slice(-runLength).join(''), latin, whole }];
}
