import type { ContributorRole } from '../../../record.ts';
import { matchesOf } from '../../matches.ts';
import { bylineWords } from './words/index.ts';

/** By the labels of credits in all languages. */
const roleOf: ReadonlyMap<string, ContributorRole> = new Map(
  Object.values(bylineWords)
    .flatMap(({ credits = {} }) => Object.entries(credits))
    .flatMap(([role, words]) =>
      words
        .split('|')
        .map((word): [string, ContributorRole] => [word.toLowerCase(), role as ContributorRole]),
    ),
);

/** A label's letters may be set apart (`播  报`). */
const spaced = (word: string): string => (/^[a-zř]/iu.test(word) ? word : [...word].join('\\s*'));

const one = [...roleOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map(spaced)
  .join('|');

/** One label or several (`撰稿/翻译/听写`, `编辑上传`), as the source of a regular expression. */
export const labelPattern = `(?:${one})(?:组|組|人|者|员|員)?(?:\\s*[/／、&＆+＋和及｜|丨]?\\s*(?:${one})(?:组|組|人|者|员|員)?)*`;

const oneLabel = new RegExp(one, 'giu');
const anyLabel = new RegExp(one, 'iu');

/** Whether a label stands anywhere in a text. */
export const holdsLabel = (text: string): boolean => anyLabel.test(text);

/** The roles that a label names, each once. */
export function rolesOf(label: string): ContributorRole[] {
  const roles = matchesOf(oneLabel, label).map(([word]) =>
    roleOf.get(word.replace(/\s/gu, '').toLowerCase()),
  );
  return [...new Set(roles.filter((role) => role !== undefined))];
}
