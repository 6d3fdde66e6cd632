import type { Element, ElementContent, Root } from 'hast';
import type { CreditRule } from '../../publishers/registry/habits.ts';
import type { Contributor, Removed } from '../../record.ts';
import { rolesOf } from '../fields/people/roles.ts';
import { isUnspaced } from '../html/scripts.ts';
import { selectIn } from '../html/select.ts';
import { descendants, element, isElement, textOf } from '../html/tree.ts';
import { matchesOf } from '../matches.ts';
import { addRemoved } from '../removed.ts';

/** Marks between names, and blanks between names that are written without any inside. */
const usualMarks = /[、/，,;；&\n]|\s+and\s+|(?<=\p{sc=Han})(?:\s+|和)(?=\p{sc=Han}{2})/u;

/** Longer than any name that occurs; what is longer is a sentence that a pattern took by mistake. */
const longestName = 40;

/** The people that a publisher's rules name; takes the lines and words that are only credits out of the tree. */
export function readCredits(
  tree: Root,
  title: string,
  rules: readonly CreditRule[],
): { people: Contributor[]; removed: Removed[] } {
  const people: Contributor[] = [];
  const removed: Removed[] = [];
  let select = selectIn(tree);
  for (const rule of rules) {
    if (rule.titled && !rule.titled.test(title)) continue;
    const before = removed.length;
    for (const node of candidates(select(rule.select), rule)) {
      for (const line of linesOf(node)) people.push(...readLine(node, line, rule, removed));
    }
    if (removed.length > before) select = selectIn(tree);
  }
  return { people: unique(people), removed };
}

/** The first or last of the elements that have text, as many as the rule asks for. */
function candidates(selected: readonly Element[], { first, last }: CreditRule): Element[] {
  const found: Element[] = [];
  const most = first ?? last ?? selected.length;
  for (const node of first === undefined ? selected.toReversed() : selected) {
    if (found.length === most) break;
    if (hasText(node)) found.push(node);
  }
  return first === undefined ? found.reverse() : found;
}

function hasText(node: Element): boolean {
  for (const below of descendants(node)) if (below.type === 'text' && below.value.trim() !== '') return true;
  return false;
}

/** The children of an element, divided by its line breaks. */
function linesOf(node: Element): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of node.children) {
    if (isElement(child, 'br')) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function readLine(
  node: Element,
  line: ElementContent[],
  rule: CreditRule,
  removed: Removed[],
): Contributor[] {
  const words = near(onOneLine(textOf(element('span', {}, line))), rule);
  if (words === '' || (rule.line && !rule.line.test(words))) return [];
  const matches = matchesOf(rule.pattern, words);
  const people = matches.flatMap((match) => peopleIn(match, rule));
  if (people.length === 0 || !rule.cut) return people;
  addRemoved(removed, 'credit', words.replace(/\s+/gu, ' '));
  node.children = node.children.filter((child) => !line.includes(child));
  return people;
}

/** More words than any line of credits has: what stands further from the edge is the article. */
const reach = 4000;

const near = (words: string, { last }: CreditRule): string =>
  last === undefined ? words.slice(0, reach) : words.slice(-reach);

/** Printed line ends are no blanks beside Chinese; other blanks stay, as they divide credits. */
const onOneLine = (text: string): string =>
  text.trim().replace(/(?<=\S)[ \t]*\n\s*/gu, (run, at: number, whole: string) => {
    return isUnspaced(whole[at - 1] ?? '') || isUnspaced(whole[at + run.length] ?? '') ? '' : ' ';
  });

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

const unique = (people: readonly Contributor[]): Contributor[] => [
  ...new Map(people.map((person) => [`${person.role} ${person.name}`, person])).values(),
];
