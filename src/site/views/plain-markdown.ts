import markdownIt, { type Token } from 'markdown-it';
import { once } from '../../cached.ts';

const parser = once(() => markdownIt({ html: false }));

/** The words of the paragraphs of a Markdown text, without headings, for lists. */
export function plainMarkdown(markdown: string): string {
  const tokens = parser().parse(markdown, {});
  return tokens
    .filter(({ type }, at) => type === 'inline' && tokens[at - 1]?.type === 'paragraph_open')
    .map(({ children }) => (children ?? []).map(wordsOf).join(''))
    .join(' ')
    .trim();
}

function wordsOf({ type, content }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return type === 'text' || type === 'code_inline' ? content : '';
}
