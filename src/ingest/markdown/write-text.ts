import type { Paragraph, Text } from 'mdast';
import type { Options } from 'remark-stringify';
import { cached } from '../../cached.ts';

/*
 * Writes words as remark-stringify does, but asks less: it tries some ninety patterns on every text, address and caption,
 * most of which hold none of the characters that may have to be escaped.
 */

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers[keyof Handlers]>;

/** No sign that means something in Markdown inside a text, no number of a list at its start, no blank at its ends. */
const inner = String.raw`[^\0-\x1f#&*+<=>[\\\]_\x60|~\x7f-]`;
const outer = String.raw`[^\0- #&*+<=>[\\\]_\x60|~\x7f-]`;
const harmless = new RegExp(`^(?!\\d+[.)])${outer}(?:${inner}*${outer})?$`, 'u');
/** The same of what stands beside it. */
const harmlessBeside = new RegExp(`^(?:\n|${outer})?$`, 'u');

type State = Parameters<Handle>[2];
type Unsafe = State['unsafe'];

/** Half of the patterns only count inside an address in angle brackets. */
const outsideAutolinks = cached(
  (all: Unsafe): Unsafe => all.filter(({ inConstruct }) => inConstruct !== 'autolink'),
  new WeakMap(),
);

/** The states of writers that ask only for the characters that a text holds. */
const asking = new WeakSet<State>();

/** Has a writer, whatever it writes, ask only the patterns of characters that stand there. */
function askLess(state: State): void {
  if (asking.has(state)) return;
  asking.add(state);
  const { safe } = state;
  state.safe = (words, config) => {
    const value = (config.before ?? '') + (words ?? '') + (config.after ?? '');
    const all = state.unsafe;
    const asked = state.stack.includes('autolink') ? all : outsideAutolinks(all);
    state.unsafe = asked.filter(({ character }) => value.includes(character));
    try {
      return safe.call(state, words, config);
    } finally {
      state.unsafe = all;
    }
  };
}

const text: Handle = (node: Text, parent, state, info) => {
  if (harmlessBeside.test(info.before) && harmlessBeside.test(info.after) && harmless.test(node.value))
    return node.value;
  askLess(state);
  const siblings = parent?.children ?? [];
  const at = state.indexStack.at(-1) ?? 0;
  return state.safe(node.value, { ...info, afterNode: siblings[at + 1], beforeNode: siblings[at - 1] });
};

const paragraph: Handle = (node: Paragraph, _, state, info) => {
  const [only, ...others] = node.children;
  if (only?.type === 'text' && others.length === 0 && harmless.test(only.value)) return only.value;
  askLess(state);
  const leaveParagraph = state.enter('paragraph');
  const leavePhrasing = state.enter('phrasing');
  const value = state.containerPhrasing(node, info);
  leavePhrasing();
  leaveParagraph();
  return value;
};

export const wordHandlers: Handlers = { text, paragraph };
