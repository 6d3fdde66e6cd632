import type { ElementContent, Text } from 'hast';
import { isUnspaced } from '../html/scripts.ts';
import { type Child, descendants, isElement } from '../html/tree.ts';
import { matchesOf } from '../matches.ts';

const run = /[ \t\n\r\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;

/**
 * Makes the white space of a line of text what a reader sees: one blank for any run of it, none where a line of
 * Chinese or Japanese was broken, none at the ends and around breaks. A no-break space between two words stays.
 */
export function collapse(line: readonly ElementContent[]): void {
  const state: State = { previous: '', blank: '', into: null };
  for (const node of line) {
    collapseNode(node, state);
    if (isElement(node)) for (const below of descendants(node)) collapseNode(below, state);
  }
}

function collapseNode(node: Child, state: State): void {
  if (node.type === 'text') collapseText(node, state);
  else if (isElement(node, 'br', 'img')) Object.assign(state, { previous: '', blank: '', into: null });
}

/** Where a line stands: its last character, and the white space after it that waits for the next word. */
interface State {
  previous: string;
  blank: string;
  into: Text | null;
}

function collapseText(node: Text, state: State): void {
  const { value } = node;
  node.value = '';
  let end = 0;
  for (const match of matchesOf(run, value)) {
    put(value.slice(end, match.index), node, state);
    end = match.index + match[0].length;
    state.blank += match[0];
    state.into ??= node;
  }
  put(value.slice(end), node, state);
}

function put(words: string, node: Text, state: State): void {
  if (!words) return;
  if (state.into && state.previous) state.into.value += joint(state.blank, state.previous, firstOf(words));
  node.value += words;
  Object.assign(state, { previous: lastOf(words), blank: '', into: null });
}

function joint(space: string, before: string, after: string): string {
  if (space.includes('\n') && (isUnspaced(before) || isUnspaced(after))) return '';
  if (space === '\u00a0' && !isUnspaced(before) && !isUnspaced(after)) return space;
  return space === '\u3000' ? space : ' ';
}

const firstOf = (words: string): string => String.fromCodePoint(words.codePointAt(0) ?? 0);
const lastOf = (words: string): string => words.slice(/[\ud800-\udbff].$/su.test(words) ? -2 : -1);
