import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import type { Contributor, Removed } from '../../../record.ts';
import { rolesOf } from '../../fields/roles.ts';
import { type Child, descendants, rewrite, textOf } from '../../html/tree.ts';
import { lineOf } from './cut.ts';
import type { CreditRule } from './outlet.ts';

/** Marks between names, and blanks between names that are written without any inside. */
const usualMarks = /[、/，,;；&]|\s+and\s+|(?<=\p{sc=Han})(?:\s+|和)(?=\p{sc=Han}{2})/u;

/** Longer than any name that occurs; what is longer is a sentence that a pattern took by mistake. */
const longestName = 40;

/** The people that an outlet's rules name; takes the words that are only credits out of the tree. */
export function readCredits(
  tree: Root,
  title: string,
  rules: readonly CreditRule[],
): { people: Contributor[]; removed: Removed[] } {
  const people: Contributor[] = [];
  const removed: Removed[] = [];
  for (const rule of rules) {
    if (rule.titled && !rule.titled.test(title)) continue;
    const whole = new Set<Child>();
    for (const node of candidates(tree, rule)) {
      const lines = textOf(node);
      const matches = [...lines.matchAll(rule.pattern)];
      const found = matches.flatMap((match) => peopleIn(match, rule));
      if (found.length === 0) continue;
      people.push(...found);
      if (rule.cut === 'element') whole.add(node);
      if (rule.cut === 'match') for (const match of matches) cutWords(node, match[0], removed);
    }
    for (const node of whole)
      if (node.type === 'element') removed.push({ kind: 'credit', text: lineOf(node) });
    if (whole.size > 0) rewrite(tree, (node) => (whole.has(node) ? [] : undefined));
  }
  return { people: unique(people), removed };
}

function candidates(tree: Root, rule: CreditRule): Element[] {
  const all = selectAll(rule.select, tree).filter((node) => lineOf(node) !== '');
  const near = rule.first !== undefined ? all.slice(0, rule.first) : all.slice(-(rule.last ?? all.length));
  return rule.text ? near.filter((node) => rule.text?.test(lineOf(node))) : near;
}

function peopleIn(match: RegExpExecArray, rule: CreditRule): Contributor[] {
  const roles = rule.role ? [rule.role] : rolesOf(match.groups?.label ?? '');
  const names = namesIn(match.groups?.names ?? '', rule.between);
  return roles.flatMap((role) => names.map((name) => ({ role, name })));
}

/** The names in a run of them. */
export const namesIn = (words: string, between: RegExp = usualMarks): string[] =>
  words
    .split(between)
    .map((name) => name.replace(/\s+/gu, ' ').trim())
    .filter((name) => name !== '' && name.length <= longestName);

/** Takes words out of the one text node that holds them; words that lie across several stay. */
function cutWords(node: Element, words: string, removed: Removed[]): void {
  for (const part of descendants(node)) {
    if (part.type !== 'text' || !part.value.includes(words)) continue;
    part.value = part.value.replace(words, '');
    removed.push({ kind: 'credit', text: words.trim() });
    return;
  }
}

const unique = (people: readonly Contributor[]): Contributor[] => [
  ...new Map(people.map((person) => [`${person.role} ${person.name}`, person])).values(),
];
