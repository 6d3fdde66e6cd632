import type { Root } from 'hast';
import type { Removed } from '../../../record.ts';
import { parseHtml } from '../../html/parse.ts';
import { element, root, textNode, textOf } from '../../html/tree.ts';
import { paragraphsOf } from '../../paragraphs.ts';
import { addRemoved } from '../../removed.ts';
import type { Facts } from './facts.ts';
import { weigh } from './measure.ts';
import { seeAlsoLine } from './phrases.ts';

/** Letters under which what was found on a page is hardly an article: two or three sentences. */
const hardly = 200;

/**
 * The text that a page's data holds, where the page itself shows much less: drawn by scripts, or cut by a wall.
 * @param shown Letters of the article as the page shows it.
 */
export function statedText(
  { articleBody, description }: Facts,
  shown: number,
): { body: Root; warning: string } | null {
  if (articleBody !== null && weigh(articleBody) > Math.max(hardly, shown * 1.5))
    return {
      body: treeOf(articleBody),
      warning: 'The text is the one in the page’s data (JSON-LD), as the page shows less of it.',
    };
  if (shown === 0 && description !== null)
    return {
      body: treeOf(description),
      warning: 'The page shows no text: this is only the summary in its data.',
    };
  return null;
}

/** Marks of the systems that papers write in, alone on their line: `+++dropcap`. */
const editorsMark = /^[ \t]*(?:\+\+\+|\[\[|%%|::)[\w-]+(?:\]\])?[ \t]*$/gmu;

const treeOf = (stated: string): Root => {
  const text = unescaped(stated).replace(editorsMark, '');
  return /<\/(?:p|div)>|<br|&(?:#\d+|[a-z]+);/iu.test(text) ? parseHtml(asHtml(text)) : paragraphs(text);
};

/** Some systems escape a text that is HTML once more, with all its tags. */
const unescaped = (stated: string): string =>
  /&lt;\/(?:p|div)&gt;/iu.test(stated) ? textOf(parseHtml(stated)) : stated;

/** Words with entities and without elements keep their paragraphs. */
const asHtml = (text: string): string =>
  /<\/(?:p|div)>|<br/iu.test(text)
    ? text
    : paragraphsOf(text.replaceAll('&nbsp;', ' '))
        .map((words) => `<p>${words.replaceAll('<', '&lt;')}</p>`)
        .join('');

const paragraphs = (text: string): Root =>
  root(paragraphsOf(text).map((words) => element('p', {}, [textNode(words)])));

/** Longer than a headline. */
const longestHeadline = 200;

/** Data hold no links: a line that announces what else to read has a headline under it, which is no sentence. */
export function takeAnnounced(body: Root, removed: Removed[]): void {
  const lines = body.children.filter((child) => textOf(child).trim() !== '');
  const found = lines.flatMap((line, at) => {
    if (!seeAlsoLine.test(textOf(line).trim())) return [];
    const next = lines[at + 1];
    const words = next ? textOf(next).trim() : '';
    const isHeadline = words.length <= longestHeadline && /[^.!?。！？]$/u.test(words);
    return next && isHeadline ? [line, next] : [line];
  });
  for (const line of found) addRemoved(removed, 'related', textOf(line).trim());
  body.children = body.children.filter((child) => !found.includes(child));
}
