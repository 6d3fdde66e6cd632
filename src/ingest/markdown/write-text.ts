import type { Paragraph, Text } from 'mdast';
import type { Options } from 'remark-stringify';

/**
 * Writes words as remark-stringify does, but asks less: it tries some ninety patterns on every text, most of which hold
 * none of the characters that may have to be escaped.
 */

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers[keyof Handlers]>;

/** Nothing of ASCII but letters and digits: nothing that means something in Markdown. */
const harmless = /^[^\0-/:-@[-`{-\x7f]+$/u;

const text: Handle = (node: Text, parent, state, info) => {
  const value = info.before + node.value + info.after;
  if (harmless.test(value)) return node.value;
  const siblings = parent?.children ?? [];
  const at = state.indexStack.at(-1) ?? 0;
  const all = state.unsafe;
  // Where they do not all stand in the text, only the patterns of those characters that do.
  state.unsafe = all.filter(({ character }) => value.includes(character));
  try {
    return state.safe(node.value, { ...info, afterNode: siblings[at + 1], beforeNode: siblings[at - 1] });
  } finally {
    state.unsafe = all;
  }
};

const paragraph: Handle = (node: Paragraph, _, state, info) => {
  const [only, ...others] = node.children;
  if (only?.type === 'text' && others.length === 0 && harmless.test(only.value)) return only.value;
  const leaveParagraph = state.enter('paragraph');
  const leavePhrasing = state.enter('phrasing');
  const value = state.containerPhrasing(node, info);
  leavePhrasing();
  leaveParagraph();
  return value;
};

export const wordHandlers: Handlers = { text, paragraph };
